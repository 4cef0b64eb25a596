package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// An assessment is found as it was left: dividers, columns, sort, filters, what was used lately.
class LayoutTest {
    @TempDir Path folder;

    private static SplitPane codes(AppFixture workbench) {
        return Stagehand.fx(() -> (SplitPane) workbench.scene().lookup(".codebook-split"));
    }

    @Test
    void whatAPersonMovedStaysWhereItIsAndNamesNothingOfAClient() throws IOException {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            workbench.go("codebook");
            var split = codes(workbench);
            Stagehand.run(() -> split.setDividerPosition(0, 0.42));
            workbench.go("incidents");
            TableView<?> table = Stagehand.node("incidents");
            Stagehand.run(() -> {
                var key = table.getColumns().getFirst();
                key.setSortType(TableColumn.SortType.ASCENDING);
                table.getSortOrder().setAll(List.of(keyOf(table)));
                table.getColumns().get(3).setVisible(false);
            });
            workbench.idle();
            workbench.go("traces");
            Stagehand.click("slippedOnly");
            Stagehand.press(KeyCode.CONTROL, KeyCode.K);
            workbench.idle();
            Stagehand.type("the load test tests nothing");
            workbench.idle();
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();
        }
        try (var layouts = Files.list(folder.resolve("layouts"))) {
            for (var file : layouts.toList()) {
                var words = Files.readString(file);
                assertThat(file.getFileName().toString())
                        .matches("[0-9a-f-]{36}.properties|window.properties");
                assertThat(words)
                        .doesNotContainIgnoringCase("harbor")
                        .doesNotContainIgnoringCase("load");
                assertThat(words.lines()).allMatch(l -> l.matches("[A-Za-z.]+=[A-Za-z0-9_.:,;-]+"));
            }
        }
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            workbench.go("codebook");
            assertThat(codes(workbench).getDividerPositions()[0]).isBetween(0.41, 0.43);
            workbench.go("incidents");
            TableView<?> table = Stagehand.node("incidents");
            assertThat(table.getSortOrder()).hasSize(1);
            assertThat(table.getSortOrder().getFirst()).isSameAs(table.getColumns().getFirst());
            assertThat(table.getColumns().get(3).isVisible()).isFalse();
            workbench.go("traces");
            Node only = Stagehand.node("slippedOnly");
            assertThat(((javafx.scene.control.ToggleButton) only).isSelected()).isTrue();
            Stagehand.press(KeyCode.CONTROL, KeyCode.K);
            workbench.idle();
            TableOfLines.first(workbench, "The load test tests nothing");
        }
    }

    private static final class TableOfLines {
        static void first(AppFixture workbench, String title) {
            javafx.scene.control.ListView<?> list = Stagehand.node("paletteList");
            assertThat(
                            Stagehand.fx(() -> firebreak.ui.shell.PaletteLook.found(list))
                                    .getFirst()
                                    .title())
                    .isEqualTo(title);
        }
    }

    @SuppressWarnings("unchecked")
    private static <S> TableColumn<S, ?> keyOf(TableView<?> table) {
        return (TableColumn<S, ?>) table.getColumns().getFirst();
    }

    @Test
    void aFileThatSaysNonsenseChangesNothing() throws IOException {
        var files = new LayoutFiles(folder);
        var id = java.util.UUID.randomUUID();
        Files.createDirectories(folder.resolve("layouts"));
        Files.writeString(
                folder.resolve("layouts").resolve(id + ".properties"),
                "codebook.factor=999999999\nincidents.columns=a b\nX Y=1\ntagging.filter=NO_SUCH\n");
        assertThat(files.read(id)).containsOnlyKeys("codebook.factor", "tagging.filter");
        assertThat(files.read(java.util.UUID.randomUUID())).isEmpty();
    }

    @Test
    void aWindowThatNobodyCouldTakeHoldOfStaysWhereItIs() {
        var laptop = List.of(new Rectangle2D(0, 0, 1440, 900));
        var both = List.of(laptop.getFirst(), new Rectangle2D(1440, 0, 1920, 1080));
        var onProjector = new WindowPlace(1600, 100, 1280, 720, false);
        assertThat(onProjector.fits(both)).isTrue();
        assertThat(onProjector.fits(laptop)).isFalse();
        assertThat(new WindowPlace(100, -30, 1280, 720, false).fits(laptop)).isFalse();
        assertThat(new WindowPlace(-1200, 100, 1280, 720, false).fits(laptop)).isFalse();
        assertThat(new WindowPlace(-600, 100, 1280, 720, false).fits(laptop)).isTrue();
        var place = new WindowPlace(1, 2, 300, 400, true);
        assertThat(WindowPlace.parse(place.words())).contains(place);
        assertThat(WindowPlace.parse(Map.of("x", "1"))).isEmpty();
    }
}
