package firebreak.analysis.pictures;

import firebreak.analysis.recurrence.FamilyFigures;
import firebreak.analysis.recurrence.Recurrence;
import firebreak.domain.Text;

import java.util.ArrayList;
import java.util.List;

/// The figures of what comes again.
final class RecurrenceFigures {
    private RecurrenceFigures() {}

    static List<Figure> of(Recurrence recurrence, List<FamilyFigures> repeated, int all) {
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.count(
                        "recurrence.n",
                        Text.of("recurrence.figure.n"),
                        recurrence.incidents(),
                        all));
        figures.add(
                Figure.count(
                        "recurrence.families",
                        Text.of("recurrence.figure.families"),
                        repeated.size(),
                        recurrence.incidents()));
        figures.add(
                Figure.count(
                        "recurrence.causes",
                        Text.of("recurrence.figure.causes"),
                        recurrence.causes(),
                        recurrence.incidents()));
        figures.add(
                Figure.share(
                        "recurrence.rate", Text.of("recurrence.figure.rate"), recurrence.rate()));
        figures.add(between(repeated).in("between"));
        crisis(recurrence, repeated, figures);
        var followUp = recurrence.followUp();
        figures.add(
                Figure.share(
                                "recurrence.follow.all",
                                Text.of("recurrence.figure.follow.all", followUp.days()),
                                followUp.all())
                        .in("follow"));
        figures.add(
                Figure.share(
                                "recurrence.follow.earlier",
                                Text.of("recurrence.figure.follow.earlier", followUp.days()),
                                followUp.earlier())
                        .in("follow"));
        figures.add(
                Figure.share(
                                "recurrence.follow.later",
                                Text.of("recurrence.figure.follow.later", followUp.days()),
                                followUp.later())
                        .in("follow"));
        return figures;
    }

    static Figure between(List<FamilyFigures> repeated) {
        var days = new Amounts();
        for (var family : repeated) family.daysBetween().forEach(days::add);
        return Figures.median(
                "recurrence.between.median",
                Text.of("recurrence.figure.between"),
                Figure.Unit.DAYS,
                days.headline());
    }

    private static void crisis(
            Recurrence recurrence, List<FamilyFigures> repeated, List<Figure> figures) {
        var minutes = CrisisMinutes.of(repeated);
        figures.add(
                Figures.median(
                                "recurrence.crisis.first",
                                Text.of("recurrence.figure.crisis.first"),
                                Figure.Unit.PERSON_MINUTES,
                                minutes.firsts().headline())
                        .in("crisis"));
        figures.add(
                Figures.median(
                                "recurrence.crisis.repeats",
                                Text.of("recurrence.figure.crisis.repeats"),
                                Figure.Unit.PERSON_MINUTES,
                                minutes.repeats().headline())
                        .in("crisis"));
        var words = Text.of("recurrence.figure.crisis.ratio");
        double ratio = recurrence.crisis().ratio();
        var costlier =
                Double.isFinite(ratio)
                        ? Figure.of(
                                "recurrence.crisis.ratio",
                                words,
                                Figure.Unit.RATIO,
                                ratio,
                                null,
                                minutes.firsts().n())
                        : Figure.none(
                                "recurrence.crisis.ratio",
                                words,
                                Figure.Unit.RATIO,
                                Text.of("recurrence.none.minutes"));
        figures.add(costlier.in("crisis"));
    }
}
