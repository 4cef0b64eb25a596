package firebreak.ui.gaps;

import firebreak.analysis.findings.FeatureSlips.Tally;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Checkpoints, grouped by stage, by features. Arrows move; the cell that is selected is what a key
/// is about.
final class TraceGrid {
    private static final double TOPIC = 184;
    private static final double FEATURE = 100;
    private static final double LEAST_FEATURE = 76;
    private static final double SLIPS = 172;
    private static final double LEAST_SLIPS = 140;
    private static final double THREE_LINES = 50;
    private static final double BAR = 40;

    /// So many features share the width; more of them are scrolled.
    private static final int FITTING = 4;

    private static final PseudoClass STAGE = PseudoClass.getPseudoClass("stage");
    private static final List<PseudoClass> PASSAGES =
            List.of(Passage.values()).stream()
                    .map(p -> PseudoClass.getPseudoClass(p.name().toLowerCase(Locale.ROOT)))
                    .toList();

    private final TracesViewModel model;
    private final TableView<TraceRow> table = new TableView<>();
    private List<FeatureTrace> shown = List.of();
    private boolean setting;

    TraceGrid(TracesViewModel model) {
        this.model = model;
        table.setId("traceGrid");
        table.setAccessibleText(Text.of("traces.grid"));
        table.setItems(model.rows());
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setFixedCellSize(30);
        table.setMinWidth(0);
        table.getFocusModel().focusedCellProperty().subscribe(_ -> selected());
        model.sheet().subscribe(_ -> show());
    }

    TableView<TraceRow> node() {
        return table;
    }

    private void show() {
        var sheet = model.sheet().get();
        if (sheet == null) return;
        if (!heads(shown).equals(heads(sheet.traces()))) {
            setting = true;
            columns(sheet.traces());
            setting = false;
            select(model.feature().get());
        }
        shown = sheet.traces();
        table.refresh();
    }

    private record Head(UUID id, String name, String reference) {}

    private static List<Head> heads(List<FeatureTrace> traces) {
        return traces.stream().map(t -> new Head(t.id(), t.name(), t.reference())).toList();
    }

