package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.domain.Text;
import firebreak.domain.glossary.Glossary;
import firebreak.work.Progress;

import java.util.List;

/// What the words of the document mean.
final class DocumentGlossary implements DocumentPart {
    private static final List<String> WORDS =
            List.of(
                    "incident",
                    "origin",
                    "factor",
                    "stage",
                    "preventable",
                    "interval",
                    "leadership",
                    "revision",
                    "n");

    private final Manuscript manuscript;

    DocumentGlossary(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    @Override
    public boolean any() {
        return true;
    }

    @Override
    public void write(Progress progress) {
        var table = manuscript.table(new int[] {2354, 7000}, TEXT, TEXT);
        table.head(List.of(Text.of("report.column.word"), Text.of("report.column.meaning")));
        for (var id : WORDS) {
            var term = Glossary.own().term(id);
            table.row(List.of(term.word(), term.meaning()));
        }
        table.described(Text.of("report.section.glossary"), Text.of("report.section.glossary"));
        manuscript.gap();
    }
}
