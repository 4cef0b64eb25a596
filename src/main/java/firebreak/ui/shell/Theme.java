package firebreak.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import com.sun.javafx.css.StyleManager;

import firebreak.drawing.ChartTheme;
import firebreak.ui.kit.Look;
import firebreak.ui.kit.Look.Colours;
import firebreak.ui.kit.Zoom;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Turns what a person chose about the look, and what the system says, into style sheets, sizes and
/// the colours of pictures, at once in every window.
public final class Theme {
    /// What a system with high contrast calls it.
    private static final String SYSTEM_CONTRAST = "Windows.SPI.HighContrast";

    private static final List<String> FONTS = List.of("Regular", "Bold");

    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.USUAL);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(this, "factor", 1);
    private final ReadOnlyObjectWrapper<ChartTheme> charts =
            new ReadOnlyObjectWrapper<>(this, "charts", ChartTheme.LIGHT);
    private final ObservableList<String> sheets = FXCollections.observableArrayList();
    private final ObjectProperty<Boolean> still = new SimpleObjectProperty<>(this, "still", false);
    private String worn = "";

    public Theme() {
        for (var font : FONTS) load("/firebreak/ui/fonts/Inter-" + font + ".otf");
        look.subscribe(this::apply);
        var system = Platform.getPreferences();
        system.colorSchemeProperty().subscribe((_, _) -> apply());
        system.reducedMotionProperty().subscribe((_, _) -> apply());
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next())
                                        change.getAddedSubList().forEach(Theme::enlarge);
                                });
    }

    /// Reads the usual style sheet, which needs no JavaFX that runs, while it starts. JavaFX's own
    /// way to choose one waits for it. Where another sheet is chosen, this one is let go.
    public static void ahead() {
        StyleManager.getInstance()
                .setDefaultUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /// What a person chose; set, it holds at once.
    public ObjectProperty<Look> look() {
        return look;
    }

    /// Takes the look that is kept, and keeps what a person chooses from now on.
    public void follow(Property<Look> kept) {
        look.bindBidirectional(kept);
        apply();
    }

    /// Whether everything is dark now.
    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    /// By how much everything is enlarged now.
    public ReadOnlyDoubleProperty factor() {
        return factor.getReadOnlyProperty();
    }

    /// The colours and lines of pictures now.
    public ReadOnlyObjectProperty<ChartTheme> charts() {
        return charts.getReadOnlyProperty();
    }

    /// Chooses dark or light, whatever the system says.
    public void choose(boolean toDark) {
        look.set(look.get().with(toDark ? Colours.DARK : Colours.LIGHT));
    }

    /// The root of a window, in the size that a person chose.
    public Zoom zoomed(Region content) {
        return new Zoom(content, factor);
    }

    /// Dresses a scene, now and whenever the look changes.
    public void dress(Scene scene) {
        Bindings.bindContent(scene.getStylesheets(), sheets);
        scene.getPreferences().reducedMotionProperty().bind(still);
    }

    private void apply() {
        var chosen = look.get();
        var system = Platform.getPreferences();
        boolean toDark =
                !chosen.projector()
                        && switch (chosen.colours()) {
                            case SYSTEM -> system.getColorScheme() == ColorScheme.DARK;
                            case LIGHT -> false;
                            case DARK -> true;
                        };
        boolean contrast =
                chosen.contrast()
                        || chosen.projector()
                        || system.getBoolean(SYSTEM_CONTRAST).orElse(false);
        wear(toDark, contrast);
        factor.set(chosen.factor());
        still.set(chosen.still() || system.isReducedMotion());
        var colours = toDark ? ChartTheme.DARK : ChartTheme.LIGHT;
        if (contrast) colours = colours.contrasted();
        charts.set(chosen.projector() ? colours.thickened() : colours);
        dark.set(toDark);
    }

    private void wear(boolean toDark, boolean contrast) {
        var wanted = toDark + " " + contrast;
        if (wanted.equals(worn)) return;
        worn = wanted;
        var now = new ArrayList<>(List.of(url("controlsfx"), url("firebreak")));
        if (contrast) now.add(url(toDark ? "contrast-dark" : "contrast-light"));
        Application.setUserAgentStylesheet(
                (toDark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        if (!sheets.equals(now)) sheets.setAll(now);
    }

    /// Menus, lists and hints open in windows of their own, which are as large as what they belong
    /// to.
    private static void enlarge(Window window) {
        if (!(window instanceof PopupWindow popup)) return;
        Window owner = popup;
        while (owner instanceof PopupWindow p) owner = p.getOwnerWindow();
        double f = Zoom.of(owner);
        for (var node : popup.getScene().getRoot().getChildrenUnmodifiable()) {
            node.getTransforms().removeIf(Enlarged.class::isInstance);
            if (f != 1) node.getTransforms().add(new Enlarged(f));
        }
    }

    private static final class Enlarged extends Scale {
        Enlarged(double factor) {
            super(factor, factor);
        }
    }

    private static void load(String font) {
        try (var in = Theme.class.getResourceAsStream(font)) {
            Font.loadFont(Objects.requireNonNull(in, font), 14);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String sheet) {
        var resource = "/firebreak/ui/" + sheet + ".css";
        return Objects.requireNonNull(Theme.class.getResource(resource), resource).toExternalForm();
    }
}
