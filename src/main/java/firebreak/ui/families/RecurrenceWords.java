package firebreak.ui.families;

import firebreak.analysis.recurrence.Recurrence;
import firebreak.domain.Percent;
import firebreak.domain.Text;

/// What a history says of recurrence, in a sentence or two.
final class RecurrenceWords {
    private RecurrenceWords() {}

    /// How many came again within equal windows, and whether that changed.
    static String followUp(Recurrence recurrence) {
        var again = recurrence.followUp();
        if (recurrence.repeats() == 0) return "";
        if (again.earlier().n() == 0 || again.later().n() == 0)
            return Text.of("families.followUp.none", again.days());
        return Text.of(
                "families.followUp",
                again.days(),
                again.all().count(),
                again.all().n(),
                Percent.of(again.earlier().share()),
                Percent.of(again.later().share()));
    }

    /// How many came again, with the interval, and whether the repeats took longer.
    static String headline(Recurrence recurrence) {
        if (recurrence.repeats() == 0) return Text.of("families.subtitle");
        var rate = recurrence.rate();
        var again =
                Text.of(
                        "families.headline",
                        recurrence.repeats(),
                        recurrence.incidents(),
                        Percent.of(rate.share()),
                        Percent.range(rate.low(), rate.high()));
        var ratio = recurrence.crisis().ratio();
        return Double.isNaN(ratio) ? again : Text.of("families.headline.crisis", again, ratio);
    }
}
