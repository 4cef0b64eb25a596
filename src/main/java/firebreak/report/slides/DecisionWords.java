package firebreak.report.slides;

import firebreak.analysis.findings.Pinning;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.report.Section;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.report.prose.Block;
import firebreak.report.prose.Prose;

import java.util.ArrayList;
import java.util.List;

/// The decisions that the consultant wrote down for the decision page: the items of its lists, or
/// where it has no list, its paragraphs; without marks, and with the figures of today in the place
/// of their fields. What stands below an item belongs to the document.
final class DecisionWords {
    private DecisionWords() {}

    /// Empty where nothing was written.
    static List<String> of(ReportModel model) {
        var items = new ArrayList<String>();
        var paragraphs = new ArrayList<String>();
        for (var block :
                Prose.of(model.plan().words(Section.DECISION), words -> filled(words, model))) {
            switch (block) {
                case Block.Item(int depth, _, var spans) -> {
                    if (depth == 0) add(items, spans);
                }
                case Block.Paragraph(var spans) -> add(paragraphs, spans);
                case Block.Heading _, Block.Quote _, Block.Table _ -> {}
            }
        }
        return items.isEmpty() ? paragraphs : items;
    }

    private static void add(List<String> to, List<Block.Span> spans) {
        var text = CleanText.line(Block.text(spans));
        if (!text.isEmpty()) to.add(text);
    }

    private static String filled(String words, ReportModel model) {
        var pictures = model.pictures();
        return pictures == null
                ? words
                : FindingWords.filled(words, id -> pictures.ledger().figure(id).map(Pinning::of));
    }
}
