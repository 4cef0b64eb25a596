package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.ui.process.MapLayout.Box;
import firebreak.ui.process.MapLayout.Column;
import firebreak.ui.process.MapLayout.Dot;
import firebreak.ui.process.MapLayout.Route;
import firebreak.ui.process.MapLayout.Row;
import firebreak.ui.process.MapPicture.Area;
import firebreak.ui.process.MapPicture.Hatch;
import firebreak.ui.process.MapPicture.Line;
import firebreak.ui.process.MapPicture.Part;
import firebreak.ui.process.MapPicture.Ring;
import firebreak.ui.process.MapPicture.Shape;
import firebreak.ui.process.MapPicture.Words;

import java.util.ArrayList;
import java.util.List;

/// Makes the picture of a map, laid out as on the screen, with a title and what the signs mean.
final class MapDrawing {
    static final double CORNER = 8;

    /// Of what is handed over.
    private static final double ROUND = 24;

    private static final double MARGIN = 24;
    private static final double TITLE = 44;
    private static final double LEGEND = 40;
    private static final int NONE = -1;
    private static final int WHITE = 0xffffff;
    private static final int INK = 0x1f2328;
    private static final int MUTED = 0x59636e;
    private static final int BORDER = 0xd1d9e0;
    private static final int STRONG = 0x818b98;
    private static final int SUBTLE = 0xf6f8fa;
    private static final int ACCENT = 0x0969da;
    private static final int WAITING = 0xfff8e5;
    private static final int HATCH = 0xf0dfb4;
    private static final int WAITING_EDGE = 0x9a6700;
    private static final int WORKS = 0x009e73;
    private static final int WEAK = 0xd55e00;
    private static final int UNKNOWN = 0xc8d0d8;

    private final MapLayout layout;
    private final MapWords words;
    private final Measure measure;
    private final List<Part> parts = new ArrayList<>();

    private MapDrawing(MapState state, Measure measure) {
        this.layout = state.layout();
        this.words = new MapWords(state);
        this.measure = measure;
    }

    static MapPicture of(MapState state, Measure measure) {
        return new MapDrawing(state, measure).picture();
    }

    private MapPicture picture() {
        double width = layout.width() + 2 * MARGIN;
        double height = TITLE + layout.height() + LEGEND + MARGIN;
        parts.add(new Part("", List.of(new Area(0, 0, width, height, 0, WHITE, NONE, false))));
        parts.add(
                new Part(
                        "",
                        List.of(
                                new Words(
                                        MARGIN,
                                        30,
                                        Text.of("process.picture"),
                                        17,
                                        true,
                                        INK,
                                        false,
                                        false))));
        ground();
        layout.columns().forEach(this::stage);
        layout.rows().forEach(this::lane);
        layout.routes().forEach(this::link);
        layout.boxes().forEach(this::node);
        layout.labels().forEach(this::label);
        legend();
        return new MapPicture(width, height, Text.of("process.picture"), words.summary(), parts);
    }

    private static double x(double x) {
        return x + MARGIN;
    }

    private static double y(double y) {
        return y + TITLE;
    }

    private static Dot dot(double x, double y) {
        return new Dot(x(x), y(y));
    }

    private void ground() {
        var shapes = new ArrayList<Shape>();
        boolean shaded = false;
        for (var row : layout.rows()) {
            if (shaded)
                shapes.add(
                        new Area(
                                x(0),
                                y(row.top()),
                                layout.width(),
                                row.height(),
                                0,
                                SUBTLE,
                                NONE,
                                false));
            shaded = !shaded;
            shapes.add(line(0, row.bottom(), layout.width(), row.bottom()));
        }
        shapes.add(line(0, MapLayout.HEAD, layout.width(), MapLayout.HEAD));
        for (var column : layout.columns())
            shapes.add(line(column.left(), 0, column.left(), layout.height()));
        parts.add(new Part("", shapes));
    }

    private static Line line(double x1, double y1, double x2, double y2) {
        return new Line(List.of(dot(x1, y1), dot(x2, y2)), 0, 1, BORDER, false, false);
    }

    private void stage(Column column) {
        var shapes = new ArrayList<Shape>();
        double left = column.left() + 10;
        double room = column.width() - 20;
        shapes.add(
                words(left, 22, Lines.one(column.label(), room, 15, true, measure), 15, true, INK));
        var marks = words.marks(column.stageId());
        if (marks != null && marks.checkpoints() > 0) {
            double from = left;
            var counts = new int[] {marks.working(), marks.weak(), marks.unknown()};
            var colours = new int[] {WORKS, WEAK, UNKNOWN};
            for (int i = 0; i < counts.length; i++) {
                double width = room * counts[i] / marks.checkpoints();
                if (counts[i] > 0)
                    shapes.add(
                            new Area(
                                    x(from),
                                    y(31),
                                    Math.max(1, width - 1),
                                    6,
                                    0,
                                    colours[i],
                                    NONE,
                                    false));
                from += width;
            }
        }
        double base = 54;
        for (var line : words.lines(column.stageId())) {
            boolean slipped = marks != null && marks.slipped() > 0 && base > 78;
            shapes.add(
                    words(
                            left,
                            base,
                            Lines.one(line, room, 12, slipped, measure),
                            12,
                            slipped,
                            slipped ? WEAK_INK : MUTED));
            base += 16;
        }
        parts.add(new Part(words.stageAloud(column.stageId()), shapes));
    }