    private void columns(List<FeatureTrace> traces) {
        var columns = new ArrayList<TableColumn<TraceRow, ?>>();
        columns.add(column(Text.of("traces.checkpoint"), TOPIC, TopicCell::new));
        for (var trace : traces) {
            var id = trace.id();
            var column = column("", FEATURE, () -> new PassageCell(id));
            var head = new Label(trace.name());
            head.setTooltip(new Tooltip(trace.name()));
            head.getStyleClass().add("column-words");
            head.setWrapText(true);
            head.setMinHeight(THREE_LINES);
            column.setGraphic(head);
            column.setUserData(id);
            column.setMinWidth(LEAST_FEATURE);
            columns.add(column);
        }
        var slips = column(Text.of("traces.slips"), SLIPS, SlipCell::new);
        slips.setMinWidth(LEAST_SLIPS);
        columns.add(slips);
        table.setColumnResizePolicy(
                traces.size() <= FITTING
                        ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                        : TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getColumns().setAll(columns);
    }

    private interface Cells {
        TableCell<TraceRow, TraceRow> make();
    }

    private static TableColumn<TraceRow, TraceRow> column(String name, double width, Cells cells) {
        var column = new TableColumn<TraceRow, TraceRow>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cells.make());
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /// Puts the selection into the column of a feature, on the line where it is.
    void select(@Nullable UUID feature) {
        for (var column : table.getColumns()) {
            if (feature == null || !feature.equals(column.getUserData())) continue;
            int row = Math.max(firstCheckpoint(), table.getFocusModel().getFocusedIndex());
            table.getSelectionModel().clearAndSelect(row, column);
            table.getFocusModel().focus(row, column);
            table.scrollToColumn(column);
        }
    }

    private int firstCheckpoint() {
        return model.rows().isEmpty() ? 0 : 1;
    }

    /// Goes to the checkpoint below, past the line of a stage.
    void next() {
        var cell = table.getFocusModel().getFocusedCell();
        for (int row = cell.getRow() + 1; row < model.rows().size(); row++) {
            if (!(model.rows().get(row) instanceof TraceRow.OfCheckpoint)) continue;
            @SuppressWarnings("unchecked")
            var column = (TableColumn<TraceRow, ?>) cell.getTableColumn();
            table.getSelectionModel().clearAndSelect(row, column);
            table.getFocusModel().focus(row, column);
            if (row > 2) table.scrollTo(Math.max(0, row - 8));
            return;
        }
    }

    private void selected() {
        if (setting) return;
        var cell = table.getFocusModel().getFocusedCell();
        if (cell.getRow() < 0 || cell.getRow() >= model.rows().size()) return;
        if (cell.getTableColumn() != null && cell.getTableColumn().getUserData() instanceof UUID id)
            model.feature().set(id);
        model.checkpoint()
                .set(
                        model.rows().get(cell.getRow()) instanceof TraceRow.OfCheckpoint of
                                ? of.checkpoint()
                                : null);
    }

    private static final class TopicCell extends TableCell<TraceRow, TraceRow> {
        @Override
        protected void updateItem(@Nullable TraceRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(STAGE, row instanceof TraceRow.OfStage);
            setTooltip(null);
            switch (empty ? null : row) {
                case null -> setText(null);
                case TraceRow.OfStage of -> setText(of.stage().label());
                case TraceRow.OfCheckpoint of -> {
                    setText(of.checkpoint().topic());
                    setTooltip(new Tooltip(of.checkpoint().question()));
                }
            }
        }
    }

    private final class PassageCell extends TableCell<TraceRow, TraceRow> {
        private final UUID feature;
        private final Label mark = new Label();

        PassageCell(UUID feature) {
            this.feature = feature;
            getStyleClass().add("passage-cell");
            mark.getStyleClass().add("passage");
            mark.setMaxWidth(Double.MAX_VALUE);
            mark.setAlignment(Pos.CENTER);
        }

        @Override
        protected void updateItem(@Nullable TraceRow row, boolean empty) {
            super.updateItem(row, empty);
            var sheet = model.sheet().get();
            var trace = sheet == null ? null : sheet.trace(feature).orElse(null);
            pseudoClassStateChanged(STAGE, !empty && row instanceof TraceRow.OfStage);
            setGraphic(null);
            setAccessibleText(null);
            if (empty || trace == null || !(row instanceof TraceRow.OfCheckpoint of)) return;
            var id = of.checkpoint().id();
            var said = trace.said(id);
            var passage = trace.at(id);
            for (var each : Passage.values())
                mark.pseudoClassStateChanged(PASSAGES.get(each.ordinal()), said && each == passage);
            var written = !trace.evidence(id).isEmpty();
            mark.setText(said ? shortly(passage, written) : Text.of("traces.unsaid"));
            setAccessibleText(
                    Text.of(
                            "traces.cell",
                            trace.name(),
                            of.checkpoint().topic(),
                            said ? Text.of(passage) : Text.of("traces.notLooked"),
                            trace.evidence(id)));
            setGraphic(mark);
        }

        private static String shortly(Passage passage, boolean written) {
            var word =
                    switch (passage) {
                        case PASSED -> Text.of("traces.short.passed");
                        case SKIPPED -> Text.of("traces.short.skipped");
                        case NOT_KNOWN -> Text.of("traces.short.notKnown");
                        case NOT_APPLICABLE -> Text.of("traces.short.notApplicable");
                    };
            return written ? Text.of("traces.short.written", word) : word;
        }
    }

    /// How many slipped past: counts, and a share where there are enough to speak of one.
    private final class SlipCell extends TableCell<TraceRow, TraceRow> {
        private final Region part = new Region();
        private final HBox bar = new HBox(part);
        private final Label words = new Label();
        private final HBox content = new HBox(8, bar, words);

        SlipCell() {
            bar.getStyleClass().add("slip-bar");
            part.getStyleClass().add("slip-part");
            bar.setMinWidth(BAR);
            bar.setMaxWidth(BAR);
            bar.setMaxHeight(8);
            words.setMinWidth(0);
            content.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable TraceRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(STAGE, !empty && row instanceof TraceRow.OfStage);
            setGraphic(null);
            setAccessibleText(null);
            var sheet = model.sheet().get();
            if (empty || row == null || sheet == null) return;
            switch (row) {
                case TraceRow.OfCheckpoint of ->
                        sheet.slips()
                                .checkpoint(of.checkpoint().id())
                                .ifPresent(t -> show(t.skipped(), t.known(), words(t)));
                case TraceRow.OfStage of ->
                        sheet.slips()
                                .stage(of.stage().id())
                                .ifPresent(s ->
                                        show(
                                                s.slipped(),
                                                s.seen(),
                                                Text.of(
                                                        "traces.stage.slipped",
                                                        s.slipped(),
                                                        s.seen())));
            }
        }

        private void show(int slipped, int known, String said) {
            double share = known == 0 ? 0 : (double) slipped / known;
            part.setMinWidth(share * BAR);
            part.setMaxWidth(share * BAR);
            bar.setVisible(known > 0);
            words.setText(said);
            setAccessibleText(said);
            setGraphic(content);
        }

        private static String words(Tally tally) {
            if (tally.known() == 0) return Text.of("traces.slipped.unknown");
            if (tally.thin()) return Text.of("traces.slipped", tally.skipped(), tally.known());
            return Text.of(
                    "traces.slipped.share",
                    tally.skipped(),
                    tally.known(),
                    Percent.of(tally.share().share()));
        }
    }

    void focus() {
        table.requestFocus();
    }
}
