package firebreak.report.excel;

import static firebreak.report.excel.IncidentTally.before;
import static firebreak.report.excel.IncidentTally.counted;
import static firebreak.report.excel.IncidentTally.filled;
import static firebreak.report.excel.IncidentTally.from;
import static firebreak.report.excel.IncidentTally.origin;
import static firebreak.report.excel.IncidentTally.preventability;
import static firebreak.report.excel.IncidentTally.same;
import static firebreak.report.excel.IncidentTally.state;

import static java.util.stream.Collectors.joining;

import firebreak.analysis.scoring.Score;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Rating;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the sheets can be asked to count again: every number with a formula that comes to it from
/// the rows of other sheets. What counts incidents is also counted row by row while they are
/// written, because their cells are gone by then.
final class Checks {
    /// @param program what the analysis says
    /// @param share whether it is one, from 0 to 1
    record Check(String what, double program, Formula formula, boolean share) {}

    sealed interface Formula {
        String text();
    }

    /// Of sheets that are whole when the formula is written.
    record Whole(String text) implements Formula {}

    /// Of a flat sheet, whose cells are gone: what its texts come to.
    record Counted(String text, int texts) implements Formula {}

    /// Some incidents, or their minutes, of others; without others, their number.
    record OfIncidents(List<IncidentTally> some, List<IncidentTally> of) implements Formula {
        @Override
        public String text() {
            return of.isEmpty() ? sum(some) : sum(some) + "/" + sum(of);
        }

        private static String sum(List<IncidentTally> all) {
            return all.stream().map(IncidentTally::text).collect(joining("+", "(", ")"));
        }

        void add(IncidentSheets.Cells cells, Same rows) {
            for (var t : some) t.add(cells, rows.number, rows.leadership);
            for (var t : of) t.add(cells, rows.number, rows.leadership);
        }

        double value() {
            var all = some.stream().mapToLong(IncidentTally::sum).sum();
            return of.isEmpty()
                    ? all
                    : (double) all / of.stream().mapToLong(IncidentTally::sum).sum();
        }
    }

    /// Rows that formulas can't tell apart.
    private static final class Same {
        private int number;
        private long leadership;
    }

    /// Longer texts are no criterion to a spreadsheet.
    private static final int LONGEST = 200;

    private static final int MOST_MONTHS = 240;

    private final TableSheets sheets;
    private final ReportModel model;
    private final List<Check> all = new ArrayList<>();
    private final Set<String> ambiguous;
    private final Map<IncidentSheets.Cells, Same> rows = new HashMap<>();

    Checks(TableSheets sheets, ReportModel model) {
        this.sheets = sheets;
        this.model = model;
        this.ambiguous = ambiguous();
        if (sheets.has("incidents")) incidents();
        lists();
        process();
    }

    List<Check> all() {
        return List.copyOf(all);
    }

    /// Notes an incident that is being written.
    void add(IncidentSheets.Cells cells, @Nullable Integer leadership) {
        var same = rows.computeIfAbsent(cells, _ -> new Same());
        same.number++;
        if (leadership != null && leadership >= 0) same.leadership += leadership;
    }

    /// Counts the incidents, once all are written.
    void count() {
        for (var check : all) if (check.formula() instanceof OfIncidents of) rows.forEach(of::add);
    }

    // --- incidents

    private void incidents() {
        var patterns = model.patterns();
        var progress = patterns.progress();
        count(
                "incidents",
                progress.incidents(),
                tally(filled("state", IncidentSheets.Cells::state)));
        count("state", progress.done(), tally(state(TaggingState.DONE)), word(TaggingState.DONE));
        count(
                "state",
                progress.draft(),
                tally(state(TaggingState.DRAFT)),
                word(TaggingState.DRAFT));
        count(
                "state",
                progress.discarded(),
                tally(state(TaggingState.DISCARDED)),
                word(TaggingState.DISCARDED));
        count(
                "state",
                progress.pending(),
                tally(state(TaggingState.PENDING)),
                word(TaggingState.PENDING));
        for (var origin : Origin.values()) {
            var p = patterns.origins().get(origin.ordinal());
            count("origin", p.count(), done(origin(origin)), Text.of(origin));
            if (p.n() > 0)
                share("originShare", p.share(), done(origin(origin)), done(), Text.of(origin));
        }
        preventable();
        matrix();
        factors();
        months();
        var leadership = patterns.leadership();
        count("leadership", leadership.minutes(), IncidentTally.leadership(sheets));
    }

