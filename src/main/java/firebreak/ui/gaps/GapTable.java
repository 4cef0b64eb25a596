package firebreak.ui.gaps;

import firebreak.analysis.findings.GapWords;
import firebreak.analysis.priority.RankedGap;
import firebreak.domain.Text;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.ui.kit.DayField;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// The gaps in their order, with every factor that put them there.
final class GapTable {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private static final double TWO_LINES = 36;
    private static final double WIDEST = 5_000;

    private final GapsViewModel model;
    private final TableView<GapCase> table = new TableView<>();
    private boolean setting;

    GapTable(GapsViewModel model) {
        this.model = model;
        table.setId("gapTable");
        table.setAccessibleText(Text.of("gaps.table"));
        table.setItems(model.cases());
        table.setFixedCellSize(48);
        table.setMinWidth(0);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(new Label(Text.of("gaps.filtered")));
        table.getColumns()
                .setAll(
                        List.of(
                                column("gaps.column.rank", 84, this::rank),
                                wide(column("gaps.column.gap", 220, this::gap)),
                                column("gaps.column.severity", 78, this::severity),
                                numbers(column("gaps.column.minutes", 84, this::minutes)),
                                numbers(column("gaps.column.incidents", 74, this::incidents)),
                                numbers(column("gaps.column.shortfall", 58, this::shortfall)),
                                column("gaps.column.owner", 116, this::owner)));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(c -> {
                    if (c != null && !setting) model.select(c);
                });
        model.selected().subscribe(this::select);
        model.findings().subscribe(_ -> table.refresh());
    }

    TableView<GapCase> node() {
        return table;
    }

    private void select(@Nullable GapCase now) {
        setting = true;
        if (now == null) table.getSelectionModel().clearSelection();
        else table.getSelectionModel().select(now);
        setting = false;
    }

    private static TableColumn<GapCase, GapCase> wide(TableColumn<GapCase, GapCase> column) {
        // More than JavaFX counts with pushes all other columns out of sight.
        column.setMaxWidth(WIDEST);
        column.setMinWidth(120);
        return column;
    }

    private static TableColumn<GapCase, GapCase> numbers(TableColumn<GapCase, GapCase> column) {
        column.getStyleClass().add("number-column");
        return column;
    }

    private TableColumn<GapCase, GapCase> column(
            String name, double width, BiFunction<Gap, @Nullable RankedGap, @Nullable Node> node) {
        var column = new TableColumn<GapCase, GapCase>();
        var head = new Label(Text.of(name));
        head.getStyleClass().add("column-words");
        head.setWrapText(true);
        column.setGraphic(head);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable GapCase item, boolean empty) {
                        super.updateItem(item, empty);
                        var shown =
                                !empty && item instanceof GapCase.Kept(var gap, var rank)
                                        ? node.apply(gap, rank)
                                        : null;
                        setGraphic(shown);
                        pseudoClassStateChanged(
                                OVER, item instanceof GapCase.Kept(var gap, _) && !gap.stands());
                        setAccessibleText(shown instanceof Label label ? label.getText() : null);
                    }
                });
        return column;
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    private @Nullable Node rank(Gap gap, @Nullable RankedGap rank) {
        var findings = model.findings().get();
        if (rank == null || findings == null) return label(Text.of("gaps.unranked"), "muted");
        var range = new RankRange();
        range.show(rank, findings.ranking().size());
        var lines = new VBox(2, label(GapWords.rank(rank), "gap-rank"), range);
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
    }

    private @Nullable Node gap(Gap gap, @Nullable RankedGap rank) {
        var findings = model.findings().get();
        if (findings == null) return null;
        var title = label(gap.title(), "gap-title");
        title.setWrapText(true);
        title.setMaxHeight(TWO_LINES);
        title.setTooltip(new Tooltip(new GapWords(findings.facts()).where(gap)));
        return title;
    }

    private @Nullable Node severity(Gap gap, @Nullable RankedGap rank) {
        var severity = gap.severity();
        return severity == null
                ? label(Text.of("gaps.nobodySaid"), "muted", "small")
                : label(
                        Text.of(severity),
                        "severity",
                        "severity-" + severity.name().toLowerCase(Locale.ROOT));
    }

    private @Nullable Node minutes(Gap gap, @Nullable RankedGap rank) {
        if (rank == null) return null;
        var factors = rank.factors();
        var minutes = label(Text.of("gaps.number", factors.leadershipMinutes()), "gap-number");
        if (factors.minutesUnknown() == 0) return minutes;
        var lines =
                new VBox(
                        minutes,
                        label(
                                Text.of("gaps.minutesUnknown", factors.minutesUnknown()),
                                "muted",
                                "small"));
        lines.setAlignment(Pos.CENTER_RIGHT);
        return lines;
    }

    private @Nullable Node incidents(Gap gap, @Nullable RankedGap rank) {
        return rank == null
                ? null
                : label(Text.of("gaps.number", rank.factors().incidents()), "gap-number");
    }

    private @Nullable Node shortfall(Gap gap, @Nullable RankedGap rank) {
        if (rank == null) return null;
        var shortfall = rank.factors().shortfall();
        return shortfall == null
                ? label(Text.of("gaps.undefined"), "muted")
                : label(Text.of("gaps.number", shortfall), "gap-number");
    }

    private @Nullable Node owner(Gap gap, @Nullable RankedGap rank) {
        var due = gap.due();
        var stand =
                due == null || gap.status() == GapStatus.CLOSED
                        ? Text.of(gap.status())
                        : Text.of("gaps.until", Text.of(gap.status()), DayField.shown(due));
        var lines =
                new VBox(
                        gap.owner().isEmpty()
                                ? label(Text.of("gaps.nobody"), "missing", "small")
                                : label(gap.owner()),
                        label(stand, "muted", "small"));
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
    }
}
