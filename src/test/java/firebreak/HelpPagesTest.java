package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;
import firebreak.ui.help.PageCheck;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Screen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Every screen has its why and how, and all that these pages name is there.
class HelpPagesTest {
    @TempDir Path folder;

    @Test
    void everyScreenHasAPageWhoseKeysWordsAndScreensAreThere() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            var open = workbench.app.open();
            assertThat(open).isNotNull();
            var window = Stagehand.fx(() -> workbench.app.commandIds());
            var screens = new HashSet<String>(List.of("home", "settings"));
            open.screens().forEach(s -> screens.add(s.id()));
            var wrong = new ArrayList<String>();
            for (var screen : open.screens()) {
                Stagehand.run(() -> workbench.app.go(screen.id()));
                workbench.idle();
                var commands = new TreeSet<>(window);
                commands.addAll(commands(screen));
                wrong.addAll(PageCheck.of(screen.id(), commands, screens));
            }
            for (var page : List.of("home", "settings", "codes"))
                wrong.addAll(PageCheck.of(page, window, screens));
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void aPageThatNamesWhatIsNotThereIsNoticed() {
        assertThat(PageCheck.of("nowhere", Set.of(), Set.of())).isNotEmpty();
        assertThat(PageCheck.of("gaps", Set.of(), Set.of()))
                .anyMatch(w -> w.contains("gaps.accept"));
        assertThat(PageCheck.of("patterns", Set.of(), Set.of()))
                .anyMatch(w -> w.contains("findings"));
    }

    private static Set<String> commands(Screen screen) {
        var ids = new TreeSet<String>();
        screen.keys()
                .ifPresent(k ->
                        k.map().get().commands().stream().map(KeyCommand::id).forEach(ids::add));
        return ids;
    }
}
