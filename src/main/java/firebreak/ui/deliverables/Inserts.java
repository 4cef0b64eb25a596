package firebreak.ui.deliverables;

import firebreak.analysis.findings.Pinning;
import firebreak.analysis.findings.SliceText;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.Text;
import firebreak.domain.finding.Finding;
import firebreak.domain.process.Gap;
import firebreak.domain.report.Section;
import firebreak.report.word.SectionStand;
import firebreak.ui.kit.FieldOffers;

import java.util.ArrayList;
import java.util.List;

/// What can be put into the words of a section: figures, findings, gaps, and links.
final class Inserts {
    private static final int NAMED = 72;

    /// @param name in the menu
    /// @param words that are put in, in Markdown; of a link what it leads to
    record Insert(String name, String words) {}

    private Inserts() {}

    /// Every figure that has a value today.
    static List<FieldOffers.Offer> figures(PlanViewModel.Known known) {
        return known.figures().all().stream()
                .filter(f -> f.value() != null)
                .map(f -> new FieldOffers.Offer(f.id(), Pinning.of(f).whole(), f.definition()))
                .toList();
    }

    /// The accepted findings. Those of the whole history keep their fields, so that they stay up to
    /// date; the others have the figures with which they were accepted.
    static List<Insert> findings(PlanViewModel.Known known) {
        return known.model().findings().stream()
                .map(f -> f.finding())
                .map(f -> new Insert(shortened(f.told()), words(f)))
                .toList();
    }

    private static String words(Finding finding) {
        var whole = SliceText.read(finding.slice()).filter(Slice.ALL::equals).isPresent();
        return whole ? finding.words() : finding.told();
    }

    /// The gaps of which something is to be made, by their rank.
    static List<Insert> gaps(PlanViewModel.Known known) {
        var process = known.model().process();
        if (process == null) return List.of();
        var gaps = new ArrayList<Insert>();
        for (var rank : process.findings().ranking())
            process.findings()
                    .facts()
                    .gap(rank.factors().gapId())
                    .ifPresent(g -> gaps.add(new Insert(shortened(g.title()), words(g))));
        return gaps;
    }

    private static String words(Gap gap) {
        var title = "**" + plain(gap.title()) + "**";
        var more = gap.remedy().isBlank() ? gap.words() : gap.remedy();
        return more.isBlank() ? title : Text.of("deliverables.insert.gap", title, plain(more));
    }

    /// The sections, and the tables and figures that words can lead to.
    static List<Insert> links(List<PlanViewModel.Line> sections) {
        var links = new ArrayList<Insert>();
        for (var line : sections)
            if (line.chosen() && !line.leftOut())
                links.add(new Insert(line.name(), "#" + line.section().id()));
        for (var table : SectionStand.TABLES)
            links.add(new Insert(Text.of("deliverables.link." + table), "#" + table));
        return links;
    }

    /// Whether a link leads somewhere that documents can have.
    static boolean leads(String target) {
        if (!target.startsWith("#")) return true;
        var key = target.substring(1);
        return Section.of(key).isPresent() || SectionStand.TABLES.contains(key);
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= NAMED ? line : line.substring(0, NAMED - 1).strip() + "…";
    }

    /// Words of others in which nothing is a mark.
    private static String plain(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\*`\\[\\]<])", "\\\\$1")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_");
    }
}
