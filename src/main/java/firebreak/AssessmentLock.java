package firebreak;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.store.NotSaved;
import firebreak.store.Opening;
import firebreak.store.seal.Passphrase;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.PassphraseViewModel;
import firebreak.ui.kit.PassphraseViewModel.Answer;
import firebreak.ui.shell.Curtain;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/// Locks an encrypted assessment and opens it again where it was. The window is hidden at once; the
/// database is shut behind everything that is still to be written.
final class AssessmentLock {
    /// What surrounds the lock of one assessment.
    ///
    /// @param flush saves what is typed
    /// @param resume brings everything shown up to date
    /// @param leave closes the assessment instead of unlocking it
    record Around(Runnable flush, Runnable resume, Runnable leave) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Curtain curtain;
    private final Around around;

    AssessmentLock(AssessmentFile file, Desk desk, Curtain curtain, Around around) {
        this.file = file;
        this.desk = desk;
        this.curtain = curtain;
        this.around = around;
    }

    /// Hides the window and shuts the database; does nothing where that is done or where the
    /// assessment is plain.
    void lock() {
        if (!file.encrypted() || curtain.down()) return;
        curtain.drop(
                new PassphraseViewModel(this::knock, System::nanoTime),
                () -> {
                    curtain.lift();
                    around.leave().run();
                });
        Copied.clear();
        around.flush().run();
        desk.jobs().database("", progress -> shut(), shut -> {}, desk.notices()::fault);
    }

    private boolean shut() {
        if (!file.locked()) file.lock();
        return true;
    }

    private void knock(char[] typed, Consumer<Answer> answer) {
        var passphrase = Passphrase.of(typed);
        Arrays.fill(typed, '\0');
        desk.jobs()
                .database(
                        "",
                        progress -> {
                            try (passphrase) {
                                // Only what is shut asks for a passphrase.
                                shut();
                                return file.unlock(passphrase);
                            }
                        },
                        opening -> answered(opening, answer),
                        fault -> {
                            if (fault instanceof NotSaved e)
                                answer.accept(new Answer(unnamed(e.problem()), Duration.ZERO));
                            else {
                                answer.accept(Answer.SILENT);
                                desk.notices().fault(fault);
                            }
                        });
    }

    private void answered(Opening opening, Consumer<Answer> answer) {
        switch (opening) {
            case Opening.Opened(var opened) -> {
                answer.accept(Answer.SILENT);
                curtain.lift();
                around.resume().run();
            }
            case Opening.NeedsPassphrase(var words, var delay) ->
                    // The store's words name the folder, and so the client, for anybody to read.
                    answer.accept(new Answer(Text.of("app.lock.wrong"), delay));
            case Opening.Refused(var words) ->
                    answer.accept(new Answer(unnamed(words), Duration.ZERO));
            case Opening.Damaged(var words, var snapshot) ->
                    answer.accept(new Answer(unnamed(words), Duration.ZERO));
        }
    }

    /// The same sentence without the folder; where a part of its path is still in it, another one.
    private String unnamed(String words) {
        var folder = file.directory();
        var without = words.replace(folder.toString(), Text.of("app.lock.folder"));
        for (var part : folder)
            if (without.toLowerCase(Locale.ROOT).contains(part.toString().toLowerCase(Locale.ROOT)))
                return Text.of("app.lock.refused");
        return without;
    }
}
