package firebreak.analysis.pictures;

import firebreak.analysis.LeftOutReason;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.Proportion;
import firebreak.analysis.recurrence.FamilyFigures;
import firebreak.analysis.recurrence.Recurrence;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggedIncident;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// What comes again: families by their members, the time between them, leaders' time in first
/// incidents against repeats, and what came again within equal windows.
final class RecurrencePicture {
    private static final int MOST_DRAWN = 20;
    private static final int FEWEST_BETWEEN = 3;
    private static final int FIRST_COLOUR = 0;
    private static final int REPEAT_COLOUR = 1;
    private static final double MINUTES_OF_DAY = 24.0 * 60;

    private final History history;
    private final Recurrence recurrence;

    /// Families with an incident in the history or slice, those with most members first.
    private final List<FamilyFigures> families;

    /// Families that came again.
    private final List<FamilyFigures> repeated;

    private final List<TaggedIncident> counted;
    private final Tally tally;

    private RecurrencePicture(History history, List<TaggedIncident> counted, Tally tally) {
        this.history = history;
        this.counted = counted;
        this.tally = tally;
        recurrence = Recurrence.of(counted, history.families());
        families = recurrence.families().stream().filter(f -> !f.members().isEmpty()).toList();
        repeated = families.stream().filter(f -> f.repeats() > 0).toList();
    }

    /// Edges: incidents without a time are in their families and in no time between. In a slice
    /// only what lies within it is a repeat. Source: as [Recurrence].
    static Picture of(History history, LocalTimes times) {
        var counted = new ArrayList<TaggedIncident>(history.incidents().size());
        var tally = new Tally();
        int i = 0;
        for (var incident : history.incidents()) {
            var why = why(i, incident, times);
            if (why == null) {
                counted.add(incident.tagged());
                tally.take(times.day()[i]);
            } else tally.leave(why);
            i++;
        }
        var picture = new RecurrencePicture(history, counted, tally);
        return new Picture(
                Picture.Kind.RECURRENCE,
                List.of(
                        picture.families(),
                        picture.between(),
                        picture.crisis(),
                        picture.followUp()),
                picture.limits(),
                picture.figures());
    }

    /// Without a time an incident can still belong to a family; with an impossible one, nobody can
    /// say where.
    private static @Nullable LeftOutReason why(int i, PastIncident incident, LocalTimes times) {
        var undated = times.undated(i, incident);
        return undated == LeftOutReason.NO_DATE && incident.tagged().occurred() == null
                ? null
                : undated;
    }

    private ChartText text(String title, String across, String up, String unit, String reading) {
        return new ChartText(
                title, across, up, unit, reading, PatternCharts.basisLine(tally.basis()));
    }

    private Picture.View families() {
        var drawn = repeated.stream().limit(MOST_DRAWN).toList();
        var spec =
                new ChartSpec.StackedBars(
                        text(
                                Text.of("recurrence.title.families"),
                                Text.of("recurrence.axis.family"),
                                Text.of("analysis.chart.axis.incidents"),
                                Text.of("analysis.chart.unit"),
                                reading()),
                        Labels.apart(drawn.stream().map(f -> f.family().name()).toList()),
                        List.of(
                                new ChartSpec.Series(
                                        Text.of("recurrence.first"),
                                        FIRST_COLOUR,
                                        drawn.stream().map(_ -> 1).toList()),
                                new ChartSpec.Series(
                                        Text.of("recurrence.repeats"),
                                        REPEAT_COLOUR,
                                        drawn.stream().map(FamilyFigures::repeats).toList())));
        var name = Text.of("recurrence.view.families");
        return Picture.View.either(
                !repeated.isEmpty(),
                "families",
                name,
                spec,
                (series, category) -> {
                    var members = ids(drawn.get(category).members());
                    return series == 0 ? members.subList(0, 1) : members.subList(1, members.size());
                });
    }

