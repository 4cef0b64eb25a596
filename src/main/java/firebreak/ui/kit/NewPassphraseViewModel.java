package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.work.Jobs;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// A passphrase that a person thinks up: how strong it is, and whether it was typed alike twice.
public final class NewPassphraseViewModel {
    private static final int FAIR = 2;

    private final Jobs.Latest rating;
    private final ToIntFunction<char[]> rate;
    private final ReadOnlyIntegerWrapper strength =
            new ReadOnlyIntegerWrapper(this, "strength", -1);

    /// @param rate gives 0 for very weak to 4 for strong; leaves its argument as it is
    public NewPassphraseViewModel(Jobs jobs, ToIntFunction<char[]> rate) {
        this.rating = jobs.latest();
        this.rate = rate;
    }

    /// From 0 for very weak to 4 for strong; -1 where nothing is typed.
    public ReadOnlyIntegerProperty strength() {
        return strength.getReadOnlyProperty();
    }

    /// Rates what was typed so far, and wipes it out.
    public void typed(char[] typed) {
        if (typed.length == 0) strength.set(-1);
        rating.background(
                "",
                progress -> {
                    var step = typed.length == 0 ? -1 : rate.applyAsInt(typed);
                    Arrays.fill(typed, '\0');
                    return step;
                },
                strength::set,
                fault -> strength.set(-1));
    }

    /// Why these can't be used; empty where they can.
    public Optional<String> problem(char[] first, char[] again) {
        if (first.length == 0) return Optional.of(Text.of("kit.passphrase.missing"));
        if (!Arrays.equals(first, again)) return Optional.of(Text.of("kit.passphrase.differ"));
        return Optional.empty();
    }

    /// Whether it is strong enough, or the person wants a weak one all the same.
    public boolean meant(char[] first, Dialogs dialogs) {
        return rate.applyAsInt(first) >= FAIR
                || dialogs.confirm(
                        Text.of("kit.passphrase.weak.title"),
                        Text.of("kit.passphrase.weak.text"),
                        Text.of("kit.passphrase.weak.use"));
    }
}
