package firebreak.ui.patterns;

import firebreak.analysis.goodness.PublishedDistribution;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.pattern.Choices;

import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Which origin each category of a published distribution stands for. A category without one is not
/// compared.
final class MappingMenu extends MenuButton {
    MappingMenu(
            PublishedDistribution source,
            Supplier<Choices> choices,
            BiConsumer<String, Choices> choose) {
        super(Text.of("pictures.published.mapping"));
        setId("mapping");
        var grid = new GridPane(8, 4);
        int row = 0;
        var mapping = new HashMap<>(choices.get().mapping());
        for (var category : source.categories()) {
            var key = source.id() + "/" + category.name();
            var name = new Label(category.name());
            name.setWrapText(true);
            name.setMaxWidth(240);
            var box = new ComboBox<Optional<Origin>>();
            box.setId("map-" + row);
            var all = new ArrayList<Optional<Origin>>();
            all.add(Optional.empty());
            for (var origin : Origin.values()) all.add(Optional.of(origin));
            box.getItems().setAll(all);
            box.setValue(Optional.ofNullable(mapping.get(key)));
            box.setConverter(words());
            box.setAccessibleText(category.name());
            box.setOnAction(_ -> {
                var value = box.getValue();
                if (value == null) return;
                if (value.isPresent()) mapping.put(key, value.get());
                else mapping.remove(key);
                choose.accept(
                        Text.of("pictures.edit.mapping", category.name()),
                        choices.get().withMapping(mapping));
            });
            name.setLabelFor(box);
            grid.addRow(row++, name, box);
        }
        var why = new Label(Text.of("pictures.published.mapping.why"));
        why.setWrapText(true);
        why.setMaxWidth(400);
        getItems().add(new CustomMenuItem(new VBox(8, why, grid), false));
    }

    private static StringConverter<Optional<Origin>> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Optional<Origin> origin) {
                return origin == null || origin.isEmpty()
                        ? Text.of("pictures.published.unmapped")
                        : Text.of(origin.get());
            }

            @Override
            public Optional<Origin> fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        };
    }
}