    private static List<UUID> ids(List<TaggedIncident> members) {
        return members.stream().map(TaggedIncident::incidentId).toList();
    }

    /// Why there is nothing to draw: no repeat at all, or else what is missing of them.
    private String none(String missing) {
        return repeated.isEmpty() ? none() : Text.of(missing, Recurrence.WINDOW_DAYS);
    }

    private String none() {
        if (counted.isEmpty()) return Text.of("recurrence.none.incidents");
        return Text.of(
                history.families().isEmpty() ? "recurrence.none.families" : "recurrence.none.slice",
                counted.size());
    }

    private String reading() {
        if (repeated.isEmpty()) return none();
        if (counted.size() < PatternCharts.FEWEST_TO_READ)
            return Text.of("recurrence.reading.few", counted.size(), PatternCharts.FEWEST_TO_READ);
        var rate = Figure.share("rate", "", recurrence.rate());
        return Text.of(
                "recurrence.reading",
                recurrence.repeats(),
                recurrence.incidents(),
                Figures.shown(rate),
                repeated.size());
    }

    /// A group of times between: of a family, or of all of them.
    private record Group(String name, Amounts minutes, List<UUID> later) {}

    private Picture.View between() {
        var all = new Group(Text.of("recurrence.between.all"), new Amounts(), new ArrayList<>());
        var groups = new ArrayList<Group>();
        for (var family : repeated) {
            var minutes = new Amounts();
            family.daysBetween().forEach(d -> minutes.add(d * MINUTES_OF_DAY));
            family.daysBetween().forEach(d -> all.minutes().add(d * MINUTES_OF_DAY));
            // Those with a time come first, and each but the first of them ends a time between.
            var later =
                    ids(family.members())
                            .subList(
                                    Math.min(1, family.daysBetween().size()),
                                    family.daysBetween().isEmpty()
                                            ? 0
                                            : family.daysBetween().size() + 1);
            all.later().addAll(later);
            if (minutes.n() >= FEWEST_BETWEEN && groups.size() < MOST_DRAWN)
                groups.add(new Group(family.family().name(), minutes, later));
        }
        boolean told = all.minutes().n() > 0;
        if (told) groups.addFirst(all);
        var spec =
                new ChartSpec.Spreads(
                        text(
                                Text.of("recurrence.title.between"),
                                Text.of("recurrence.axis.between"),
                                "",
                                Text.of("analysis.chart.unit"),
                                told
                                        ? betweenReading(all.minutes())
                                        : none("recurrence.none.times")),
                        Labels.apart(groups.stream().map(Group::name).toList()),
                        groups.stream().map(g -> RecoveryPicture.spread(g.minutes())).toList(),
                        Text.of("recovery.unit"));
        var name = Text.of("recurrence.view.between");
        return Picture.View.either(
                told, "between", name, spec, (_, place) -> List.copyOf(groups.get(place).later()));
    }

    private String betweenReading(Amounts minutes) {
        var median = RecurrenceFigures.between(repeated);
        return Text.of("recurrence.reading.between", Figures.shown(median), minutes.n());
    }

    private Picture.View crisis() {
        var minutes = CrisisMinutes.of(repeated);
        var firsts = minutes.firsts();
        var repeats = minutes.repeats();
        boolean told = firsts.n() > 0 && repeats.n() > 0;
        var spec =
                new ChartSpec.Spreads(
                        text(
                                Text.of("recurrence.title.crisis"),
                                Text.of("recurrence.axis.crisis"),
                                "",
                                Text.of("analysis.chart.unit"),
                                told
                                        ? crisisReading(firsts, repeats)
                                        : none("recurrence.none.crisis")),
                        told
                                ? List.of(
                                        Text.of("recurrence.first"), Text.of("recurrence.repeats"))
                                : List.of(),
                        told
                                ? List.of(
                                        RecoveryPicture.spread(firsts),
                                        RecoveryPicture.spread(repeats))
                                : List.of(),
                        Text.of("recovery.unit"));
        var name = Text.of("recurrence.view.crisis");
        return Picture.View.either(
                told,
                "crisis",
                name,
                spec,
                (_, place) -> List.copyOf(place == 0 ? minutes.firstIds() : minutes.repeatIds()));
    }

