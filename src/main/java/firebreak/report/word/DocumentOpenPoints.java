package firebreak.report.word;

import firebreak.analysis.findings.Missing;
import firebreak.analysis.scoring.Open;
import firebreak.domain.Text;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is not settled yet: incidents without a finished tagging, questions without an answer, gaps
/// without an owner, findings whose numbers have moved.
final class DocumentOpenPoints implements DocumentPart {
    /// More names than these are in the workbook.
    private static final int NAMES = 6;

    private final Manuscript manuscript;
    private final ReportModel model;
    private final Map<Open, List<String>> open;

    DocumentOpenPoints(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
        this.open = open(model);
    }

    private static Map<Open, List<String>> open(ReportModel model) {
        var open = new EnumMap<Open, List<String>>(Open.class);
        var process = model.process();
        if (process == null || !(process.asked() || process.tested())) return open;
        for (var missing : Missing.of(process.findings()))
            for (var why : missing.open())
                open.computeIfAbsent(why, _ -> new ArrayList<>()).add(missing.name());
        return open;
    }

    private long moved() {
        return model.findings().stream().filter(f -> !f.holds()).count();
    }

    private int untagged() {
        var progress = model.patterns().progress();
        return progress.draft() + progress.pending();
    }

    @Override
    public boolean any() {
        return untagged() > 0 || moved() > 0 || !open.isEmpty();
    }

    @Override
    public void write(Progress progress) {
        manuscript.lead(Text.of("report.open.intro"));
        if (untagged() > 0)
            manuscript.point(
                    Text.of("report.open.tagging"),
                    Text.of("report.open.tagging.text", untagged()));
        if (moved() > 0)
            manuscript.point(
                    Text.of("report.open.findings"), Text.of("report.open.findings.text", moved()));
        open.forEach((why, names) ->
                manuscript.point(
                        Text.of("report.open.point", Text.of(why), names.size()), named(names)));
    }

    private static String named(List<String> names) {
        var some = names.stream().limit(NAMES).map(CleanText::line).toList();
        var told = String.join("; ", some);
        return names.size() <= NAMES
                ? told + "."
                : Text.of("report.open.more", told, names.size() - NAMES);
    }
}
