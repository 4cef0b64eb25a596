package firebreak.ui.kit;

import firebreak.domain.room.RoomSubject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One step of the workbench. Its view is built when it is first shown; whatever it listens to, it
/// listens to only between [#shown()] and [#hidden()].
public abstract class Screen {
    private final String id;
    private final String title;
    private final String icon;
    private final ObjectProperty<StepState> state =
            new SimpleObjectProperty<>(this, "state", StepState.NOT_STARTED);
    private GuidePart part = GuidePart.TOP;
    private @Nullable Parent view;

    /// @param icon the literal of an icon, such as "fth-home"
    protected Screen(String id, String title, String icon) {
        this.id = id;
        this.title = title;
        this.icon = icon;
    }

    public final String id() {
        return id;
    }

    public final String title() {
        return title;
    }

    public final String icon() {
        return icon;
    }

    /// Whether it is a step of the work and not something beside it.
    public boolean step() {
        return true;
    }

    /// The part of the guide in which it stands.
    public final GuidePart part() {
        return part;
    }

    /// Puts it into a part of the guide.
    public final void in(GuidePart other) {
        part = other;
    }

    /// The stand of this step, shown in the guide.
    public final ObjectProperty<StepState> state() {
        return state;
    }

    public final Parent view() {
        if (view == null) view = Objects.requireNonNull(build());
        return view;
    }

    /// Shows days and numbers in the way that is chosen now.
    public final void rewrite() {
        if (view != null) Rewrite.all(view);
    }

    protected abstract Parent build();

    /// What it does by key, which menus and the palette offer, too; empty where it does nothing so.
    public Optional<ScreenKeys> keys() {
        return Optional.empty();
    }

    /// What brings back what it shows now, for the way back; it holds ids and nothing that a client
    /// wrote. Empty where the screen always shows the same.
    public Optional<Runnable> place() {
        return Optional.empty();
    }

    /// How a person left its parts, to find them so again. Asked when the view is built.
    public List<Kept> kept() {
        return List.of();
    }

    /// What of it can be shown to a room: what a person looks at now, or else the first of its
    /// kind; empty where nothing of it can.
    public Optional<RoomSubject> room() {
        return Optional.empty();
    }

    /// Whether it tells what coders said of incidents, which whoever judges blind must not know.
    public boolean tellsJudgements() {
        return false;
    }

    /// Called each time the screen comes to the front.
    public void shown() {}

    /// Called each time it goes.
    public void hidden() {}

    /// Saves what is typed and not saved yet.
    public void flush() {}

    /// Lets go of what a client said, when the assessment is locked.
    public void putAway() {}
}