    private static String crisisReading(Amounts firsts, Amounts repeats) {
        var first = RecoveryPicture.median("first", "", firsts.headline());
        var again = RecoveryPicture.median("repeats", "", repeats.headline());
        return Text.of(
                "recurrence.reading.crisis", first.shown(), firsts.n(), again.shown(), repeats.n());
    }

    private Picture.View followUp() {
        var followUp = recurrence.followUp();
        boolean told = followUp.all().n() > 0 && !repeated.isEmpty();
        boolean halves = told && followUp.earlier().n() > 0;
        var names = new ArrayList<String>();
        var shares = new ArrayList<Proportion>();
        if (told) {
            names.add(Text.of("recurrence.follow.all"));
            shares.add(followUp.all());
        }
        if (halves) {
            names.add(Text.of("recurrence.follow.earlier"));
            shares.add(followUp.earlier());
            names.add(Text.of("recurrence.follow.later"));
            shares.add(followUp.later());
        }
        var spec =
                new ChartSpec.Estimates(
                        text(
                                Text.of("recurrence.title.follow", Recurrence.WINDOW_DAYS),
                                Text.of("recurrence.axis.follow", Recurrence.WINDOW_DAYS),
                                "",
                                Text.of("analysis.chart.unit"),
                                told ? followReading() : none("recurrence.none.follow")),
                        names,
                        shares.stream()
                                .map(p ->
                                        new ChartSpec.Estimate(
                                                p.share(),
                                                p.low(),
                                                p.high(),
                                                p.count(),
                                                p.n() < PatternCharts.FEWEST_TO_READ))
                                .toList(),
                        ChartSpec.Format.PERCENT);
        var name = Text.of("recurrence.view.follow");
        return Picture.View.either(told, "follow", name, spec, (_, place) -> cameAgain(place));
    }

    private String followReading() {
        var all = Figure.share("all", "", recurrence.followUp().all());
        return Text.of(
                "recurrence.reading.follow",
                recurrence.followUp().all().count(),
                recurrence.followUp().all().n(),
                Recurrence.WINDOW_DAYS,
                Figures.shown(all));
    }

    /// The incidents that a share of the follow-up counts: all, of the earlier or the later half.
    private List<UUID> cameAgain(int place) {
        var again = recurrence.followUp().cameAgain();
        int earlier = recurrence.followUp().earlier().count();
        return switch (place) {
            case 0 -> again;
            case 1 -> again.subList(0, earlier);
            default -> again.subList(earlier, again.size());
        };
    }

    private List<String> limits() {
        var limits = new ArrayList<String>();
        limits.add(Text.of("recurrence.limit.least"));
        limits.add(Text.of("recurrence.limit.dependent"));
        limits.add(Text.of("recurrence.limit.window", Recurrence.WINDOW_DAYS));
        var within = new HashSet<UUID>();
        for (var family : families) within.addAll(ids(family.members()));
        int outside = 0;
        for (var family : history.families())
            for (var member : family.members()) if (!within.contains(member)) outside++;
        if (outside > 0) limits.add(Text.of("recurrence.limit.outside", outside));
        int untimed = families.stream().mapToInt(FamilyFigures::untimed).sum();
        if (untimed > 0) limits.add(Text.of("recurrence.limit.untimed", untimed));
        if (repeated.size() > MOST_DRAWN)
            limits.add(Text.of("recurrence.limit.most", MOST_DRAWN, repeated.size() - MOST_DRAWN));
        return limits;
    }

    private List<Figure> figures() {
        return RecurrenceFigures.of(recurrence, repeated, history.incidents().size());
    }
}