    private void preventable() {
        var share = model.patterns().preventable();
        for (var p : Preventability.values()) {
            int number =
                    switch (p) {
                        case PREVENTABLE -> share.preventable();
                        case PARTLY -> share.partly();
                        case NOT -> share.not();
                        case NOT_ENOUGH_INFORMATION -> share.notEnoughInformation();
                    };
            count("preventability", number, done(preventability(p)), Text.of(p));
        }
        if (share.share().n() > 0)
            all.add(
                    new Check(
                            Text.of("report.checks.preventable"),
                            share.share().share(),
                            new OfIncidents(
                                    each(Preventability.PREVENTABLE, Preventability.PARTLY),
                                    each(
                                            Preventability.PREVENTABLE,
                                            Preventability.PARTLY,
                                            Preventability.NOT)),
                            true));
    }

    private List<IncidentTally> each(Preventability... some) {
        return Stream.of(some).map(p -> done(preventability(p))).toList();
    }

    private void matrix() {
        var matrix = model.patterns().matrix();
        for (var column = 0; column < matrix.stages().size(); column++) {
            var label = matrix.stages().get(column).label();
            if (!countable(label) || !label.equals(sheets.head("matrix", column + 1))) continue;
            var head = sheets.cell("matrix", column + 1, -1);
            for (var row = 0; row < matrix.origins().size(); row++) {
                var origin = matrix.origins().get(row);
                count(
                        "cell",
                        matrix.counts().get(row).get(column),
                        done(
                                origin(origin),
                                same("earliest", head, label, IncidentSheets.Cells::earliest)),
                        Text.of(origin),
                        label);
            }
        }
    }

    private void factors() {
        var factors = model.patterns().factors().factors();
        for (var i = 0; i < factors.size(); i++) {
            var label = factors.get(i).factor().label();
            if (!countable(label)) continue;
            count(
                    "factor",
                    factors.get(i).proportion().count(),
                    done(
                            same(
                                    "factor",
                                    sheets.cell("factors", 0, i),
                                    label,
                                    IncidentSheets.Cells::factor)),
                    label);
        }
    }

    private void months() {
        var months = model.patterns().months();
        if (months.months().size() > MOST_MONTHS) return;
        for (var m = 0; m < months.months().size(); m++) {
            var month = months.months().get(m);
            int sum = months.untagged().get(m);
            for (var counts : months.counts()) sum += counts.get(m);
            count(
                    "month",
                    sum,
                    tally(counted(), from(month), before(month.plusMonths(1))),
                    month.toString());
        }
    }

    /// Labels that two ids share, whatever their case: a spreadsheet can't tell them apart.
    private Set<String> ambiguous() {
        var ids = new HashMap<String, String>();
        var twice = new HashSet<String>();
        model.words()
                .factors()
                .forEach(f -> {
                    var label = f.label().toLowerCase(Locale.ROOT);
                    if (ids.put("f" + label, f.id()) != null) twice.add(label);
                });
        model.words()
                .stages()
                .forEach(s -> {
                    var label = s.label().toLowerCase(Locale.ROOT);
                    if (ids.put("s" + label, s.id()) != null) twice.add(label);
                });
        return twice;
    }

    private boolean countable(String label) {
        return !label.isBlank()
                && label.length() <= LONGEST
                && label.equals(CleanText.line(label))
                && !ambiguous.contains(label.toLowerCase(Locale.ROOT));
    }

    private IncidentTally tally(IncidentTally.Condition... conditions) {
        return IncidentTally.of(sheets, conditions);
    }

    private IncidentTally done(IncidentTally.Condition... more) {
        return IncidentTally.done(sheets, more);
    }

