package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Lane;
import firebreak.domain.process.ProcessMap.Link;
import firebreak.domain.process.ProcessMap.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/// Where everything on the map stands, in pixels at its natural size. Columns and lanes are as
/// large as what is in them, nothing overlaps, and the same map always looks the same.
///
/// @param boxes in the order in which the map is read: stage by stage, in each from the upper lane
/// @param routes one for each link
/// @param labels one for each link that has a label
record MapLayout(
        double width,
        double height,
        List<Column> columns,
        List<Row> rows,
        List<Box> boxes,
        List<Route> routes,
        List<LinkLabel> labels) {
    /// Above the lanes: the stages' names and marks.
    static final double HEAD = 96;

    /// Left of the columns: the lanes' names.
    static final double LANE = 36;

    static final double BOX = 152;

    /// Left and right of what stands in a box.
    static final double PADDING = 8;

    /// Above and below it.
    static final double LEAN = 6;

    static final double SYMBOL = 20;
    static final int LABEL_SIZE = 14;
    static final double LABEL_LINE = 17;
    static final int USUAL_SIZE = 12;
    static final double USUAL_LINE = 16;
    static final int MOST_LINES = 6;

    /// How far links keep from boxes: they run in the middle of gaps.
    static final double CLEAR = 11;

    private static final double GAP = 2 * CLEAR;
    private static final double EDGE = CLEAR;
    private static final double LEAST_COLUMN = BOX + 2 * EDGE;
    private static final double LEAST_LANE = 100;

    /// A stage.
    record Column(String stageId, String label, double left, double width) {
        double right() {
            return left + width;
        }
    }

    record Row(Lane lane, double top, double height) {
        double bottom() {
            return top + height;
        }
    }

    /// A node, with its label in lines.
    ///
    /// @param usual empty where nobody said how long it takes
    record Box(
            Node node,
            List<String> lines,
            String usual,
            double left,
            double top,
            double width,
            double height) {
        double right() {
            return left + width;
        }

        double bottom() {
            return top + height;
        }

        double middleX() {
            return left + width / 2;
        }

        double middleY() {
            return top + height / 2;
        }
    }

    record Dot(double x, double y) {}

    /// A link's way: corners from the border of one box to the border of the other.
    record Route(Link link, List<Dot> dots) {}

    private record Sized(Node node, List<String> lines, String usual, double height) {}

    MapLayout {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        boxes = List.copyOf(boxes);
        routes = List.copyOf(routes);
        labels = List.copyOf(labels);
    }

    /// @param stages in their order; where something on the map stands at a stage that is none of
    ///   them, a column behind them shows it
    static MapLayout of(ProcessMap map, List<Stage> stages, Measure measure) {
        var cells = new HashMap<Cell, List<List<Sized>>>();
        for (var cell : cells(map).entrySet())
            cells.put(
                    cell.getKey(),
                    CellRows.of(cell.getValue()).stream()
                            .map(r -> r.stream().map(n -> sized(n, measure)).toList())
                            .toList());
        var columns = columns(map, stages, cells);
        var rows = rows(map, cells);
        var boxes = new ArrayList<Box>();
        for (var column : columns)
            for (var row : rows)
                boxes.addAll(
                        boxes(
                                column,
                                row,
                                cells.getOrDefault(
                                        new Cell(row.lane().id(), column.stageId()), List.of())));
        double width = columns.isEmpty() ? LANE : columns.getLast().right();
        double height = rows.isEmpty() ? HEAD : rows.getLast().bottom();
        var routes = Routing.of(boxes, map.links(), LANE, HEAD, width, height);
        return new MapLayout(
                width,
                height,
                columns,
                rows,
                boxes,
                routes,
                LinkLabel.of(routes, boxes, width, height, measure));
    }

    static Map<Cell, List<Node>> cells(ProcessMap map) {
        var cells = new HashMap<Cell, List<Node>>();
        for (var node : map.nodes())
            cells.computeIfAbsent(Cell.of(node), _ -> new ArrayList<>()).add(node);
        return cells;
    }

    Optional<Box> box(UUID node) {
        return boxes.stream().filter(b -> b.node().id().equals(node)).findFirst();
    }

    Optional<Column> column(String stageId) {
        return columns.stream().filter(c -> c.stageId().equals(stageId)).findFirst();
    }

    Optional<Row> row(UUID lane) {
        return rows.stream().filter(r -> r.lane().id().equals(lane)).findFirst();
    }

    /// The column at a place; the nearest where it is outside. Empty without columns.
    Optional<Column> columnAt(double x) {
        if (columns.isEmpty()) return Optional.empty();
        return Optional.of(
                columns.stream()
                        .filter(c -> x < c.right())
                        .findFirst()
                        .orElseGet(columns::getLast));
    }

    /// The lane at a place; the nearest where it is outside. Empty without lanes.
    Optional<Row> rowAt(double y) {
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(
                rows.stream().filter(r -> y < r.bottom()).findFirst().orElseGet(rows::getLast));
    }

    private static Sized sized(Node node, Measure measure) {
        double symbol =
                switch (node.kind()) {
                    case ACTIVITY -> 0;
                    // Its right end is round.
                    case HANDOVER -> SYMBOL + PADDING;
                    case WAITING -> SYMBOL;
                };
        double room = BOX - 2 * PADDING;
        var lines = Lines.of(node.label(), room - symbol, MOST_LINES, LABEL_SIZE, true, measure);
        var usual =
                node.usual().isBlank()
                        ? ""
                        : Lines.one(node.usual(), room - symbol, USUAL_SIZE, false, measure);
        return new Sized(
                node,
                lines,
                usual,
                2 * LEAN + lines.size() * LABEL_LINE + (usual.isEmpty() ? 0 : USUAL_LINE));
    }

    private static List<Column> columns(
            ProcessMap map, List<Stage> stages, Map<Cell, List<List<Sized>>> cells) {
        var labels = new ArrayList<Map.Entry<String, String>>();
        for (var stage : stages) labels.add(Map.entry(stage.id(), stage.label()));
        var gone = new TreeSet<>(map.nodes().stream().map(Node::stageId).toList());
        stages.forEach(s -> gone.remove(s.id()));
        for (var id : gone) labels.add(Map.entry(id, Text.of("process.goneStage")));
        var columns = new ArrayList<Column>();
        double left = LANE;
        for (var label : labels) {
            double width =
                    cells.entrySet().stream()
                            .filter(c -> c.getKey().stageId().equals(label.getKey()))
                            .flatMap(c -> c.getValue().stream())
                            .mapToDouble(r -> r.size() * (BOX + GAP) - GAP + 2 * EDGE)
                            .max()
                            .orElse(0);
            var column =
                    new Column(
                            label.getKey(), label.getValue(), left, Math.max(LEAST_COLUMN, width));
            columns.add(column);
            left = column.right();
        }
        return columns;
    }

    private static List<Row> rows(ProcessMap map, Map<Cell, List<List<Sized>>> cells) {
        var rows = new ArrayList<Row>();
        double top = HEAD;
        for (var lane : map.lanes()) {
            double height =
                    cells.entrySet().stream()
                            .filter(c -> c.getKey().laneId().equals(lane.id()))
                            .mapToDouble(c ->
                                    c.getValue().stream().mapToDouble(r -> height(r) + GAP).sum()
                                            - GAP
                                            + 2 * EDGE)
                            .max()
                            .orElse(0);
            var row = new Row(lane, top, Math.max(LEAST_LANE, height));
            rows.add(row);
            top = row.bottom();
        }
        return rows;
    }

    private static double height(List<Sized> row) {
        return row.stream().mapToDouble(Sized::height).max().orElse(0);
    }

    private static List<Box> boxes(Column column, Row row, List<List<Sized>> cell) {
        var tops =
                apart(
                        cell.stream()
                                .mapToDouble(r ->
                                        row.top()
                                                + row.height()
                                                        * r.stream()
                                                                .mapToDouble(s -> s.node().down())
                                                                .average()
                                                                .orElse(0))
                                .toArray(),
                        cell.stream().mapToDouble(MapLayout::height).toArray(),
                        row.top() + EDGE,
                        row.bottom() - EDGE);
        var boxes = new ArrayList<Box>();
        for (int r = 0; r < cell.size(); r++) {
            var line = cell.get(r);
            var lefts =
                    apart(
                            line.stream()
                                    .mapToDouble(
                                            s -> column.left() + column.width() * s.node().across())
                                    .toArray(),
                            line.stream().mapToDouble(_ -> BOX).toArray(),
                            column.left() + EDGE,
                            column.right() - EDGE);
            double high = height(line);
            for (int i = 0; i < line.size(); i++) {
                var s = line.get(i);
                double top = tops[r] + (high - s.height()) / 2;
                boxes.add(new Box(s.node(), s.lines(), s.usual(), lefts[i], top, BOX, s.height()));
            }
        }
        return boxes;
    }

    /// Where each begins: as near to its wish as there is room, in order, with a gap between them.
    ///
    /// @param wishes for the middles
    private static double[] apart(double[] wishes, double[] sizes, double from, double to) {
        var starts = new double[wishes.length];
        double free = from;
        for (int i = 0; i < wishes.length; i++) {
            starts[i] = Math.max(free, wishes[i] - sizes[i] / 2);
            free = starts[i] + sizes[i] + GAP;
        }
        double end = to;
        for (int i = wishes.length - 1; i >= 0; i--) {
            starts[i] = Math.round(Math.min(starts[i], end - sizes[i]));
            end = starts[i] - GAP;
        }
        return starts;
    }
}
