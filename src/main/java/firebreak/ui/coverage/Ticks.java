package firebreak.ui.coverage;

import firebreak.domain.Text;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

/// A list to tick, with a field that shortens it where it is long.
final class Ticks extends VBox {
    private static final int LONG = 8;
    private static final int MOST = 200;

    private final String id;
    private final VBox list = new VBox(4);
    private final TextField filter = new TextField();
    private final Label more = new Label();
    private final Consumer<List<String>> changed;
    private SequencedMap<String, String> all = new java.util.LinkedHashMap<>();
    private Set<String> ticked = new LinkedHashSet<>();

    /// @param changed told of everything that is ticked
    Ticks(String id, String heading, double high, Consumer<List<String>> changed) {
        super(4);
        this.id = id;
        this.changed = changed;
        var label = new Label(heading);
        label.getStyleClass().add("pane-heading");
        filter.setId(id + "Filter");
        filter.setPromptText(Text.of("coverage.ticks.filter"));
        filter.setAccessibleText(Text.of("coverage.ticks.filterOf", heading));
        filter.textProperty().subscribe(_ -> list());
        more.getStyleClass().addAll("muted", "small");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(high);
        scroll.setMinHeight(Math.min(high, 72));
        scroll.getStyleClass().add("ticks");
        getChildren().addAll(label, filter, scroll, more);
    }

    /// @param values with the words for each
    void show(SequencedMap<String, String> values, List<String> now) {
        // Whoever ticks by keyboard stays where they are.
        if (values.equals(all) && ticked.equals(Set.copyOf(now))) return;
        all = values;
        ticked = new LinkedHashSet<>(now);
        filter.setVisible(values.size() > LONG);
        filter.setManaged(values.size() > LONG);
        list();
    }

    private void list() {
        var wanted = filter.isManaged() ? filter.getText().strip().toLowerCase(Locale.ROOT) : "";
        var boxes = new ArrayList<CheckBox>();
        int found = 0;
        for (var entry : all.entrySet()) {
            if (!entry.getValue().toLowerCase(Locale.ROOT).contains(wanted)) continue;
            if (++found > MOST) continue;
            var box = new CheckBox(entry.getValue());
            box.setId(id + "-" + boxes.size());
            box.setSelected(ticked.contains(entry.getKey()));
            box.setMinWidth(0);
            box.setOnAction(_ -> {
                if (box.isSelected()) ticked.add(entry.getKey());
                else ticked.remove(entry.getKey());
                changed.accept(List.copyOf(ticked));
            });
            boxes.add(box);
        }
        list.getChildren().setAll(boxes);
        more.setText(found > MOST ? Text.of("coverage.ticks.more", found - MOST) : "");
        more.setVisible(found > MOST);
        more.setManaged(found > MOST);
    }
}
