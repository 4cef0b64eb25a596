package firebreak.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Light and dark. It follows the system until a person chooses.
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final List<String> SHEETS =
            List.of("/firebreak/ui/controlsfx.css", "/firebreak/ui/firebreak.css");
    private static final List<String> FONTS = List.of("Regular", "Bold");

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private boolean chosen;

    public Theme() {
        for (var font : FONTS) load("/firebreak/ui/fonts/Inter-" + font + ".otf");
        var preferences = Platform.getPreferences();
        preferences
                .colorSchemeProperty()
                .subscribe(scheme -> {
                    if (!chosen) apply(scheme == ColorScheme.DARK);
                });
    }

    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    /// Chooses dark or light, whatever the system says.
    public void choose(boolean toDark) {
        chosen = true;
        apply(toDark);
    }

    /// Dresses a scene, now and whenever the theme changes.
    public void dress(Scene scene) {
        for (var sheet : SHEETS) scene.getStylesheets().add(url(sheet));
        dark.subscribe(isDark -> scene.getRoot().pseudoClassStateChanged(DARK, isDark));
    }

    private void apply(boolean toDark) {
        Application.setUserAgentStylesheet(
                (toDark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        dark.set(toDark);
    }

    private static void load(String font) {
        try (var in = Theme.class.getResourceAsStream(font)) {
            Font.loadFont(Objects.requireNonNull(in, font), 14);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String resource) {
        return Objects.requireNonNull(Theme.class.getResource(resource), resource).toExternalForm();
    }
}
