package firebreak.ui.missing;

import firebreak.analysis.findings.Missing;
import firebreak.analysis.scoring.Open;
import firebreak.domain.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.stream.Collectors;

/// One place where something is missing, and what.
final class MissingCell extends ListCell<Missing> {
    private final MissingViewModel model;

    MissingCell(MissingViewModel model) {
        this.model = model;
        getStyleClass().add("missing-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Missing missing, boolean empty) {
        super.updateItem(missing, empty);
        setText(null);
        var read = model.read().get();
        if (empty || missing == null || read == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var icon =
                new FontIcon(
                        switch (missing.kind()) {
                            case CHECKPOINT -> "fth-check-square";
                            case CELL -> "fth-grid";
                            case GAP -> "fth-flag";
                        });
        icon.getStyleClass().add("missing-kind");
        var name = new Label(missing.name());
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(missing.name()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var where =
                missing.stageId().isEmpty()
                        ? Text.of(singular(missing))
                        : read.stage(missing.stageId());
        var stage = new Label(where);
        stage.getStyleClass().addAll("muted", "small");
        stage.setMinWidth(112);
        stage.setPrefWidth(112);
        stage.setMaxWidth(112);
        var row = new HBox(10, icon, name, reasons(missing), stage);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setAccessibleText(
                Text.of(
                        "missing.cell",
                        Text.of(singular(missing)),
                        missing.name(),
                        where,
                        missing.open().stream()
                                .sorted()
                                .map(o -> Text.of(o))
                                .collect(Collectors.joining(", ")),
                        missing.incidents()));
    }

    private static String singular(Missing missing) {
        return switch (missing.kind()) {
            case CHECKPOINT -> "missing.one.checkpoint";
            case CELL -> "missing.one.cell";
            case GAP -> "missing.one.gap";
        };
    }

    private static Node reasons(Missing missing) {
        var marks = new ArrayList<Node>();
        if (missing.incidents() > 0) {
            var came = new Label(Text.of("missing.incidents", missing.incidents()));
            came.getStyleClass().addAll("muted", "small");
            came.setMinWidth(Region.USE_PREF_SIZE);
            marks.add(came);
        }
        for (var open : missing.open().stream().sorted().toList()) {
            var mark = new Label(Text.of(open));
            mark.setTooltip(new Tooltip(open.explained()));
            mark.getStyleClass().add("missing-mark");
            if (open == Open.CONTRADICTED) mark.getStyleClass().add("contradicted");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            marks.add(mark);
        }
        var row = new HBox(6);
        row.getChildren().setAll(marks);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }
}