    private static String word(TaggingState state) {
        return Text.of(state);
    }

    private void count(String key, long program, IncidentTally tally, Object... words) {
        all.add(
                new Check(
                        Text.of("report.checks." + key, words),
                        program,
                        new OfIncidents(List.of(tally), List.of()),
                        false));
    }

    private void share(
            String key, double program, IncidentTally some, IncidentTally of, Object... words) {
        all.add(
                new Check(
                        Text.of("report.checks." + key, words),
                        program,
                        new OfIncidents(List.of(some), List.of(of)),
                        true));
    }

    // --- other sheets

    private void whole(String key, double program, String formula, boolean share) {
        all.add(new Check(Text.of("report.checks." + key), program, new Whole(formula), share));
    }

    private void lists() {
        var matrix = model.patterns().matrix();
        var wide = matrix.stages().size();
        if (wide > 0) {
            whole(
                    "matrix",
                    matrix.basis().n(),
                    "SUM(" + sheets.block("matrix", 1, wide) + ")",
                    false);
            whole(
                    "minutes",
                    matrix.leadershipMinutes().stream()
                            .flatMap(List::stream)
                            .mapToLong(n -> n)
                            .sum(),
                    "SUM(" + sheets.cells("minutes", "total") + ")",
                    false);
        }
        if (sheets.has("months"))
            whole(
                    "months",
                    model.patterns().months().basis().n(),
                    "SUM(" + sheets.cells("months", "total") + ")",
                    false);
        if (sheets.has("factors")) {
            whole(
                    "factors",
                    model.patterns().factors().basis().n(),
                    "SUM(" + sheets.cells("factors", "incidents") + ")",
                    false);
            whole("shares", 1, "SUM(" + sheets.cells("factors", "share") + ")", true);
        }
        var pictures = model.pictures();
        if (pictures == null) return;
        if (sheets.has("families"))
            whole(
                    "repeats",
                    pictures.recurrence().repeats(),
                    countIf("families", "comes", Text.of("report.family.repeat")),
                    false);
        if (sheets.has("ledger"))
            all.add(
                    new Check(
                            Text.of("report.checks.ledger"),
                            pictures.ledger().figures().size(),
                            new Counted(
                                    "COUNTA(" + sheets.cells("ledger", "figure") + ")",
                                    sheets.texts("ledger", "figure")),
                            false));
    }

    private String countIf(String sheet, String column, String word) {
        return "COUNTIFS(" + sheets.cells(sheet, column) + ",\"" + word + "\")";
    }

    private void process() {
        var process = model.process();
        if (process == null) return;
        var findings = process.findings();
        if (sheets.has("checkpoints") && findings.checkpoints().teams().isEmpty())
            score("checkpoints", findings.checkpoints().overall());
        if (sheets.has("cells")) score("cells", findings.coverage().overall());
        if (!sheets.has("actions")) return;
        for (var status : GapStatus.values())
            if (status != GapStatus.DECLINED)
                all.add(
                        new Check(
                                Text.of("report.checks.gaps", Text.of(status)),
                                findings.facts().gaps().stream()
                                        .filter(g -> g.status() == status)
                                        .count(),
                                new Whole(countIf("actions", "status", Text.of(status))),
                                false));
    }

    /// N counts 0, P a third, L two thirds, F 1; what is unknown is left out.
    private void score(String sheet, Score score) {
        var letters = new HashMap<Rating, String>();
        for (var rating : Rating.values())
            letters.put(rating, countIf(sheet, "counts", rating.name()));
        var rated = Stream.of(Rating.values()).map(letters::get).collect(joining("+", "(", ")"));
        whole(sheet + ".rated", score.rated(), rated, false);
        var mean = score.mean();
        if (mean != null)
            whole(
                    sheet + ".mean",
                    mean.value(),
                    "(%s+2*%s+3*%s)/3/%s"
                            .formatted(
                                    letters.get(Rating.P),
                                    letters.get(Rating.L),
                                    letters.get(Rating.F),
                                    rated),
                    true);
    }
}
