package firebreak.ui.tagging;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Puts off what takes long until the texts can be searched: a coder waits for the search, and in a
/// long history all at once would take minutes.
final class BehindTexts {
    private Subscription waiting = Subscription.EMPTY;

    /// Does it now, or once the texts are no longer being read; it takes the place of what was put
    /// off before.
    void run(ObservableValue<TextSearch.State> texts, Runnable then) {
        drop();
        if (texts.getValue() != TextSearch.State.READING) {
            then.run();
            return;
        }
        waiting =
                texts.subscribe((_, now) -> {
                    if (now == TextSearch.State.READING) return;
                    drop();
                    then.run();
                });
    }

    /// Forgets what was put off.
    void drop() {
        waiting.unsubscribe();
        waiting = Subscription.EMPTY;
    }
}
