package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.KeyMap;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.ScreenKeys.Together;
import firebreak.ui.kit.Stroke;
import firebreak.ui.kit.WindowCommand;
import firebreak.ui.kit.WindowCommands;

import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The menus of the window: every command with its key, of the window and of the screen that is
/// shown. What can't be done now is grey. On macOS it is the system's menu bar.
final class MenuStrip extends MenuBar {
    /// So many commands of a screen stand in its menu; more stand in menus of their own.
    private static final int LONGEST = 18;

    /// What an item asks before it is shown.
    private record Asked(ScreenKeys keys, String id, Supplier<String> words) {}

    private final WindowCommands commands;
    private final Menu ofScreen = new Menu();
    private Subscription following = Subscription.EMPTY;
    private @Nullable Screen screen;
    private boolean stale;

    MenuStrip(WindowCommands commands) {
        this.commands = commands;
        setId("menus");
        setUseSystemMenuBar(true);
        setMinWidth(USE_PREF_SIZE);
        ofScreen.setMnemonicParsing(false);
        ofScreen.setId("menu-screen");
        ofScreen.setOnShowing(_ -> refresh(ofScreen.getItems()));
        commands.listen(this::changed);
        commands.keys().map().subscribe(this::keysChanged);
        changed();
    }

    /// Commands come in groups, one after the other: all menus are built once for all of them.
    private void changed() {
        if (stale) return;
        stale = true;
        Platform.runLater(this::build);
    }

    /// Shows the commands of another screen.
    void show(@Nullable Screen now) {
        following.unsubscribe();
        screen = now;
        following =
                Optional.ofNullable(now)
                        .flatMap(Screen::keys)
                        .map(keys -> keys.map().subscribe(_ -> fillScreen()))
                        .orElse(Subscription.EMPTY);
        fillScreen();
        place();
    }

    private void build() {
        stale = false;
        var menus = new ArrayList<Menu>();
        for (var which : WindowCommand.Menu.values()) {
            var menu = new Menu(Text.of(which));
            menu.setId("menu-" + which.name().toLowerCase(java.util.Locale.ROOT));
            menu.setMnemonicParsing(true);
            String before = "";
            for (var command : commands.all()) {
                if (command.menu() != which) continue;
                var group = group(command.key().id());
                if (!menu.getItems().isEmpty() && !group.equals(before))
                    menu.getItems().add(new SeparatorMenuItem());
                before = group;
                menu.getItems().add(item(commands.keys(), command.key(), command.words()));
            }
            if (menu.getItems().isEmpty()) continue;
            menu.setOnShowing(_ -> refresh(menu.getItems()));
            menus.add(menu);
        }
        getMenus().setAll(menus);
        place();
    }

    /// Commands whose ids begin with the same two words stand together.
    private static String group(String id) {
        var words = id.split("\\.", -1);
        return words.length > 2 ? words[1] : "";
    }

    private void place() {
        getMenus().remove(ofScreen);
        if (!ofScreen.getItems().isEmpty())
            getMenus().add(Math.max(0, getMenus().size() - 1), ofScreen);
    }

    private void fillScreen() {
        ofScreen.getItems().clear();
        var shown = screen;
        if (shown == null) return;
        ofScreen.setText(shown.title());
        shown.keys().ifPresent(this::fill);
    }

    private void fill(ScreenKeys keys) {
        var arranged = keys.arranged();
        var all = arranged.stream().mapToInt(t -> t.commands().size()).sum();
        for (var group : arranged) {
            var items = items(keys, group);
            if (all > LONGEST && !group.title().isEmpty()) {
                var more = new Menu(group.title());
                more.setMnemonicParsing(false);
                more.getItems().setAll(items);
                ofScreen.getItems().add(more);
                continue;
            }
            if (!ofScreen.getItems().isEmpty()) ofScreen.getItems().add(new SeparatorMenuItem());
            ofScreen.getItems().addAll(items);
        }
    }

    private static List<MenuItem> items(ScreenKeys keys, Together group) {
        return group.commands().stream()
                .map(command -> item(keys, command, command::words))
                .toList();
    }

    private static MenuItem item(ScreenKeys keys, KeyCommand command, Supplier<String> words) {
        var id = command.id();
        var item = new MenuItem(words.get());
        item.setId("menu-" + id.replace('.', '-'));
        item.setMnemonicParsing(false);
        item.setUserData(new Asked(keys, id, words));
        item.setAccelerator(printed(keys.map().get(), id));
        item.setOnAction(_ -> keys.act(id));
        // A key of the window asks this way whether it may act.
        item.setOnMenuValidation(_ -> item.setDisable(!keys.can(id)));
        return item;
    }

    private static @Nullable KeyCombination printed(KeyMap map, String id) {
        return map.key(id)
                .map(key -> key.together().orElseGet(() -> new PrintedKey(key.shown())))
                .orElse(null);
    }

    private void keysChanged() {
        for (var menu : getMenus())
            if (menu != ofScreen)
                for (var item : menu.getItems())
                    if (item.getUserData() instanceof Asked(var keys, var id, _))
                        item.setAccelerator(printed(keys.map().get(), id));
    }

    private static void refresh(List<MenuItem> items) {
        for (var item : items) {
            if (item instanceof Menu menu) refresh(menu.getItems());
            if (!(item.getUserData() instanceof Asked(var keys, var id, var words))) continue;
            item.setText(words.get());
            item.setDisable(!keys.can(id));
        }
    }

    /// Whether a key is printed beside any command; for [Shell].
    boolean taken(Stroke key) {
        return commands.keys().at(key).isPresent();
    }
}
