package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.store.seal.Strength;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NewPassphraseViewModel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.Arrays;
import java.util.Optional;

/// How the assessment is protected on the disk, and what opens it.
final class ProtectionViewModel {
    private final AssessmentFile file;
    private final Desk desk;
    private final Doing doing;
    private final NewPassphraseViewModel next;
    private final BooleanProperty changing = new SimpleBooleanProperty(this, "changing");
    private final BooleanProperty renewing = new SimpleBooleanProperty(this, "renewing");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    ProtectionViewModel(AssessmentFile file, Desk desk, Doing doing) {
        this.file = file;
        this.desk = desk;
        this.doing = doing;
        this.next = new NewPassphraseViewModel(desk.jobs(), ProtectionViewModel::strength);
        changing.subscribe(open -> opened(open, renewing));
        renewing.subscribe(open -> opened(open, changing));
    }

    static int strength(char[] typed) {
        try (var passphrase = Passphrase.of(typed)) {
            return Strength.of(passphrase).ordinal();
        }
    }

    boolean encrypted() {
        return file.encrypted();
    }

    /// How strong the new passphrase is.
    NewPassphraseViewModel next() {
        return next;
    }

    /// Whether the form for another passphrase is shown.
    BooleanProperty changing() {
        return changing;
    }

    /// Whether the form for another recovery key is shown.
    BooleanProperty renewing() {
        return renewing;
    }

    /// Why the last attempt failed; empty where it did not.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Puts another passphrase in the place of the current one; what was typed is wiped out.
    ///
    /// @return whether it is under way
    boolean change(char[] current, char[] first, char[] again) {
        try {
            var wrong = current.length == 0 ? missing() : next.problem(first, again);
            problem.set(wrong.orElse(""));
            if (wrong.isPresent() || doing.busy().get() || !next.meant(first, desk.dialogs()))
                return false;
            var old = Passphrase.of(current);
            var wanted = Passphrase.of(first);
            doing.database(
                    Text.of("safekeeping.changing"),
                    progress -> {
                        try (old;
                                wanted) {
                            return file.changePassphrase(old, wanted);
                        }
                    },
                    trouble -> {
                        problem.set(trouble.orElse(""));
                        if (trouble.isPresent()) return;
                        changing.set(false);
                        desk.notices().done(Text.of("safekeeping.changed"));
                    });
            return true;
        } finally {
            Arrays.fill(current, '\0');
            Arrays.fill(first, '\0');
            Arrays.fill(again, '\0');
        }
    }

    /// Makes a new recovery key and shows it; what was typed is wiped out.
    void renew(char[] current) {
        try {
            problem.set(current.length == 0 ? missing().orElse("") : "");
            if (current.length == 0 || doing.busy().get()) return;
            var typed = Passphrase.of(current);
            var key = RecoveryKey.random();
            doing.database(
                    Text.of("safekeeping.renewing"),
                    progress -> {
                        try (typed) {
                            return file.renewRecoveryKey(typed, key);
                        }
                    },
                    trouble -> {
                        problem.set(trouble.orElse(""));
                        if (trouble.isPresent()) return;
                        renewing.set(false);
                        var folder = String.valueOf(file.directory().getFileName());
                        desk.dialogs().recoveryKey(key.text(), folder);
                    });
        } finally {
            Arrays.fill(current, '\0');
        }
    }

    private static Optional<String> missing() {
        return Optional.of(Text.of("safekeeping.needsCurrent"));
    }

    private void opened(boolean open, BooleanProperty other) {
        problem.set("");
        if (open) other.set(false);
    }
}
