package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import firebreak.ui.Stagehand;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Screen;

import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The menus of the window hold everything that can be done, with its key.
class MenusTest {
    @TempDir Path folder;

    private static Map<String, MenuItem> items(AppFixture workbench) {
        var all = new TreeMap<String, MenuItem>();
        MenuBar bar = Stagehand.node("menus");
        Stagehand.run(() -> bar.getMenus().forEach(m -> gather(m, all)));
        return all;
    }

    private static void gather(Menu menu, Map<String, MenuItem> all) {
        Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
        for (var item : menu.getItems()) {
            if (item instanceof Menu more) gather(more, all);
            else if (item.getId() != null) all.put(item.getId(), item);
        }
    }

    private static Menu named(MenuBar bar, String id) {
        return bar.getMenus().stream().filter(m -> id.equals(m.getId())).findFirst().orElseThrow();
    }

    private static String id(KeyCommand command) {
        return "menu-" + command.id().replace('.', '-');
    }

    private static String id(String command) {
        return "menu-" + command.replace('.', '-');
    }

    private static String key(MenuItem item) {
        return item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
    }

    @Test
    void everyCommandOfEveryScreenStandsInAMenuWithItsKey() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            var open = workbench.app.open();
            assertThat(open).isNotNull();
            int seen = 0;
            for (var screen : open.screens()) {
                Stagehand.run(() -> workbench.app.go(screen.id()));
                workbench.idle();
                var items = items(workbench);
                for (var command : commands(screen)) {
                    seen++;
                    var item = items.get(id(command));
                    assertThat(item).as(command.id()).isNotNull();
                    var keys = screen.keys().orElseThrow();
                    assertThat(key(item))
                            .as(command.id())
                            .isEqualTo(keys.map().get().shown(command.id()));
                    assertThat(item.isDisable())
                            .as(command.id())
                            .isEqualTo(!Stagehand.fx(() -> keys.can(command.id())));
                }
                assertThat(items).containsKey(id("window.go." + screen.id()));
            }
            assertThat(seen).isGreaterThan(100);
            Stagehand.run(() -> workbench.app.go("gaps"));
            workbench.idle();
            MenuBar bar = Stagehand.node("menus");
            Stagehand.run(() -> named(bar, "menu-screen").show());
            Stagehand.picture(workbench.scene(), "menus-light-1280x720");
            Stagehand.run(() -> named(bar, "menu-screen").hide());
        }
    }

    private static List<KeyCommand> commands(Screen screen) {
        return screen.keys().map(k -> k.map().get().commands()).orElse(List.of());
    }

    @Test
    void keysOfTheWindowActWhereTheyCan() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            assertThat(items(workbench).get(id("window.undo")).isDisable()).isTrue();
            workbench.openSample();
            var steps =
                    workbench.app.open().screens().stream()
                            .filter(Screen::step)
                            .map(Screen::id)
                            .toList();
            Stagehand.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            workbench.idle();
            assertThat(chosen(steps.get(4))).isTrue();
            Stagehand.press(KeyCode.ALT, KeyCode.LEFT);
            workbench.idle();
            assertThat(chosen("overview")).isTrue();
            Stagehand.press(KeyCode.ALT, KeyCode.RIGHT);
            workbench.idle();
            assertThat(chosen(steps.get(4))).isTrue();
            Stagehand.press(KeyCode.CONTROL, KeyCode.W);
            workbench.idle();
            assertThat(Stagehand.shows("newAssessment")).isTrue();
            assertThat(workbench.app.open()).isNull();
            Stagehand.press(KeyCode.CONTROL, KeyCode.N);
            assertThat(Stagehand.shows("create")).isTrue();
        }
    }

    private static boolean chosen(String step) {
        var button = Stagehand.node("step-" + step);
        return Stagehand.fx(() ->
                button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")));
    }

    @Test
    void noScreenKeepsItsKeysToItself() {
        var silent = new TreeSet<String>();
        var screens = new ArrayList<String>();
        var ours =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("firebreak.ui");
        var withKeys = new TreeSet<String>();
        for (var c : ours)
            if (!c.getPackageName().equals("firebreak.ui.kit")
                    && c.getDirectDependenciesFromSelf().stream()
                            .anyMatch(d ->
                                    d.getTargetClass().isEquivalentTo(KeyCommand.class)
                                            || d.getTargetClass()
                                                    .getFullName()
                                                    .equals("firebreak.ui.kit.Commands")))
                withKeys.add(c.getPackageName());
        withKeys.remove("firebreak.ui.shell");
        for (JavaClass c : ours) {
            if (!c.isAssignableTo(Screen.class) || !withKeys.contains(c.getPackageName())) continue;
            screens.add(c.getSimpleName());
            if (c.tryGetMethod("keys").isEmpty()) silent.add(c.getSimpleName());
        }
        assertThat(screens).hasSizeGreaterThanOrEqualTo(7);
        assertThat(silent).as("screens with keys that menus and palette don't know").isEmpty();
    }
}
