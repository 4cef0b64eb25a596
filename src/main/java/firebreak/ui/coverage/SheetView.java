package firebreak.ui.coverage;

import firebreak.analysis.scoring.CoverageScores;
import firebreak.domain.Text;
import firebreak.domain.coverage.RiskArea;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The sheet: areas down, types of test across, scores at its edges. Only what fits is there as
/// nodes; it scrolls by whole rows and columns, as a spreadsheet does, and headings stay.
final class SheetView extends Pane {
    private static final double ROW = 32;
    private static final double HIGHEST_ROW = 40;
    private static final double NARROWEST = 40;
    private static final double WIDEST = 88;
    private static final double READABLE = 76;
    private static final double UPRIGHT_HEAD = 144;
    private static final double HEAD = 56;
    private static final double NAMES = 204;
    private static final double WIDER_NAMES = 232;
    private static final double ROOMY = 900;
    private static final double EDGE = 76;
    private static final double BAR = 12;

    private final CoverageViewModel model;
    private final List<SheetCell> cells = new ArrayList<>();
    private final List<SheetHeading> names = new ArrayList<>();
    private final List<SheetHeading> types = new ArrayList<>();
    private final List<SheetHeading> rowScores = new ArrayList<>();
    private final List<SheetHeading> columnScores = new ArrayList<>();
    private final SheetHeading corner = new SheetHeading("corner");
    private final SheetHeading scoreHead = new SheetHeading("score-head");
    private final SheetHeading overallName = new SheetHeading("corner");
    private final SheetHeading overall = new SheetHeading("score");
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private int firstRow;
    private int firstColumn;
    private int rows;
    private int columns;

    SheetView(CoverageViewModel model) {
        this.model = model;
        setId("sheet");
        getStyleClass().add("sheet");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(320, 200);
        down.setOrientation(Orientation.VERTICAL);
        for (var bar : List.of(down, across)) {
            bar.setFocusTraversable(false);
            bar.setUnitIncrement(1);
        }
        down.valueProperty().subscribe(v -> scroll((int) Math.round(v.doubleValue()), firstColumn));
        across.valueProperty().subscribe(v -> scroll(firstRow, (int) Math.round(v.doubleValue())));
        for (var node : List.of(corner, scoreHead, overallName, overall, down, across)) {
            node.setManaged(false);
            getChildren().add(node);
        }
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(
                ScrollEvent.SCROLL,
                e -> {
                    scroll(
                            firstRow - (int) Math.signum(e.getDeltaY()),
                            firstColumn - (int) Math.signum(e.getDeltaX()));
                    e.consume();
                });
        model.loaded().subscribe(_ -> requestLayout());
        model.block().subscribe(_ -> followCursor());
        model.cursor().subscribe(_ -> followCursor());
    }

    /// How many rows are seen at once.
    int page() {
        return Math.max(1, rows);
    }

    private @Nullable Loaded loaded() {
        return model.loaded().get();
    }

    private void scroll(int row, int column) {
        var now = loaded();
        if (now == null) return;
        int r = Math.clamp(row, 0, Math.max(0, now.sheet().rows() - rows));
        int c = Math.clamp(column, 0, Math.max(0, now.sheet().columns() - columns));
        if (r == firstRow && c == firstColumn) return;
        firstRow = r;
        firstColumn = c;
        requestLayout();
    }

    private void followCursor() {
        var at = model.cursor().get();
        int row = firstRow;
        int column = firstColumn;
        if (at.row() >= 0 && rows > 0)
            row = Math.clamp(row, Math.max(0, at.row() - rows + 1), at.row());
        if (at.column() >= 0 && columns > 0)
            column = Math.clamp(column, Math.max(0, at.column() - columns + 1), at.column());
        scroll(row, column);
        mark();
    }

    private void pressed(MouseEvent e) {
        requestFocus();
        if (e.getButton() != MouseButton.PRIMARY) return;
        var spot = at(e.getX(), e.getY());
        if (spot != null) model.move(spot, e.isShiftDown());
        e.consume();
    }

