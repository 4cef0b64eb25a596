package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.rates.DetectableFall;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How it will be known whether preventable incidents fall: what is counted, from where it starts,
/// how long it takes to see a difference, and when to look.
final class DocumentMeasurement implements DocumentPart {
    private static final List<String> BASELINE =
            List.of(
                    "frequency.preventable.rate",
                    "frequency.preventable.perDeployment",
                    "frequency.rate",
                    "preventable.share",
                    "recurrence.rate",
                    "leadership.measured.minutes");
    private static final List<Integer> WEEKS = List.of(13, 26, 52);
    private static final List<Integer> REVIEWS = List.of(30, 60, 90, 180);

    /// Above this, any fall that matters shows, and computing it takes long.
    private static final long MOST = 4000;

    private final Manuscript manuscript;
    private final ReportModel model;

    DocumentMeasurement(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
    }

    @Override
    public boolean any() {
        return rate().isPresent();
    }

    private Optional<Figure> figure(String id) {
        var pictures = model.pictures();
        return pictures == null
                ? Optional.empty()
                : pictures.ledger().figure(id).filter(f -> f.value() != null);
    }

    /// Preventable incidents a week, or all where none is tagged.
    private Optional<Figure> rate() {
        return figure("frequency.preventable.rate").or(() -> figure("frequency.rate"));
    }

    @Override
    public void write(Progress progress) {
        manuscript.text(Text.of("report.measurement.intro", model.codebook().version()));
        baseline();
        detectable();
        manuscript.heading(2, Text.of("report.measurement.reviews"), false);
        var today = LocalDate.ofInstant(model.written(), model.assessment().zone());
        for (int days : REVIEWS)
            manuscript.point(
                    Text.of("report.measurement.review", days),
                    Text.of("report.measurement.review.text", Shown.day(today.plusDays(days))));
        manuscript.text(Text.of("report.measurement.guard"));
    }

    private void baseline() {
        manuscript.heading(2, Text.of("report.measurement.baseline"), false);
        manuscript.anchor("baseline");
        manuscript.tableCaption(Text.of("report.measurement.baseline"));
        var table =
                manuscript.table(new int[] {4954, 1300, 1800, 1300}, TEXT, NUMBER, NUMBER, NUMBER);
        table.head(
                List.of(
                        Text.of("report.column.figure"),
                        Text.of("report.column.value"),
                        Text.of("report.column.interval"),
                        Text.of("report.column.n")));
        for (var id : BASELINE)
            figure(id)
                    .ifPresent(f ->
                            table.row(
                                    List.of(
                                            f.definition(),
                                            f.shown(),
                                            f.interval() == null
                                                    ? Text.of("report.none")
                                                    : f.shownInterval(),
                                            number(f.denominator()))));
        table.described(
                Text.of("report.measurement.baseline"),
                Text.of("report.measurement.baseline.basis"));
        manuscript.basis(Text.of("report.measurement.baseline.basis"));
    }

    private static String number(@Nullable Long n) {
        return n == null ? Text.of("report.none") : Text.of("report.number", n);
    }

    private void detectable() {
        var found = rate().orElse(null);
        if (found == null) return;
        var count = found.numerator();
        var weeks = found.denominator();
        if (count == null || weeks == null || count <= 0 || weeks <= 0 || count > MOST) return;
        manuscript.heading(2, Text.of("report.measurement.detectable"), false);
        for (int after : WEEKS) {
            var fall = DetectableFall.of(count, weeks, after);
            manuscript.point(
                    Text.of("report.measurement.after", after),
                    fall.isPresent()
                            ? Text.of("report.measurement.fall", Percent.of(fall.getAsDouble()))
                            : Text.of("report.measurement.noFall"));
        }
        manuscript.basis(Text.of("report.measurement.detectable.basis", count, weeks));
    }
}
