package firebreak.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;

/// Who had the keyboard before something came over the window, and gets it back. It is held weakly,
/// as what comes over the window outlives the assessment below it.
public final class FocusBefore {
    private WeakReference<Node> owner = new WeakReference<>(null);

    /// Notes who has the keyboard now.
    public void note(@Nullable Scene scene) {
        owner = new WeakReference<>(scene == null ? null : scene.getFocusOwner());
    }

    /// Gives it back, where who had it is still there, and forgets it.
    public void giveBack() {
        var node = owner.get();
        forget();
        if (node != null && node.getScene() != null) node.requestFocus();
    }

    public void forget() {
        owner.clear();
    }
}