    private void dragged(MouseEvent e) {
        var spot = at(e.getX(), e.getY());
        if (spot != null && spot.cell()) model.move(spot, true);
        e.consume();
    }

    private @Nullable Spot at(double x, double y) {
        for (var cell : cells)
            if (cell.isVisible() && cell.getBoundsInParent().contains(x, y)) return cell.spot();
        for (var pool : List.of(names, types, List.of(corner, overall, overallName)))
            for (var heading : pool)
                if (heading.isVisible() && heading.getBoundsInParent().contains(x, y))
                    return heading.spot();
        for (var heading : rowScores)
            if (heading.isVisible() && heading.getBoundsInParent().contains(x, y))
                return heading.spot();
        for (var heading : columnScores)
            if (heading.isVisible() && heading.getBoundsInParent().contains(x, y))
                return heading.spot();
        return null;
    }

    @Override
    protected void layoutChildren() {
        var now = loaded();
        if (now == null) return;
        var sheet = now.sheet();
        double nameWidth = getWidth() > ROOMY ? WIDER_NAMES : NAMES;
        double room = getWidth() - nameWidth - EDGE - BAR;
        double cell = Math.clamp(room / Math.max(1, sheet.columns()), NARROWEST, WIDEST);
        boolean upright = cell < READABLE;
        double head = upright ? UPRIGHT_HEAD : HEAD;
        columns = Math.clamp((int) (room / cell), 0, sheet.columns());
        double high = getHeight() - head - ROW - BAR;
        double row = Math.clamp(high / Math.max(1, sheet.rows()), ROW, HIGHEST_ROW);
        rows = Math.clamp((int) (high / row), 0, sheet.rows());
        firstRow = Math.clamp(firstRow, 0, Math.max(0, sheet.rows() - rows));
        firstColumn = Math.clamp(firstColumn, 0, Math.max(0, sheet.columns() - columns));
        pool(cells, rows * columns, SheetCell::new);
        pool(names, rows, () -> new SheetHeading("of-area"));
        pool(types, columns, () -> new SheetHeading("of-type"));
        pool(rowScores, rows, () -> new SheetHeading("score"));
        pool(columnScores, columns, () -> new SheetHeading("column-score"));
        for (int r = 0; r < rows; r++) {
            double y = head + r * row;
            names.get(r).resizeRelocate(0, y, nameWidth, row);
            rowScores.get(r).resizeRelocate(nameWidth + columns * cell, y, EDGE, row);
            for (int c = 0; c < columns; c++)
                cells.get(r * columns + c).resizeRelocate(nameWidth + c * cell, y, cell, row);
        }
        double end = head + rows * row;
        for (int c = 0; c < columns; c++) {
            types.get(c).upright(upright);
            types.get(c).resizeRelocate(nameWidth + c * cell, 0, cell, head);
            columnScores.get(c).resizeRelocate(nameWidth + c * cell, end, cell, ROW);
        }
        double right = nameWidth + columns * cell;
        corner.resizeRelocate(0, 0, nameWidth, head);
        scoreHead.resizeRelocate(right, 0, EDGE, head);
        overallName.resizeRelocate(0, end, nameWidth, ROW);
        overall.resizeRelocate(right, end, EDGE, ROW);
        bar(down, rows, sheet.rows(), firstRow);
        bar(across, columns, sheet.columns(), firstColumn);
        down.resizeRelocate(right + EDGE, head, BAR, rows * row);
        across.resizeRelocate(nameWidth, end + ROW, columns * cell, BAR);
        fill(now);
        mark();
    }

    private static void bar(ScrollBar bar, int seen, int all, int first) {
        bar.setVisible(seen < all);
        bar.setMax(Math.max(0, all - seen));
        bar.setVisibleAmount(all == 0 ? 0 : (double) seen / all * Math.max(1, all - seen));
        bar.setBlockIncrement(Math.max(1, seen));
        bar.setValue(first);
    }

    private <N extends javafx.scene.Node> void pool(List<N> nodes, int wanted, Supplier<N> make) {
        while (nodes.size() < wanted) {
            var node = make.get();
            node.setManaged(false);
            nodes.add(node);
            getChildren().add(node);
        }
        for (int i = 0; i < nodes.size(); i++) nodes.get(i).setVisible(i < wanted);
    }

