package firebreak.analysis.pictures;

import firebreak.analysis.Columns;
import firebreak.analysis.Columns.Rows;
import firebreak.analysis.Proportions;
import firebreak.analysis.inference.Outcome.Reason;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The minutes that leaders spent in incidents, from logs and from estimates, and their figures.
final class LeaderTimes {
    static final int MEASURED = 0;
    static final int KINDS = 2;
    private static final int ORIGINS = Origin.values().length;
    private static final int ANSWERS = Preventability.values().length;
    private static final int LONGEST = 10;

    final Rows timed;
    final Rows dated;
    final long[] minutes = new long[KINDS];
    final long[] preventable = new long[KINDS];
    final int[] incidents = new int[KINDS];
    final Periods periods;
    final long[][] byPeriod;
    final long[][] byOrigin;
    final long[][] byPreventability;
    int untagged;

    /// Incidents with known or unknown time.
    int all;

    private final Facts facts;
    private final Columns columns;

    LeaderTimes(Facts facts) {
        this.facts = facts;
        columns = facts.columns();
        timed = facts.rows(columns::untimed);
        dated =
                facts.rows(i -> {
                    int reason = columns.untimed(i);
                    return reason == Columns.NONE ? columns.undated(i) : reason;
                });
        for (int i = 0; i < columns.size(); i++) if (columns.discarded(i) == Columns.NONE) all++;
        for (int i : timed.places()) {
            int kind = kind(i);
            minutes[kind] += columns.minutes(i);
            incidents[kind]++;
            if (columns.preventable(i)) preventable[kind] += columns.minutes(i);
            if (columns.untagged(i) != Columns.NONE) untagged++;
        }
        periods = Periods.of(dated.basis());
        byPeriod = sums(dated, periods.size(), this::period);
        byOrigin = sums(timed, ORIGINS + 1, this::origin);
        byPreventability = sums(timed, ANSWERS + 1, this::preventability);
    }

    int kind(int incident) {
        return facts.measured(incident) ? MEASURED : 1;
    }

    int period(int incident) {
        return periods.place(columns.month(incident));
    }

    /// The place of the origin; behind all of them where no finished tagging names one.
    int origin(int incident) {
        int origin = columns.origin(incident);
        return origin == Columns.NONE ? ORIGINS : origin;
    }

    int preventability(int incident) {
        int how = columns.preventability(incident);
        return how == Columns.NONE ? ANSWERS : how;
    }

    static List<String> names(Enum<?>[] constants) {
        var names = new ArrayList<String>();
        for (var each : constants) names.add(Text.of(each));
        names.add(Text.of("analysis.chart.untagged"));
        return names;
    }

    private long[][] sums(Rows counted, int places, IntUnaryOperator place) {
        var sums = new long[KINDS][places];
        for (int i : counted.places()) sums[kind(i)][place.applyAsInt(i)] += columns.minutes(i);
        return sums;
    }

    static String id(int kind) {
        return kind == MEASURED ? "measured" : "estimated";
    }

    static String name(int kind) {
        return kind == MEASURED
                ? Text.of("picture.leadership.measured")
                : Text.of("picture.leadership.estimated");
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.share(
                        "leadership.known.share",
                        Text.of("picture.figure.leadership.known"),
                        Proportions.wilson(timed.n(), all)));
        for (int kind = 0; kind < KINDS; kind++) {
            figures.add(
                    Counts.minutes(
                            "leadership." + id(kind) + ".minutes",
                            Text.of("picture.figure.leadership.minutes", name(kind)),
                            minutes[kind],
                            incidents[kind]));
            figures.add(
                    Counts.ratio(
                                    "leadership." + id(kind) + ".preventable",
                                    Text.of("picture.figure.leadership.preventable", name(kind)),
                                    preventable[kind],
                                    minutes[kind])
                            .in("preventable"));
            figures.add(longest(kind));
            var ids = new ArrayList<String>();
            for (int p = 0; p < periods.size(); p++) ids.add(periods.id(p));
            groups(figures, "period", kind, byPeriod, ids, periods.labels());
            ids.clear();
            for (var origin : Origin.values()) ids.add(origin.id());
            groups(figures, "origin", kind, byOrigin, ids, names(Origin.values()));
            ids.clear();
            for (var how : Preventability.values()) ids.add(how.id());
            groups(
                    figures,
                    "preventable",
                    kind,
                    byPreventability,
                    ids,
                    names(Preventability.values()));
        }
        return figures;
    }

    private void groups(
            List<Figure> figures,
            String view,
            int kind,
            long[][] values,
            List<String> ids,
            List<String> names) {
        for (int group = 0; group < ids.size(); group++)
            figures.add(
                    Counts.minutes(
                                    "leadership." + id(kind) + "." + ids.get(group) + ".minutes",
                                    Text.of(
                                            "picture.figure.leadership.group",
                                            name(kind),
                                            names.get(group)),
                                    values[kind][group],
                                    incidents[kind])
                            .in(view));
    }

    /// How much of the time the longest tenth of the incidents took.
    Figure longest(int kind) {
        var id = "leadership." + id(kind) + ".longest";
        int n = incidents[kind];
        int tenth = (n + LONGEST - 1) / LONGEST;
        var definition = Text.of("picture.figure.leadership.longest", name(kind), tenth, n);
        if (n < LONGEST || minutes[kind] == 0)
            return Figure.none(
                    id,
                    definition,
                    Figure.Unit.SHARE,
                    Text.of(n < LONGEST ? Reason.TOO_FEW : Reason.NO_DATA));
        var each = new int[n];
        int at = 0;
        for (int i : timed.places()) if (kind(i) == kind) each[at++] = columns.minutes(i);
        Arrays.sort(each);
        long sum = 0;
        for (int i = n - tenth; i < n; i++) sum += each[i];
        return Counts.ratio(id, definition, sum, minutes[kind]);
    }
}
