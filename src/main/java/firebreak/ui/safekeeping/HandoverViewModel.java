package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;
import firebreak.store.Snapshots;
import firebreak.store.seal.Passphrase;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NewPassphraseViewModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Writes a copy of the assessment for somebody else.
final class HandoverViewModel {
    private static final String SUFFIX = ".firebreak";

    private final AssessmentFile file;
    private final Desk desk;
    private final Doing doing;
    private final Runnable written;
    private final NewPassphraseViewModel passphrase;
    private final ObjectProperty<Audience> audience =
            new SimpleObjectProperty<>(this, "audience", Audience.COLLEAGUE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /// @param written called when another file was written
    HandoverViewModel(AssessmentFile file, Desk desk, Doing doing, Runnable written) {
        this.file = file;
        this.desk = desk;
        this.doing = doing;
        this.written = written;
        this.passphrase = new NewPassphraseViewModel(desk.jobs(), ProtectionViewModel::strength);
    }

    /// For whom the copy is.
    ObjectProperty<Audience> audience() {
        return audience;
    }

    NewPassphraseViewModel passphrase() {
        return passphrase;
    }

    /// Why the last attempt failed; empty where it did not.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What the copy holds, in words.
    String holds(Audience who) {
        return who == Audience.CLIENT
                ? Snapshots.remainsInClientCopy()
                : Text.of("safekeeping.copy.colleague.holds");
    }

    /// Asks where the copy goes and writes it; what was typed is wiped out.
    ///
    /// @return whether it is under way
    boolean write(char[] first, char[] again) {
        try {
            var wrong = passphrase.problem(first, again);
            problem.set(wrong.orElse(""));
            if (wrong.isPresent() || doing.busy().get() || !passphrase.meant(first, desk.dialogs()))
                return false;
            var who = audience.get();
            var target =
                    place(
                            desk,
                            who == Audience.CLIENT
                                    ? Text.of("safekeeping.copy.client.name")
                                    : Text.of("safekeeping.copy.colleague.name"));
            target.ifPresent(t -> write(t, who, Passphrase.of(first)));
            return target.isPresent();
        } finally {
            Arrays.fill(first, '\0');
            Arrays.fill(again, '\0');
        }
    }

    /// Asks for a new file; a name without an ending gets that of snapshots.
    static Optional<Path> place(Desk desk, String name) {
        return desk.dialogs()
                .save(
                        Text.of("safekeeping.copy.title"),
                        name,
                        Text.of("safekeeping.copy.kind"),
                        "*" + SUFFIX)
                .map(p ->
                        p.toString().endsWith(SUFFIX)
                                ? p
                                : p.resolveSibling(p.getFileName() + SUFFIX));
    }

    private void write(Path target, Audience who, Passphrase typed) {
        doing.background(
                Text.of("safekeeping.copying"),
                progress -> {
                    try (typed) {
                        file.export(target, who, typed, progress);
                        return target;
                    }
                },
                this::remember);
    }

    private void remember(Path target) {
        doing.database(
                Text.of("safekeeping.copying"),
                progress -> {
                    file.written().note(Kind.COPY, List.of(target));
                    return target;
                },
                noted -> {
                    desk.notices().done(Text.of("safekeeping.copied"));
                    written.run();
                });
    }
}
