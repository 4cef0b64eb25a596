package firebreak.ui.patterns;

import firebreak.domain.Text;

import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// A menu of things of which several can be chosen; it stays open while one chooses. None chosen
/// means all.
final class ChecksMenu {
    private ChecksMenu() {}

    static MenuButton button(String id, String name) {
        var menu = new MenuButton(name);
        menu.setId(id);
        menu.setAccessibleText(name);
        return menu;
    }

    static <T> void fill(
            MenuButton menu,
            String name,
            Collection<T> all,
            Function<T, String> words,
            Set<T> chosen,
            Consumer<Set<T>> choose) {
        menu.setText(chosen.isEmpty() ? name : Text.of("slice.menu.chosen", name, chosen.size()));
        menu.setDisable(all.size() < 2 && chosen.isEmpty());
        // While the menu is open, its boxes are what the person is looking at.
        if (menu.isShowing()) return;
        menu.getItems().clear();
        for (var one : all) {
            var box = new CheckBox(words.apply(one));
            box.setMnemonicParsing(false);
            box.setSelected(chosen.contains(one));
            var item = new CustomMenuItem(box, false);
            // Enter and space on the item reach it, not the box.
            item.setOnAction(_ -> {
                if (!box.isArmed() && !box.isFocused()) box.setSelected(!box.isSelected());
            });
            box.setUserData(one);
            box.selectedProperty().addListener((_, _, _) -> choose.accept(selected(menu, all)));
            menu.getItems().add(item);
        }
    }

    private static <T> Set<T> selected(MenuButton menu, Collection<T> all) {
        var chosen = new HashSet<T>();
        var place = 0;
        for (var one : all)
            if (((CustomMenuItem) menu.getItems().get(place++)).getContent() instanceof CheckBox box
                    && box.isSelected()) chosen.add(one);
        return chosen;
    }
}
