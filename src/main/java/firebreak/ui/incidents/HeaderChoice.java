package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.HeaderLine;
import firebreak.intake.SourceFile;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// On which line of a file the names of its columns stand, chosen among its first lines.
final class HeaderChoice {
    private static final int SHOWN = 12;
    private static final int ROW = 32;
    private static final int LONGEST = 110;

    private HeaderChoice() {}

    /// Where no line can be the header.
    static AskPage.Asked asked(SourceFile file, ImportDecisions decisions) {
        var lines = lines(file);
        var list = new ListView<>(FXCollections.observableArrayList(lines));
        list.setId("answer");
        list.setAccessibleText(Text.of("incidents.header.accessible"));
        list.getStyleClass().addAll("dense", "header-lines");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(SHOWN, lines.size()) + 2);
        list.setCellFactory(_ -> {
            var line = new Line();
            // As wide as the list, however long the line is.
            line.setPrefWidth(0);
            return line;
        });
        if (file.choices().headerLine() != null)
            now(file).ifPresent(list.getSelectionModel()::select);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, to) -> {
                    if (to != null) decisions.headerLine(to.line());
                });
        return new AskPage.Asked(
                Text.of("incidents.ask.header"), Text.of("incidents.ask.header.why"), list);
    }

    /// Beside what the columns mean; nothing where the file has no lines.
    static List<Node> setting(SourceFile file, ImportDecisions decisions) {
        if (lines(file).isEmpty()) return List.of();
        var box = box(file, decisions);
        box.setPrefWidth(96);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setTooltip(new Tooltip(file.headerReason()));
        var name = new Label(Text.of("incidents.header.in"));
        name.getStyleClass().addAll("muted", "small");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(box);
        var both = new HBox(8, name, box);
        both.setAlignment(Pos.CENTER_LEFT);
        return List.of(both);
    }

    private static List<HeaderLine> lines(SourceFile file) {
        return file.firstLines().stream().filter(l -> l.line() > 0).toList();
    }

    private static Optional<HeaderLine> now(SourceFile file) {
        return lines(file).stream().filter(l -> l.line() == file.headerLine()).findFirst();
    }

    private static ComboBox<HeaderLine> box(SourceFile file, ImportDecisions decisions) {
        var box = new ComboBox<>(FXCollections.observableArrayList(lines(file)));
        box.setId("headerLine");
        box.setAccessibleText(Text.of("incidents.header.accessible"));
        box.setVisibleRowCount(SHOWN);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable HeaderLine line) {
                        return line == null ? "" : Text.of("incidents.header.line", line.line());
                    }

                    @Override
                    public @Nullable HeaderLine fromString(String text) {
                        return null;
                    }
                });
        box.setCellFactory(_ -> new Line());
        // A header further down has no line here to choose.
        box.setPromptText(Text.of("incidents.header.line", file.headerLine()));
        now(file).ifPresent(box::setValue);
        box.valueProperty()
                .subscribe((_, to) -> {
                    if (to != null) decisions.headerLine(to.line());
                });
        return box;
    }

    /// A line of the file with its first cells.
    private static final class Line extends ListCell<HeaderLine> {
        @Override
        protected void updateItem(@Nullable HeaderLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText("");
                return;
            }
            var cells =
                    line.cells().stream()
                            .map(c -> c.replaceAll("\\s+", " ").strip())
                            .map(c -> c.isEmpty() ? "–" : c)
                            .collect(Collectors.joining(" · "));
            setText(
                    Text.of(
                            "incidents.header.cells",
                            line.line(),
                            cells.length() > LONGEST ? cells.substring(0, LONGEST) + "…" : cells));
        }
    }
}
