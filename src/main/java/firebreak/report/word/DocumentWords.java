package firebreak.report.word;

import firebreak.analysis.findings.Pinning;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.finding.PinnedFigure;
import firebreak.report.model.ReportModel;
import firebreak.report.prose.Block;
import firebreak.report.prose.Block.Span;
import firebreak.report.prose.Prose;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The consultant's words in a section, with the figures of today in the place of their fields.
final class DocumentWords {
    private static final int INDENT = 284;

    private final Manuscript manuscript;
    private final ReportModel model;

    DocumentWords(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
    }

    /// @param below the level of the heading under which they stand
    void write(String markdown, int below) {
        for (var block : Prose.of(markdown, this::filled)) {
            switch (block) {
                case Block.Heading(int level, var spans) ->
                        manuscript.heading(Math.min(3, below + level), Block.text(spans), false);
                case Block.Paragraph(var spans) ->
                        spans(manuscript.paragraph("Normal", ""), spans, 10.5);
                case Block.Quote(var spans) -> {
                    var quote = manuscript.paragraph("Normal", "");
                    quote.setIndentationLeft(2 * INDENT);
                    spans(quote, spans, 10.5);
                }
                case Block.Item item -> item(item);
                case Block.Table table -> table(table);
            }
        }
    }

    private String filled(String words) {
        return FindingWords.filled(words, this::figure);
    }

    private Optional<PinnedFigure> figure(String id) {
        var pictures = model.pictures();
        if (pictures == null) return Optional.empty();
        return pictures.ledger().figure(id).map(Pinning::of);
    }

    private void item(Block.Item item) {
        var paragraph = manuscript.paragraph(item.number() == 0 ? "ListBullet" : "Normal", "");
        int left = INDENT * (item.depth() + 1);
        if (item.number() > 0 || item.depth() > 0) {
            paragraph.setIndentationLeft(item.number() > 0 ? left + 70 : left);
            paragraph.setIndentationHanging(item.number() > 0 ? 354 : INDENT);
        }
        if (item.number() > 0) {
            paragraph.setSpacingAfter(80);
            Runs.write(paragraph.createRun(), item.number() + ".\t");
        }
        spans(paragraph, item.spans(), 10.5);
    }

    private void spans(XWPFParagraph paragraph, List<Span> spans, double size) {
        for (var span : spans) {
            var run =
                    span.target().startsWith("#")
                            ? manuscript.linked(paragraph, span.target().substring(1))
                            : paragraph.createRun();
            run.setBold(span.bold());
            run.setItalic(span.italic());
            if (span.code()) {
                run.setFontFamily("Consolas");
                // Somebody may copy it into a program.
                Runs.letters(run, span.text());
            } else Runs.write(run, span.text());
            if (!span.target().isEmpty() && !span.target().startsWith("#"))
                Runs.write(paragraph.createRun(), " (" + span.target() + ")");
        }
        manuscript.pages().paragraph(Block.text(spans), size, Manuscript.PORTRAIT, 6);
    }

    private void table(Block.Table table) {
        int columns = Math.max(1, table.head().size());
        var widths = new int[columns];
        Arrays.fill(widths, Manuscript.PORTRAIT / columns);
        var kinds = new WordTable.Column[columns];
        Arrays.fill(kinds, WordTable.Column.TEXT);
        var written = manuscript.table(widths, kinds);
        written.head(table.head().stream().map(Block::text).toList());
        for (var row : table.rows())
            written.row(row.stream().limit(columns).map(Block::text).toList());
        var said = table.head().stream().map(Block::text).collect(Collectors.joining(", "));
        written.described(said, said);
        manuscript.gap();
    }
}
