package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.Remains;
import firebreak.store.AssessmentFile;
import firebreak.store.seal.Passphrase;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NewPassphraseViewModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;

/// Ends an assessment on this computer: archives or deletes it, and says what remains.
final class EndingViewModel {
    /// Lines that a dialog still shows whole.
    private static final int MOST = 14;

    /// Which form is shown.
    enum Form {
        NONE,
        ARCHIVE,
        DELETE
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final Doing doing;
    private final Runnable leave;
    private final NewPassphraseViewModel passphrase;
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(this, "form", Form.NONE);
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyBooleanWrapper ending = new ReadOnlyBooleanWrapper(this, "ending");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /// @param leave closes what is open and goes back to where everyone starts
    EndingViewModel(AssessmentFile file, Desk desk, Doing doing, Runnable leave) {
        this.file = file;
        this.desk = desk;
        this.doing = doing;
        this.leave = leave;
        this.passphrase = new NewPassphraseViewModel(desk.jobs(), ProtectionViewModel::strength);
        form.subscribe(now -> {
            problem.set("");
            typed.set("");
        });
        doing.busy()
                .subscribe(busy -> {
                    if (!busy) ending.set(false);
                });
    }

    /// The form that is shown.
    ObjectProperty<Form> form() {
        return form;
    }

    /// What the person types to show that it is meant.
    StringProperty typed() {
        return typed;
    }

    /// What has to be typed: the client's name.
    String word() {
        return file.info().client();
    }

    NewPassphraseViewModel passphrase() {
        return passphrase;
    }

    /// Whether the assessment is just coming to its end.
    ReadOnlyBooleanProperty ending() {
        return ending.getReadOnlyProperty();
    }

    /// Why the last attempt failed; empty where it did not.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Asks where the archive goes and moves the assessment there; what was typed is wiped out.
    ///
    /// @return whether it is under way
    boolean archive(char[] first, char[] again) {
        try {
            var wrong = passphrase.problem(first, again);
            problem.set(wrong.orElse(""));
            if (wrong.isPresent() || doing.busy().get() || !passphrase.meant(first, desk.dialogs()))
                return false;
            var target =
                    HandoverViewModel.place(desk, Text.of("safekeeping.archive.name"))
                            .filter(p ->
                                    desk.dialogs()
                                            .confirm(
                                                    Text.of("safekeeping.archive.title"),
                                                    Text.of("safekeeping.archive.text", p),
                                                    Text.of("safekeeping.archive.do")));
            target.ifPresent(p -> archive(p, Passphrase.of(first)));
            return target.isPresent();
        } finally {
            Arrays.fill(first, '\0');
            Arrays.fill(again, '\0');
        }
    }

    /// Deletes the assessment, where the client's name was typed and the person means it.
    void delete() {
        var meant = typed.get().strip().equals(word().strip());
        problem.set(meant ? "" : Text.of("safekeeping.delete.typeName", word()));
        if (!meant
                || doing.busy().get()
                || !desk.dialogs()
                        .confirm(
                                Text.of("safekeeping.delete.title"),
                                Text.of("safekeeping.delete.text", file.directory()),
                                Text.of("safekeeping.delete.do"))) return;
        ending.set(true);
        doing.database(
                Text.of("safekeeping.deleting"),
                progress -> file.delete(),
                remains -> ended(Text.of("safekeeping.deleted"), remains));
    }

    private void archive(Path target, Passphrase typedOne) {
        ending.set(true);
        doing.database(
                Text.of("safekeeping.archiving"),
                progress -> {
                    try (typedOne) {
                        return file.archive(target, typedOne, progress);
                    }
                },
                remains -> ended(Text.of("safekeeping.archived"), remains));
    }

    private void ended(String title, Remains remains) {
        leave.run();
        desk.dialogs().confirm(title, words(remains), Text.of("safekeeping.remains.seen"));
    }

    /// What is still there, a line each.
    static String words(Remains remains) {
        if (remains.files().isEmpty() && remains.written().isEmpty())
            return Text.of("safekeeping.remains.nothing");
        var lines = new ArrayList<String>();
        for (var left : remains.files()) lines.add(Text.of("safekeeping.remains.file", left));
        for (var out : remains.written())
            lines.add(Text.of("safekeeping.remains.written", Text.of(out.kind()), out.path()));
        var more = lines.size() - MOST;
        if (more > 0) {
            lines.subList(MOST, lines.size()).clear();
            lines.add(Text.of("safekeeping.remains.more", more));
        }
        return Text.of("safekeeping.remains", String.join("\n", lines));
    }
}
