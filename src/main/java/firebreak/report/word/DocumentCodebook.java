package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import java.util.List;

/// The definitions by which incidents were tagged.
final class DocumentCodebook implements DocumentPart {
    private final Manuscript manuscript;
    private final ReportModel model;

    DocumentCodebook(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
    }

    @Override
    public boolean any() {
        return !model.codebook().factors().isEmpty() || !model.codebook().stages().isEmpty();
    }

    @Override
    public void write(Progress progress) {
        var codebook = model.codebook();
        manuscript.text(Text.of("report.codebook.intro"));
        if (!codebook.stages().isEmpty()) {
            manuscript.heading(2, Text.of("report.codebook.stages"));
            var stages = manuscript.table(new int[] {2354, 7000}, TEXT, TEXT);
            stages.head(
                    List.of(Text.of("report.column.stage"), Text.of("report.column.definition")));
            for (var stage : codebook.stages())
                stages.row(List.of(stage.label(), stage.definition()));
            stages.described(Text.of("report.codebook.stages"), Text.of("report.codebook.intro"));
            manuscript.gap();
        }
        for (var origin : Origin.values()) {
            var factors = codebook.factors(origin);
            if (factors.isEmpty()) continue;
            manuscript.heading(2, Text.of("report.codebook.origin", Text.of(origin)));
            var table =
                    manuscript
                            .table(new int[] {1754, 2500, 2550, 2550}, TEXT, TEXT, TEXT, TEXT)
                            .small();
            table.head(
                    List.of(
                            Text.of("report.column.factor"),
                            Text.of("report.column.definition"),
                            Text.of("report.column.whenToUse"),
                            Text.of("report.column.whenNot")));
            for (var f : factors)
                table.row(
                        List.of(
                                f.label(),
                                f.example().isBlank()
                                        ? f.definition()
                                        : f.definition()
                                                + "\n"
                                                + Text.of("report.codebook.example", f.example()),
                                f.whenToUse(),
                                f.whenNot()));
            table.described(
                    Text.of("report.codebook.origin", Text.of(origin)),
                    Text.of("report.codebook.intro"));
            manuscript.gap();
        }
    }
}
