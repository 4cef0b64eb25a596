package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;
import firebreak.ui.kit.Look;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// A person chooses, and it holds at once, and the next time.
class SettingsFlowTest {
    @TempDir Path folder;

    private String kept() {
        try {
            return Files.readString(folder.resolve("settings.properties"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double high(Node node) {
        return Stagehand.fx(() -> node.localToScene(node.getBoundsInLocal()).getHeight());
    }

    @Test
    void theLookChangesAtOnceAndStays() {
        var theme = Stagehand.theme();
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.press(KeyCode.CONTROL, KeyCode.COMMA);
            assertThat(Stagehand.shows("settingsPage")).isTrue();
            Stagehand.click("colours-dark");
            assertThat(Stagehand.fx(() -> theme.dark().get())).isTrue();
            assertThat(kept()).contains("look.colours=dark\n");
            double usual = high(Stagehand.node("colours-dark"));
            for (int i = 0; i < 2; i++) Stagehand.click("larger");
            Stagehand.press(KeyCode.CONTROL, KeyCode.EQUALS);
            assertThat(kept()).contains("look.percent=130\n");
            Label said = Stagehand.node("sizeNow");
            assertThat(Stagehand.fx(said::getText)).isEqualTo("130 %");
            assertThat(high(said.getScene().lookup("#colours-dark")))
                    .isBetween(usual * 1.25, usual * 1.35);
            Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
            assertThat(Stagehand.fx(() -> theme.dark().get()))
                    .as("light for a projector")
                    .isFalse();
            assertThat(Stagehand.fx(() -> theme.factor().get())).isEqualTo(1.3 * Look.PROJECTED);
            assertThat(Stagehand.fx(() -> theme.charts().get().weight())).isGreaterThan(1);
            Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
            assertThat(Stagehand.fx(() -> theme.dark().get())).as("as it was").isTrue();
            Stagehand.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            assertThat(kept()).doesNotContain("look.percent");
            workbench.idle();
        }
        assertThat(Stagehand.fx(() -> theme.look().get())).isEqualTo(Look.USUAL);
        try (var again = new AppFixture(folder, 1280, 720)) {
            assertThat(Stagehand.fx(() -> theme.dark().get())).isTrue();
            Stagehand.click("step-settings");
            Stagehand.click("usualLook");
            assertThat(Stagehand.fx(() -> theme.dark().get())).isFalse();
            assertThat(kept()).doesNotContain("look.");
            again.idle();
        }
    }

    @Test
    void theSheetOfKeysIsOneClickAway() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("step-settings");
            Stagehand.run(() -> Stagehand.<ButtonBase>node("sheetOfKeys").fire());
            assertThat(Stagehand.shows("allKeysOverlay")).isTrue();
            Stagehand.press(KeyCode.ESCAPE);
            assertThat(Stagehand.shows("allKeysOverlay")).isFalse();
            workbench.idle();
        }
    }

    @Test
    void menusAndListsAreAsLargeAsTheRest() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("step-settings");
            double usual = opened(workbench, "settings-menu-100");
            Stagehand.run(() -> Stagehand.theme().look().set(Look.USUAL.withSize(200)));
            Stagehand.settle();
            assertThat(opened(workbench, "settings-menu-200")).isBetween(usual * 1.9, usual * 2.1);
        }
    }

    /// How high a line of a menu is drawn.
    private static double opened(AppFixture workbench, String picture) {
        Stagehand.run(() -> edit(workbench).show());
        Stagehand.settle();
        Stagehand.picture(workbench.scene(), picture);
        double high =
                Stagehand.fx(() ->
                        Window.getWindows().stream()
                                .filter(PopupWindow.class::isInstance)
                                .map(w -> w.getScene().getRoot().lookup(".menu-item"))
                                .mapToDouble(n -> n.localToScene(n.getLayoutBounds()).getHeight())
                                .max()
                                .orElseThrow());
        Stagehand.run(() -> edit(workbench).hide());
        return high;
    }

    private static Menu edit(AppFixture workbench) {
        return ((MenuBar) workbench.scene().lookup("#menus")).getMenus().get(1);
    }

    @Test
    void documentsOfANewAssessmentBeginWithTheConsultant() throws IOException {
        var logo = folder.resolve("a logo.png");
        ImageIO.write(
                new java.awt.image.BufferedImage(60, 20, java.awt.image.BufferedImage.TYPE_INT_RGB),
                "png",
                logo.toFile());
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("step-settings");
            Stagehand.click("consultantName");
            Stagehand.type("Ada Berg");
            Stagehand.press(KeyCode.TAB);
            Stagehand.type("North and Partners");
            Stagehand.press(KeyCode.ENTER);
            workbench.answers.files = List.of(logo);
            Stagehand.click("chooseLogo");
            workbench.idle();
            Label name = Stagehand.node("logoName");
            assertThat(Stagehand.fx(name::getText)).isEqualTo("a logo.png");
            Files.delete(logo);
            Stagehand.picture(workbench.scene(), "settings-filled");
            Stagehand.click("step-home");
            Stagehand.click("newAssessment");
            Stagehand.type("Acme Ltd");
            Stagehand.click("plain");
            Stagehand.click("create");
            Stagehand.until("open", workbench::isOpen);
            workbench.idle();
            workbench.go("deliverables");
            TextField firm = Stagehand.node("firm");
            assertThat(Stagehand.<String>fx(firm::getText))
                    .isEqualTo("Ada Berg, North and Partners");
            Label kept = Stagehand.node("logoName");
            assertThat(Stagehand.fx(kept::getText)).isEqualTo("a logo.png");
            assertThat(workbench.answers.problems).isEmpty();
            // What was made before keeps its own.
            workbench.go("settings");
            Stagehand.click("removeLogo");
            workbench.idle();
            assertThat(folder.resolve("logo")).isEmptyDirectory();
        }
        assertThat(kept()).doesNotContain("consultant.logo").contains("consultant.name=Ada Berg");
    }

    @Test
    void whatIsNoPictureIsNoLogo() throws IOException {
        var file = folder.resolve("logo.png");
        Files.writeString(file, "not a picture");
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.click("step-settings");
            workbench.answers.files = List.of(file);
            Stagehand.click("chooseLogo");
            workbench.idle();
            assertThat(Stagehand.shows("removeLogo")).isFalse();
            assertThat(words(workbench.scene().getRoot())).contains("logo.png");
            assertThat(kept()).doesNotContain("consultant");
        }
    }

    private static String words(Node node) {
        return Stagehand.fx(() -> {
            var words = new StringBuilder();
            node.lookupAll(".text").forEach(t -> words.append(((Text) t).getText()).append('\n'));
            return words.toString();
        });
    }

    @Test
    void theProgramSaysWhatItIs() {
        try (var workbench = new AppFixture(folder, 1440, 900)) {
            Stagehand.until("icons of all sizes", () -> workbench.stage.getIcons().size() > 4);
            Stagehand.click("step-settings");
            Stagehand.run(() -> Stagehand.<ButtonBase>node("about").fire());
            Label version = Stagehand.node("aboutVersion");
            assertThat(Stagehand.fx(version::getText)).containsPattern("\\d+\\.\\d+");
            TextArea licences = Stagehand.node("licences");
            assertThat(Stagehand.<String>fx(licences::getText)).contains("SIL OPEN FONT LICENSE");
            Stagehand.picture(version.getScene(), "about");
            Stagehand.click("closeAbout");
            assertThat(Stagehand.shows("aboutWindow")).isFalse();
        }
    }
}
