package firebreak.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// One step of the workbench. Its view is built when it is first shown; whatever it listens to, it
/// listens to only between [#shown()] and [#hidden()].
public abstract class Screen {
    private final String id;
    private final String title;
    private final String icon;
    private final ObjectProperty<StepState> state =
            new SimpleObjectProperty<>(this, "state", StepState.NOT_STARTED);
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

    /// The stand of this step, shown in the guide.
    public final ObjectProperty<StepState> state() {
        return state;
    }

    public final Parent view() {
        if (view == null) view = Objects.requireNonNull(build());
        return view;
    }

    protected abstract Parent build();

    /// Called each time the screen comes to the front.
    public void shown() {}

    /// Called each time it goes.
    public void hidden() {}
}
