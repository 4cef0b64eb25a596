package firebreak.ui.families;

import firebreak.domain.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A family or a proposal in the list: its name, how often it came, and from when to when.
final class CaseCell extends ListCell<Case> {
    private final Moments moments;
    private final Label name = new Label();
    private final Label count = new Label();
    private final Label span = new Label();
    private final VBox content;

    CaseCell(Moments moments) {
        this.moments = moments;
        getStyleClass().add("case-cell");
        name.getStyleClass().add("case-name");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        count.getStyleClass().add("case-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        span.getStyleClass().add("case-span");
        span.setMinWidth(0);
        var top = new HBox(8, name, count);
        top.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(2, top, span);
        content.setMinWidth(0);
        content.setPrefWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Case item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var more = item instanceof Case.Proposed p && !p.family().isEmpty();
        name.setText(item.name());
        count.setText(
                Text.of(more ? "families.count.more" : "families.count", item.members().size()));
        span.setText(span(item));
        setAccessibleText(
                Text.of(
                        "families.case.accessible",
                        name.getText(),
                        count.getText(),
                        span.getText()));
        setGraphic(content);
    }

    private String span(Case item) {
        if (item instanceof Case.Proposed p && !p.family().isEmpty())
            return Text.of("families.span.more", p.family());
        if (item.members().isEmpty()) return Text.of("families.span.gone");
        var first = item.members().getFirst().occurred();
        if (first == null) return Text.of("families.span.unknown");
        var last = first;
        for (var member : item.members()) {
            var at = member.occurred();
            if (at != null && at.isAfter(last)) last = at;
        }
        return moments.day(first).equals(moments.day(last))
                ? moments.day(first)
                : Text.of("families.span", moments.day(first), moments.day(last));
    }
}