    private void fill(Loaded now) {
        var sheet = now.sheet();
        var scores = now.round().scores();
        corner.show(
                Spot.CORNER,
                Text.of("coverage.sheet.areas"),
                Text.of("coverage.sheet.risk"),
                Text.of("coverage.sheet.riskWords"));
        scoreHead.show(
                Spot.CORNER,
                Text.of("coverage.sheet.score"),
                "",
                Text.of("coverage.sheet.scoreWords"));
        for (int r = 0; r < rows; r++) {
            int at = firstRow + r;
            var area = sheet.areas().get(at);
            var spot = new Spot(at, Spot.HEADING);
            var score = scores.areas().get(at).score();
            names.get(r).show(spot, area.name(), risk(area), area.name());
            rowScores
                    .get(r)
                    .show(spot, RatingWords.edge(score), "", RatingWords.whole(area.name(), score));
            for (int c = 0; c < columns; c++) {
                var place = new Spot(at, firstColumn + c);
                var point = sheet.point(place);
                cells.get(r * columns + c)
                        .show(place, now.round().answer(point), now.round().standings().get(point));
            }
        }
        for (int c = 0; c < columns; c++) {
            int at = firstColumn + c;
            var type = sheet.types().get(at);
            var spot = new Spot(Spot.HEADING, at);
            types.get(c).show(spot, type.label(), "", type.definition());
            var score = scores.types().get(at);
            columnScores.get(c).show(spot, shortEdge(score), "", typeWords(type.label(), score));
        }
        overallName.show(Spot.CORNER, Text.of("coverage.sheet.overall"), "", "");
        overall.show(
                Spot.CORNER,
                RatingWords.edge(scores.overall()),
                "",
                RatingWords.whole(Text.of("coverage.sheet.overall"), scores.overall()));
    }

    /// Columns are narrow; the band says most.
    private static String shortEdge(CoverageScores.OfType of) {
        var band = of.score().band();
        return band.isEmpty() ? "–" : band.get().letters();
    }

    private static String typeWords(String label, CoverageScores.OfType of) {
        return Text.of(
                "coverage.score.type",
                RatingWords.whole(label, of.score()),
                RatingWords.bounds(of.byRisk()));
    }

    private static String risk(RiskArea area) {
        return area.risk().isEmpty() ? "–" : String.valueOf(area.risk().getAsInt());
    }

    private void mark() {
        var now = loaded();
        if (now == null) return;
        var block = model.block().get();
        var cursor = model.cursor().get();
        for (var cell : cells)
            if (cell.isVisible())
                cell.choose(
                        block.has(cell.spot().row(), cell.spot().column()),
                        cell.spot().equals(cursor));
        for (var name : names)
            name.choose(
                    name.spot().row() >= block.top() && name.spot().row() <= block.bottom(),
                    name.spot().equals(cursor));
        for (var type : types)
            type.choose(
                    type.spot().column() >= block.left() && type.spot().column() <= block.right(),
                    type.spot().equals(cursor));
        corner.choose(false, cursor.equals(Spot.CORNER));
        setAccessibleText(words(now, cursor));
    }

    private String words(Loaded now, Spot at) {
        var sheet = now.sheet();
        if (at.row() >= sheet.rows() || at.column() >= sheet.columns()) return "";
        var chosen = model.block().get().size();
        if (at.cell()) {
            var words = SheetCell.words(sheet, at, now.round().standings().get(sheet.point(at)));
            return chosen > 1 ? Text.of("coverage.sheet.chosen", words, chosen) : words;
        }
        var scores = now.round().scores();
        if (at.row() >= 0)
            return RatingWords.whole(
                    sheet.areas().get(at.row()).name(), scores.areas().get(at.row()).score());
        if (at.column() >= 0)
            return typeWords(
                    sheet.types().get(at.column()).label(), scores.types().get(at.column()));
        return RatingWords.whole(Text.of("coverage.sheet.overall"), scores.overall());
    }
}
