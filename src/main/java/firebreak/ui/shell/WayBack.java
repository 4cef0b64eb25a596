package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes a person back to what was shown before, and forward again.
final class WayBack {
    /// Where a person was: a screen, and what brings back what it showed.
    private record Place(Screen screen, Runnable again) {}

    private final Trail<Place> trail = new Trail<>();
    private final Button back =
            Page.iconButton("goBack", "fth-arrow-left", Text.of("shell.back"), this::back);
    private final Button forward =
            Page.iconButton(
                    "goForward", "fth-arrow-right", Text.of("shell.forward"), this::forward);
    private final Supplier<@Nullable Screen> current;
    private final Consumer<Screen> bring;
    private final BooleanSupplier open;

    /// @param current the screen that is shown; null where none is
    /// @param bring brings a screen to the front
    /// @param open whether a person may go anywhere now
    WayBack(Supplier<@Nullable Screen> current, Consumer<Screen> bring, BooleanSupplier open) {
        this.current = current;
        this.bring = bring;
        this.open = open;
        walked();
    }

    List<Button> buttons() {
        return List.of(back, forward);
    }

    boolean canBack() {
        return trail.canBack();
    }

    boolean canForward() {
        return trail.canForward();
    }

    void back() {
        step(true);
    }

    void forward() {
        step(false);
    }

    private void step(boolean backwards) {
        var from = here();
        if (from == null || !open.getAsBoolean()) return;
        var to = backwards ? trail.back(from) : trail.forward(from);
        to.ifPresent(place -> {
            bring.accept(place.screen());
            place.again().run();
        });
        walked();
    }

    private @Nullable Place here() {
        var shown = current.get();
        return shown == null ? null : new Place(shown, shown.place().orElse(() -> {}));
    }

    /// Remembers what is shown now, before something else is.
    void leaving() {
        var from = here();
        if (from == null) return;
        trail.left(from);
        walked();
    }

    void forget() {
        trail.forget();
        walked();
    }

    private void walked() {
        back.setDisable(!trail.canBack());
        forward.setDisable(!trail.canForward());
    }
}
