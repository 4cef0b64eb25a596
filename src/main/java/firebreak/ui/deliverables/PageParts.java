package firebreak.ui.deliverables;

import firebreak.domain.chart.ChartSpec;
import firebreak.report.preview.DocumentContent.Cell;
import firebreak.report.preview.DocumentContent.Chart;
import firebreak.report.preview.DocumentContent.Paragraph;
import firebreak.report.preview.DocumentContent.Picture;
import firebreak.report.preview.DocumentContent.Row;
import firebreak.report.preview.DocumentContent.Run;
import firebreak.report.preview.DocumentContent.Sheet;
import firebreak.report.preview.DocumentContent.Table;
import firebreak.ui.kit.ChartPane;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/// Draws the parts of a document at one pixel for a point, with their heights known before they are
/// on any sheet.
final class PageParts {
    /// The height of a line of Calibri, of its size.
    private static final double CALIBRI = 1.22;

    private static final double FRAME = 8.5;
    private static final double CELL = 1;
    private static final Color THIN = Color.web("#D9DEE2");

    /// A paragraph in a pane of its own height.
    Pane paragraph(Paragraph paragraph, double width) {
        var format = paragraph.format();
        var pane = new Pane();
        var text = width - format.left();
        var runs = paragraph.runs();
        double y = 0;
        if (!format.above().isEmpty()) {
            pane.getChildren().add(rule(format.above(), width, 0, 2));
            y += 10;
        }
        var tab = tab(runs);
        var mark = format.mark();
        if (tab >= 0 && format.hanging() == 0) y += tabbed(pane, paragraph, tab, width, y);
        else {
            if (tab >= 0) {
                mark = words(runs.subList(0, tab + 1)).replace("\t", "");
                runs = behind(runs, tab);
            }
            var flow = flow(paragraph, runs, text);
            flow.setLayoutX(format.left());
            flow.setLayoutY(y);
            if (!mark.isEmpty()) pane.getChildren().add(mark(mark, paragraph, y));
            pane.getChildren().add(flow);
            y += Math.max(flow.prefHeight(text), smallest(paragraph));
        }
        if (!format.below().isEmpty()) {
            y += 4;
            pane.getChildren().add(rule(format.below(), width, y, 1));
        }
        pane.setPrefSize(width, y);
        return pane;
    }

    double height(Node node, double width) {
        return node instanceof Region region ? region.getPrefHeight() : node.prefHeight(width);
    }

    /// An empty paragraph has the height of a line.
    private static double smallest(Paragraph paragraph) {
        if (!paragraph.runs().isEmpty()) return 0;
        return 10.5 * CALIBRI * paragraph.format().line();
    }

    private static Line rule(String colour, double width, double y, double thick) {
        var line = new Line(0, y, width, y);
        line.setStroke(Color.web("#" + colour));
        line.setStrokeWidth(thick);
        return line;
    }

    private static Node mark(String mark, Paragraph paragraph, double y) {
        var text = new Text(mark);
        var size = paragraph.runs().isEmpty() ? 10.5 : paragraph.runs().getFirst().size();
        text.setFont(Paper.font(size, false, false));
        text.setFill(Paper.TEXT);
        text.setLayoutX(paragraph.format().left() - paragraph.format().hanging());
        text.setLayoutY(y + text.getBaselineOffset());
        return text;
    }

    /// The place of the run with the first tab; -1 where there is none.
    private static int tab(List<Run> runs) {
        for (int i = 0; i < runs.size(); i++) if (runs.get(i).text().contains("\t")) return i;
        return -1;
    }

    private static String words(List<Run> runs) {
        var words = new StringBuilder();
        for (var run : runs) words.append(run.text());
        var text = words.toString();
        return text.substring(0, text.indexOf('\t') + 1);
    }

    private static List<Run> behind(List<Run> runs, int tab) {
        var rest = new ArrayList<Run>();
        var run = runs.get(tab);
        var text = run.text().substring(run.text().indexOf('\t') + 1);
        if (!text.isEmpty()) rest.add(with(run, text));
        rest.addAll(runs.subList(tab + 1, runs.size()));
        return rest;
    }

    private static Run with(Run run, String text) {
        return new Run(
                text, run.size(), run.bold(), run.italic(), run.colour(), run.fixed(), run.link());
    }

    /// Words at the left and at the right, with dots between them where the style has them.
    private double tabbed(Pane pane, Paragraph paragraph, int tab, double width, double y) {
        var format = paragraph.format();
        var left = new ArrayList<>(paragraph.runs().subList(0, tab));
        var torn = paragraph.runs().get(tab);
        var before = torn.text().substring(0, torn.text().indexOf('\t'));
        if (!before.isEmpty()) left.add(with(torn, before));
        var end = flow(paragraph, behind(paragraph.runs(), tab), width);
        end.setTextAlignment(TextAlignment.LEFT);
        var endWidth = Math.ceil(natural(end));
        var room = width - format.left() - endWidth - 8;
        var begin = flow(paragraph, left, room);
        begin.setLayoutX(format.left());
        begin.setLayoutY(y);
        var height = begin.prefHeight(room);
        end.setMaxWidth(endWidth + 1);
        end.setPrefWidth(endWidth + 1);
        end.setLayoutX(width - endWidth);
        end.setLayoutY(y + height - end.prefHeight(endWidth + 1));
        pane.getChildren().addAll(begin, end);
        if (format.leader()) {
            var from = format.left() + Math.min(room, natural(begin)) + 4;
            var dots = new Line(from, y + height - 4, width - endWidth - 4, y + height - 4);
            dots.getStrokeDashArray().setAll(1.0, 3.0);
            dots.setStroke(Paper.QUIET);
            dots.setStrokeWidth(0.8);
            if (dots.getEndX() > from) pane.getChildren().add(dots);
        }
        return height;
    }

