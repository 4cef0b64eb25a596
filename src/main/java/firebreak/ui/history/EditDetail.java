package firebreak.ui.history;

import firebreak.domain.Text;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.RowChange;
import firebreak.ui.history.HistoryViewModel.Detail;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Rewritten;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// One line of the trail, row by row and field by field, before and after.
final class EditDetail extends StackPane implements Rewritten {
    /// Values that stand side by side on one line.
    private static final int SHORT = 28;

    private final HistoryWords words;
    private final VBox content = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(content);
    private @Nullable Detail shown;

    EditDetail(HistoryWords words) {
        this.words = words;
        setId("editDetail");
        getStyleClass().addAll("card-surface", "edit-detail");
        content.getStyleClass().add("edit-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().add(scroll);
        show(null);
    }

    @Override
    public void rewrite() {
        show(shown);
    }

    void show(@Nullable Detail detail) {
        shown = detail;
        content.getChildren().clear();
        scroll.setVvalue(0);
        scroll.setFocusTraversable(detail != null);
        if (detail == null) {
            scroll.setAccessibleText(Text.of("history.detail.none"));
            content.getChildren().add(text(Text.of("history.detail.none"), "muted"));
            return;
        }
        scroll.setAccessibleText(words.all(detail));
        var what = text(detail.line().line().label(), "section-title");
        what.setId("editWhat");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var copy =
                Page.iconButton(
                        "copyEdit",
                        "fth-copy",
                        Text.of("history.detail.copy"),
                        () -> Copied.text(words.all(detail)));
        copy.setPadding(new Insets(2));
        var top = new HBox(8, what, copy);
        var state = text(HistoryWords.state(detail.line()), "muted", "small");
        state.setId("editState");
        content.getChildren()
                .addAll(new VBox(4, top, text(words.head(detail.line()), "muted", "small"), state));
        if (detail.line().brought())
            content.getChildren().add(text(Text.of("history.detail.import"), "small"));
        if (detail.rows().isEmpty())
            content.getChildren().add(text(Text.of("history.detail.noRows"), "muted"));
        detail.rows().forEach(r -> content.getChildren().add(row(r)));
        if (detail.more() > 0)
            content.getChildren()
                    .add(text(Text.of("history.detail.more", detail.more()), "muted", "small"));
    }

    private static Node row(RowChange row) {
        var kind = new Label(HistoryWords.kind(row));
        kind.getStyleClass()
                .addAll("change-kind", "change-" + row.kind().name().toLowerCase(Locale.ROOT));
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var label = text(row.label(), "change-row");
        HBox.setHgrow(label, Priority.ALWAYS);
        var head = new HBox(8, kind, label);
        head.setAlignment(Pos.BASELINE_LEFT);
        var box = new VBox(8, head);
        box.getStyleClass().add("change");
        for (var field : row.fields()) box.getChildren().add(field(row.kind(), field));
        return box;
    }

    /// What a row had or has stands alone; what changed in it stands twice.
    private static Node field(RowChange.Kind kind, FieldChange field) {
        var before = HistoryWords.value(field.before());
        var after = HistoryWords.value(field.after());
        var name = text(field.field(), "muted", "small");
        name.setMinWidth(112);
        name.setMaxWidth(112);
        Node values =
                switch (kind) {
                    case ADDED -> text(after);
                    case REMOVED -> text(before);
                    case CHANGED ->
                            before.length() <= SHORT && after.length() <= SHORT && oneLine(field)
                                    ? text(Text.of("history.detail.change", before, after))
                                    : new VBox(
                                            4,
                                            side("kit.change.before", before, "side-before"),
                                            side("kit.change.after", after, "side-after"));
                };
        HBox.setHgrow(values, Priority.ALWAYS);
        var line = new HBox(8, name, values);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static boolean oneLine(FieldChange field) {
        return !HistoryWords.value(field.before()).contains("\n")
                && !HistoryWords.value(field.after()).contains("\n");
    }

    private static Node side(String key, String value, String style) {
        var box = new VBox(2, text(Text.of(key), "muted", "small"), text(value));
        box.getStyleClass().addAll("change-side", style);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private static Label text(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
