package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.domain.Version;
import firebreak.ui.kit.LogoMark;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// What this program is, which version, and whose work is in it.
public final class AboutWindow {
    /// Written by the build; a run from sources has none.
    private static final String THIRD_PARTY = "/firebreak/THIRD-PARTY.txt";

    private static final String FONT_LICENCE = "/firebreak/ui/fonts/OFL.txt";
    private static final double LOGO = 72;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 520;

    private final Theme theme;

    public AboutWindow(Theme theme) {
        this.theme = theme;
    }

    public void show(Window owner) {
        var stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(Text.of("about.window"));
        double f = theme.factor().get();
        var scene = new Scene(theme.zoomed(content(stage)), WIDTH * f, HEIGHT * f);
        theme.dress(scene);
        stage.setScene(scene);
        WindowIcons.put(stage);
        stage.show();
    }

    private static VBox content(Stage stage) {
        var name = new Label(Text.of("shell.name"));
        name.getStyleClass().add("page-title");
        var version = new Label(Text.of("about.version", Version.number()));
        version.setId("aboutVersion");
        version.getStyleClass().add("muted");
        var says = words("about.says");
        var offline = words("about.offline");
        offline.getStyleClass().add("muted");
        var facts = new VBox(4, name, version, says, offline);
        HBox.setHgrow(facts, Priority.ALWAYS);
        var head = new HBox(24, new LogoMark(LOGO), facts);
        var heading = new Label(Text.of("about.licences"));
        heading.getStyleClass().add("section-title");
        var licences = new TextArea(licences());
        licences.setId("licences");
        licences.setEditable(false);
        licences.setWrapText(true);
        licences.setAccessibleText(Text.of("about.licences"));
        licences.getStyleClass().add("small");
        heading.setLabelFor(licences);
        VBox.setVgrow(licences, Priority.ALWAYS);
        var close = Page.button("closeAbout", Text.of("about.close"), stage::close);
        close.setDefaultButton(true);
        close.setCancelButton(true);
        var buttons = new HBox(8, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var box = new VBox(16, head, heading, licences, buttons);
        box.setId("aboutWindow");
        box.getStyleClass().add("page");
        return box;
    }

    private static Label words(String key) {
        var words = new Label(Text.of(key));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    private static String licences() {
        var font = Text.of("about.font") + "\n\n" + read(FONT_LICENCE);
        return AboutWindow.class.getResource(THIRD_PARTY) == null
                ? font
                : read(THIRD_PARTY).strip() + "\n\n" + font;
    }

    private static String read(String resource) {
        try (var in =
                Objects.requireNonNull(AboutWindow.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