    /// How wide words are on one line.
    private static double natural(TextFlow flow) {
        return flow.getChildren().stream().mapToDouble(n -> n.getLayoutBounds().getWidth()).sum();
    }

    private TextFlow flow(Paragraph paragraph, List<Run> runs, double width) {
        var flow = new TextFlow();
        double size = 0;
        for (var run : runs) {
            var text = new Text(run.text().replace("\t", "    "));
            text.setFont(
                    run.fixed()
                            ? Paper.code(run.size())
                            : Paper.font(run.size(), run.bold(), run.italic()));
            text.setFill(run.colour().isEmpty() ? Paper.TEXT : Color.web("#" + run.colour()));
            flow.getChildren().add(text);
            size = Math.max(size, run.size());
        }
        flow.setLineSpacing(Math.max(0, (paragraph.format().line() - 1) * size * CALIBRI));
        flow.setTextAlignment(
                switch (paragraph.format().align()) {
                    case LEFT -> TextAlignment.LEFT;
                    case RIGHT -> TextAlignment.RIGHT;
                    case CENTRE -> TextAlignment.CENTER;
                });
        flow.setPrefWidth(width);
        flow.setMaxWidth(width);
        return flow;
    }

    /// A row with its cells, as high as the highest of them.
    Pane row(Table table, Row row, boolean first, boolean last) {
        var pane = new Pane();
        double height = row.height();
        var contents = new ArrayList<Pane>();
        for (int i = 0; i < row.cells().size() && i < table.widths().size(); i++) {
            var cell = row.cells().get(i);
            var content =
                    cell.upright()
                            ? upright(cell, row.height())
                            : content(cell, table.widths().get(i) - 2 * table.side());
            contents.add(content);
            if (!cell.upright()) height = Math.max(height, content.getPrefHeight() + 2 * CELL);
        }
        double x = 0;
        for (int i = 0; i < contents.size(); i++) {
            var cell = row.cells().get(i);
            double width = table.widths().get(i);
            if (!cell.fill().isEmpty()) {
                var fill = new Rectangle(x, 0, width, height);
                fill.setFill(Color.web("#" + cell.fill()));
                pane.getChildren().add(fill);
            }
            var content = contents.get(i);
            content.setLayoutX(cell.upright() ? x : x + table.side());
            content.setLayoutY(
                    cell.middle() || row.head()
                            ? Math.max(
                                    CELL,
                                    (height - content.getPrefHeight()) / (cell.middle() ? 2 : 1)
                                            - CELL)
                            : CELL);
            if (cell.upright()) content.setLayoutY(0);
            pane.getChildren().add(content);
            x += width;
        }
        if (!table.rule().isEmpty()) {
            if (first) pane.getChildren().add(rule(table.rule(), x, 0, 1));
            var below = rule(table.rule(), x, height, last ? 1 : 0.5);
            if (!last) below.setStroke(THIN);
            pane.getChildren().add(below);
        }
        pane.setPrefSize(x, height);
        return pane;
    }

    private Pane content(Cell cell, double width) {
        var pane = new Pane();
        double y = 0;
        for (var paragraph : cell.paragraphs()) {
            var node = paragraph(paragraph, width);
            y += paragraph.format().before();
            node.setLayoutY(y);
            pane.getChildren().add(node);
            y += node.getPrefHeight() + paragraph.format().after();
        }
        pane.setPrefSize(width, y);
        return pane;
    }

    private Pane upright(Cell cell, double height) {
        var content = content(cell, height - 6);
        content.setRotate(-90);
        var group = new Group(content);
        group.setLayoutX(2);
        group.setLayoutY(3);
        var pane = new Pane(group);
        pane.setPrefSize(content.getPrefHeight(), height);
        return pane;
    }

    /// Drawn from its numbers; where nobody knows them, what it says.
    Node chart(Chart chart) {
        ChartSpec spec = chart.spec();
        if (spec == null || spec.empty())
            return instead(chart.words(), chart.width(), chart.height());
        var pane = new ChartPane();
        pane.setBare();
        pane.setSpec(spec);
        pane.setMouseTransparent(true);
        pane.setPrefSize(chart.width(), chart.height());
        pane.setMinSize(chart.width(), chart.height());
        pane.setMaxSize(chart.width(), chart.height());
        pane.resize(chart.width(), chart.height());
        return pane;
    }

    Node picture(Picture picture) {
        var image = new Image(new ByteArrayInputStream(picture.content()));
        if (image.isError()) return instead(picture.words(), picture.width(), picture.height());
        var view = new ImageView(image);
        view.setFitWidth(picture.width());
        view.setFitHeight(picture.height());
        view.setAccessibleText(picture.words());
        return view;
    }

    private static Node instead(String words, double width, double height) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setAlignment(Pos.CENTER);
        label.setTextFill(Paper.QUIET);
        label.setFont(Paper.font(9.5, false, true));
        label.setPrefSize(width, height);
        label.setMinSize(width, height);
        label.setMaxSize(width, height);
        label.setStyle("-fx-border-color: #d9dee2;");
        return label;
    }

    /// A header or footer.
    Node frame(String left, String right, Sheet sheet) {
        var pane = new Pane();
        var begin = small(left);
        var end = small(right);
        end.setLayoutX(sheet.column() - end.getLayoutBounds().getWidth());
        for (var text : List.of(begin, end)) text.setLayoutY(text.getBaselineOffset());
        pane.getChildren().addAll(begin, end);
        return pane;
    }

    private static Text small(String words) {
        var text = new Text(words);
        text.setFont(Paper.font(FRAME, false, false));
        text.setFill(Paper.QUIET);
        return text;
    }
}
