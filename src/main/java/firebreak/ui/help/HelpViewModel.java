package firebreak.ui.help;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayDeque;
import java.util.Deque;

/// What the panel of help shows, and the way back. Whether it is open holds for the session,
/// whichever screen is shown.
public final class HelpViewModel {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty screen = new SimpleStringProperty(this, "screen", "home");
    private final StringProperty sought = new SimpleStringProperty(this, "sought", "");
    private final ReadOnlyObjectWrapper<Topic> topic =
            new ReadOnlyObjectWrapper<>(this, "topic", new Topic.Why());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final Deque<Topic> before = new ArrayDeque<>();

    /// Whether it is shown.
    public BooleanProperty open() {
        return open;
    }

    /// The id of the screen that is shown.
    public StringProperty screen() {
        return screen;
    }

    /// What is sought in the glossary.
    StringProperty sought() {
        return sought;
    }

    ReadOnlyObjectProperty<Topic> topic() {
        return topic.getReadOnlyProperty();
    }

    /// Whether something was shown before that.
    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /// Shows why and how, or closes the panel where it shows just that.
    public void toggleWhy() {
        if (open.get() && topic.get() instanceof Topic.Why) open.set(false);
        else why();
    }

    /// Shows why and how.
    public void why() {
        show(new Topic.Why());
    }

    /// Shows all words.
    public void glossary() {
        sought.set("");
        show(new Topic.Words(""));
    }

    /// Shows one word.
    public void word(String id) {
        show(new Topic.Words(id));
    }

    /// Shows what a code means; what codes are where it is empty.
    public void code(String code) {
        show(new Topic.Codes(code));
    }

    private void show(Topic next) {
        if (!open.get()) before.clear();
        else if (!next.equals(topic.get())) before.push(topic.get());
        topic.set(next);
        canGoBack.set(!before.isEmpty());
        open.set(true);
    }

    void back() {
        if (before.isEmpty()) return;
        topic.set(before.pop());
        canGoBack.set(!before.isEmpty());
    }

    public void close() {
        open.set(false);
    }
}
