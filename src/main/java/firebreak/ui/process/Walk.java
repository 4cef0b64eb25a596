package firebreak.ui.process;

import firebreak.ui.process.MapLayout.Box;
import firebreak.ui.process.MapLayout.Column;
import firebreak.ui.process.MapLayout.Row;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where the arrow keys lead: within a cell from node to node, then to the next cell, at the edges
/// to the names of lanes and stages.
record Walk(MapLayout layout) {
    /// Where one gets; the same place where it goes no further.
    Spot from(Spot spot, Direction to) {
        return switch (spot) {
            case Spot.OnNode(var id) ->
                    layout.box(id)
                            .map(box -> within(box, to).orElseGet(() -> beside(box, to, spot)))
                            .orElse(spot);
            case Spot.OnCell(var cell) -> next(cell, to, spot, middle(cell));
            case Spot.OnLane(var id) -> fromLane(id, to, spot);
            case Spot.OnStage(var id) -> fromStage(id, to, spot);
            case Spot.OnLink(var id) -> fromLink(id, to).orElse(spot);
        };
    }

    /// The next node in a direction, wherever it stands; the same where there is none.
    Spot node(Spot spot, Direction to) {
        var at = spot instanceof Spot.OnNode(var id) ? layout.box(id) : Optional.<Box>empty();
        if (at.isEmpty()) return first().<Spot>map(Spot.OnNode::new).orElse(spot);
        var from = at.get();
        return layout.boxes().stream()
                .filter(b -> ahead(from, b, to) > 0)
                .min(Comparator.comparingDouble(b -> way(from, b, to)))
                .<Spot>map(b -> new Spot.OnNode(b.node().id()))
                .orElse(spot);
    }

    /// The first node in reading order.
    Optional<UUID> first() {
        return layout.boxes().stream().map(b -> b.node().id()).findFirst();
    }

    private Optional<Spot> within(Box from, Direction to) {
        var cell = Cell.of(from.node());
        return in(cell).stream()
                .filter(b -> ahead(from, b, to) > 0)
                .min(Comparator.comparingDouble(b -> way(from, b, to)))
                .map(b -> new Spot.OnNode(b.node().id()));
    }

    private Spot beside(Box from, Direction to, Spot same) {
        return next(
                Cell.of(from.node()), to, same, new MapLayout.Dot(from.middleX(), from.middleY()));
    }

    private Spot next(Cell cell, Direction to, Spot same, MapLayout.Dot from) {
        int column = column(cell.stageId()) + to.across();
        int row = row(cell.laneId()) + to.down();
        if (column < 0) return new Spot.OnLane(cell.laneId());
        if (row < 0) return new Spot.OnStage(cell.stageId());
        if (column >= layout.columns().size() || row >= layout.rows().size()) return same;
        return into(layout.columns().get(column), layout.rows().get(row), from);
    }

    private Spot into(Column column, Row row, MapLayout.Dot from) {
        var cell = new Cell(row.lane().id(), column.stageId());
        return in(cell).stream()
                .min(
                        Comparator.comparingDouble(
                                b -> Math.hypot(b.middleX() - from.x(), b.middleY() - from.y())))
                .<Spot>map(b -> new Spot.OnNode(b.node().id()))
                .orElseGet(() -> new Spot.OnCell(cell));
    }

    private Spot fromLane(UUID id, Direction to, Spot same) {
        int row = row(id);
        return switch (to) {
            case UP, DOWN -> {
                int next = row + to.down();
                yield next < 0 || next >= layout.rows().size()
                        ? same
                        : new Spot.OnLane(layout.rows().get(next).lane().id());
            }
            case RIGHT -> {
                if (row < 0 || layout.columns().isEmpty()) yield same;
                var at = layout.rows().get(row);
                yield into(
                        layout.columns().getFirst(),
                        at,
                        new MapLayout.Dot(0, at.top() + at.height() / 2));
            }
            case LEFT -> same;
        };
    }

    private Spot fromStage(String id, Direction to, Spot same) {
        int column = column(id);
        return switch (to) {
            case LEFT, RIGHT -> {
                int next = column + to.across();
                yield next < 0 || next >= layout.columns().size()
                        ? same
                        : new Spot.OnStage(layout.columns().get(next).stageId());
            }
            case DOWN -> {
                if (column < 0 || layout.rows().isEmpty()) yield same;
                var at = layout.columns().get(column);
                yield into(
                        at,
                        layout.rows().getFirst(),
                        new MapLayout.Dot(at.left() + at.width() / 2, 0));
            }
            case UP -> same;
        };
    }

    private Optional<Spot> fromLink(UUID id, Direction to) {
        return layout.routes().stream()
                .filter(r -> r.link().id().equals(id))
                .findFirst()
                .map(r ->
                        new Spot.OnNode(
                                to == Direction.LEFT || to == Direction.UP
                                        ? r.link().from()
                                        : r.link().to()));
    }

    private List<Box> in(Cell cell) {
        return layout.boxes().stream().filter(b -> Cell.of(b.node()).equals(cell)).toList();
    }

    private MapLayout.Dot middle(Cell cell) {
        var column = layout.column(cell.stageId());
        var row = layout.row(cell.laneId());
        return new MapLayout.Dot(
                column.map(c -> c.left() + c.width() / 2).orElse(0.0),
                row.map(r -> r.top() + r.height() / 2).orElse(0.0));
    }

    private int column(String stageId) {
        return layout.columns().stream().map(Column::stageId).toList().indexOf(stageId);
    }

    private int row(UUID lane) {
        return layout.rows().stream().map(r -> r.lane().id()).toList().indexOf(lane);
    }

    /// How far ahead another stands, 0 or less where it doesn't.
    private static double ahead(Box from, Box other, Direction to) {
        if (from.node().id().equals(other.node().id())) return 0;
        return (other.middleX() - from.middleX()) * to.across()
                + (other.middleY() - from.middleY()) * to.down();
    }

    /// How far away it is, and much farther where it isn't straight ahead.
    private static double way(Box from, Box other, Direction to) {
        double ahead = ahead(from, other, to);
        double aside =
                to.across() != 0
                        ? Math.abs(other.middleY() - from.middleY())
                        : Math.abs(other.middleX() - from.middleX());
        return ahead + 2 * aside;
    }
}
