package firebreak.ui.families;

import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedIncident;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A member of a family: whether a decision is about it, its key, day and title.
final class MemberCell extends ListCell<TaggedIncident> {
    private final FamiliesViewModel model;
    private final Moments moments;
    private final CheckBox check = new CheckBox();
    private final Label key = new Label();
    private final Label day = new Label();
    private final Label title = new Label();
    private final HBox content;

    MemberCell(FamiliesViewModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
        getStyleClass().add("member-cell");
        // The list has the keys; Tab goes past the boxes.
        check.setFocusTraversable(false);
        check.setOnAction(_ -> {
            var item = getItem();
            if (item != null) model.toggle(item.incidentId());
        });
        key.getStyleClass().add("member-key");
        key.setMinWidth(0);
        HBox.setHgrow(key, Priority.ALWAYS);
        key.setMaxWidth(Double.MAX_VALUE);
        day.getStyleClass().add("member-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("member-title");
        title.setMinWidth(0);
        var top = new HBox(8, key, day);
        top.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(1, top, title);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(8, check, words);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        content.setPrefWidth(0);
        setPrefWidth(0);
        model.checked().subscribe(this::mark);
    }

    private void mark() {
        var item = getItem();
        check.setSelected(item != null && model.checked().get().contains(item.incidentId()));
    }

    @Override
    protected void updateItem(@Nullable TaggedIncident item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var first = getIndex() == 0;
        key.setText(first ? Text.of("families.first.key", item.key()) : item.key());
        day.setText(moments.day(item.occurred()));
        title.setText(item.title().isBlank() ? Text.of("families.untitled") : item.title());
        check.setAccessibleText(Text.of("families.check", item.key()));
        setAccessibleText(
                Text.of(
                        first ? "families.member.first" : "families.member.accessible",
                        moments.of(item)));
        mark();
        setGraphic(content);
    }
}