    private static final int WEAK_INK = 0xb04a00;

    private static Words words(
            double x, double y, String text, int size, boolean bold, int colour) {
        return new Words(x(x), y(y), text, size, bold, colour, false, false);
    }

    private void lane(Row row) {
        parts.add(
                new Part(
                        row.lane().label(),
                        List.of(
                                new Words(
                                        x(MapLayout.LANE / 2) + 5,
                                        y(row.top() + row.height() / 2),
                                        Lines.one(
                                                row.lane().label(),
                                                row.height() - 12,
                                                13,
                                                true,
                                                measure),
                                        13,
                                        true,
                                        INK,
                                        true,
                                        true))));
    }

    private void link(Route route) {
        var shapes = new ArrayList<Shape>();
        shapes.add(
                new Line(
                        route.dots().stream().map(d -> dot(d.x(), d.y())).toList(),
                        CORNER,
                        1.5,
                        STRONG,
                        false,
                        true));
        parts.add(new Part(words.link(route.link()), shapes));
    }

    /// Over what the link passes, where there is little room.
    private void label(LinkLabel place) {
        var shapes = new ArrayList<Shape>();
        shapes.add(
                new Area(
                        x(place.left()),
                        y(place.top()),
                        place.width(),
                        LinkLabel.HEIGHT,
                        3,
                        WHITE,
                        BORDER,
                        false));
        shapes.add(
                new Words(
                        x(place.left() + place.width() / 2),
                        y(place.top() + 12),
                        place.text(),
                        LinkLabel.SIZE,
                        false,
                        MUTED,
                        true,
                        false));
        parts.add(new Part("", shapes));
    }

    private void node(Box box) {
        parts.add(
                new Part(
                        words.node(box.node()),
                        node(
                                box.node().kind(),
                                box.left(),
                                box.top(),
                                box.width(),
                                box.height(),
                                box.lines(),
                                box.usual())));
    }

    private static List<Shape> node(
            NodeKind kind,
            double left,
            double top,
            double width,
            double height,
            List<String> lines,
            String usual) {
        var shapes = new ArrayList<Shape>();
        boolean waits = kind == NodeKind.WAITING;
        int edge =
                switch (kind) {
                    case ACTIVITY -> STRONG;
                    case HANDOVER -> ACCENT;
                    case WAITING -> WAITING_EDGE;
                };
        shapes.add(
                new Area(
                        x(left),
                        y(top),
                        width,
                        height,
                        kind == NodeKind.HANDOVER ? Math.min(ROUND, height / 2) : 6,
                        waits ? WAITING : WHITE,
                        edge,
                        waits));
        if (waits) shapes.add(new Hatch(x(left) + 1, y(top) + 1, width - 2, height - 2, HATCH));
        double text = left + MapLayout.PADDING;
        double middle = top + MapLayout.LEAN + MapLayout.LABEL_LINE / 2;
        switch (kind) {
            case ACTIVITY -> {}
            case HANDOVER -> {
                shapes.add(
                        new Line(
                                List.of(dot(text + 1, middle), dot(text + 14, middle)),
                                0,
                                2,
                                edge,
                                false,
                                true));
            }
            case WAITING -> {
                shapes.add(new Ring(x(text + 7), y(middle), 6, 1.5, edge));
                shapes.add(
                        new Line(
                                List.of(
                                        dot(text + 7, middle - 4),
                                        dot(text + 7, middle),
                                        dot(text + 10, middle + 2)),
                                0,
                                1.5,
                                edge,
                                false,
                                false));
            }
        }
        if (kind != NodeKind.ACTIVITY) text += MapLayout.SYMBOL;
        double base = top + MapLayout.LEAN + 13;
        for (var line : lines) {
            shapes.add(words(text, base, line, MapLayout.LABEL_SIZE, true, INK));
            base += MapLayout.LABEL_LINE;
        }
        if (!usual.isEmpty())
            shapes.add(words(text, base - 1, usual, MapLayout.USUAL_SIZE, false, MUTED));
        return shapes;
    }

    private void legend() {
        double left = MapLayout.LANE;
        double top = layout.height() + 10;
        for (var kind : NodeKind.values()) {
            double width =
                    MapLayout.SYMBOL
                            + 2 * MapLayout.PADDING
                            + measure.width(Text.of(kind), MapLayout.LABEL_SIZE, true);
            parts.add(new Part("", node(kind, left, top, width, 29, List.of(Text.of(kind)), "")));
            left += width + 16;
        }
        var colours = new int[] {WORKS, WEAK, UNKNOWN};
        var keys = List.of("works", "weak", "unknown");
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < colours.length; i++) {
            var word = Text.of("process.legend." + keys.get(i));
            shapes.add(new Area(x(left), y(top + 11), 12, 10, 2, colours[i], NONE, false));
            shapes.add(words(left + 18, top + 21, word, 12, false, MUTED));
            left += 18 + measure.width(word, 12, false) + 16;
        }
        parts.add(new Part("", shapes));
    }
}
