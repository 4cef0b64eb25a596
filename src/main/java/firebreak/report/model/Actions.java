package firebreak.report.model;

import firebreak.analysis.Proportion;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.priority.RankedGap;
import firebreak.domain.Text;
import firebreak.domain.process.Gap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// The gaps of which something is to be made, in their order.
public final class Actions {
    private static final int ASKED = 3;

    private final @Nullable ProcessFindings findings;
    private final List<Gap> standing;

    private Actions(@Nullable ProcessFindings findings, List<Gap> standing) {
        this.findings = findings;
        this.standing = List.copyOf(standing);
    }

    /// What has to be done about the gaps, in their order.
    public static Actions of(ReportModel model) {
        var process = model.process();
        if (process == null) return new Actions(null, List.of());
        var findings = process.findings();
        var standing = new ArrayList<Gap>();
        for (RankedGap rank : findings.ranking())
            findings.facts().gap(rank.factors().gapId()).ifPresent(standing::add);
        return new Actions(findings, standing);
    }

    /// Of an assessment with gaps.
    public ProcessFindings findings() {
        return Objects.requireNonNull(findings, "no process was read");
    }

    /// Those that are open or worked on, by their rank.
    public List<Gap> standing() {
        return standing;
    }

    /// By owner, in the order of their names; those of nobody are left out.
    public TreeMap<String, List<Gap>> byOwner() {
        var owners = new TreeMap<String, List<Gap>>(String.CASE_INSENSITIVE_ORDER);
        for (var gap : standing)
            if (!gap.owner().isBlank())
                owners.computeIfAbsent(gap.owner().strip(), _ -> new ArrayList<>()).add(gap);
        return owners;
    }

    /// What to change, or else that somebody has to say it.
    public String toDo(Gap gap) {
        return gap.remedy().isBlank() ? Text.of("report.remedy.open") : gap.remedy().strip();
    }

    /// Those of which a decision is asked first.
    public List<Gap> asked() {
        return standing.stream().limit(ASKED).toList();
    }

    /// What these could reach together, in a sentence.
    public static String reached(int gaps, Proportion together) {
        return Text.of(
                "report.decision.reach.text",
                gaps,
                together.count(),
                together.n(),
                Shown.percent(together.share()),
                Shown.interval(together));
    }
}
