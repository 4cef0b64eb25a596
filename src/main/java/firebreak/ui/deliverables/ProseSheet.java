package firebreak.ui.deliverables;

import firebreak.analysis.findings.FigureIndex;
import firebreak.analysis.findings.Pinning;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.finding.PinnedFigure;
import firebreak.report.prose.Block;
import firebreak.report.prose.Block.Span;
import firebreak.report.prose.Prose;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The words of a section as the document has them, with the figures of today; what nobody knows
/// stands out.
final class ProseSheet extends VBox {
    private static final double SCALE = 1.25;
    private static final double BODY = 10.5 * SCALE;
    private static final double INDENT = 14 * SCALE;

    private final Consumer<String> follow;
    private @Nullable FigureIndex figures;
    private Color accent = Paper.ACCENT;

    /// @param follow told where a link leads that was clicked
    ProseSheet(Consumer<String> follow) {
        super(6 * SCALE);
        this.follow = follow;
        setId("proseSheet");
        getStyleClass().add("paper");
        setFillWidth(true);
    }

    /// @param figures null while they are read
    void show(
            String heading,
            String markdown,
            String behind,
            @Nullable FigureIndex figures,
            String accent) {
        this.figures = figures;
        this.accent = Color.web("#" + accent);
        var nodes = new ArrayList<Node>();
        nodes.add(chapter(heading));
        for (var block : Prose.of(markdown, words -> words)) nodes.add(node(block));
        if (!behind.isEmpty()) {
            var note = new Label(behind);
            note.setWrapText(true);
            note.setMinHeight(Region.USE_PREF_SIZE);
            note.setFont(Paper.font(9 * SCALE, false, true));
            note.setTextFill(Paper.QUIET);
            note.getStyleClass().add("behind");
            nodes.add(note);
        }
        getChildren().setAll(nodes);
    }

    /// Fields and links of the words for which there is nothing, as they are written, each once.
    static List<String> unknown(String markdown, FigureIndex figures) {
        var unknown =
                new LinkedHashSet<>(
                        FindingWords.unknown(markdown, id -> figures.figure(id).map(Pinning::of)));
        for (var block : Prose.of(markdown, words -> words))
            for (var span : spans(block))
                if (!Inserts.leads(span.target())) unknown.add(span.target());
        return List.copyOf(unknown);
    }

    private static List<Span> spans(Block block) {
        return switch (block) {
            case Block.Heading(_, var spans) -> spans;
            case Block.Paragraph(var spans) -> spans;
            case Block.Quote(var spans) -> spans;
            case Block.Item item -> item.spans();
            case Block.Table table -> {
                var all = new ArrayList<Span>();
                table.head().forEach(all::addAll);
                table.rows().forEach(row -> row.forEach(all::addAll));
                yield all;
            }
        };
    }

    private Node chapter(String heading) {
        var title = new Label(heading);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setFont(Paper.font(16 * SCALE, true, false));
        title.setTextFill(accent);
        var rule = new Region();
        rule.setMinHeight(1.5);
        rule.setStyle("-fx-background-color: " + Paper.web(accent) + ";");
        return new VBox(4, title, rule);
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading(int level, var spans) ->
                    flow(spans, (level == 1 ? 13.5 : 11) * SCALE, true, Paper.HEADING);
            case Block.Paragraph(var spans) -> flow(spans, BODY, false, Paper.TEXT);
            case Block.Quote(var spans) -> {
                var quote = flow(spans, BODY, false, Paper.TEXT);
                var box = new HBox(quote);
                box.setStyle("-fx-padding: 0 0 0 " + 2 * INDENT + ";");
                HBox.setHgrow(quote, Priority.ALWAYS);
                yield box;
            }
            case Block.Item item -> item(item);
            case Block.Table table -> table(table);
        };
    }

    private Node item(Block.Item item) {
        var mark = new Text(item.number() == 0 ? "•" : item.number() + ".");
        mark.setFont(Paper.font(BODY, false, false));
        mark.setFill(Paper.TEXT);
        var place = new HBox(mark);
        place.setMinWidth(item.number() == 0 ? INDENT : INDENT * 1.4);
        var words = flow(item.spans(), BODY, false, Paper.TEXT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(place, words);
        row.setStyle("-fx-padding: 0 0 0 " + INDENT * (item.depth() + 0.4) + ";");
        return row;
    }

    private Node table(Block.Table table) {
        var grid = new GridPane();
        int columns = Math.max(1, table.head().size());
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        row(grid, 0, table.head(), true, columns);
        for (int r = 0; r < table.rows().size(); r++)
            row(grid, r + 1, table.rows().get(r), false, columns);
        return grid;
    }

    private void row(GridPane grid, int place, List<List<Span>> cells, boolean head, int columns) {
        for (int c = 0; c < columns; c++) {
            var spans = c < cells.size() ? cells.get(c) : List.<Span>of();
            var cell = new HBox(flow(spans, 9.5 * SCALE, head, head ? Paper.HEADING : Paper.TEXT));
            HBox.setHgrow(cell.getChildren().getFirst(), Priority.ALWAYS);
            cell.getStyleClass().add(head ? "paper-head" : "paper-cell");
            grid.add(cell, c, place);
        }
    }

    private TextFlow flow(List<Span> spans, double size, boolean bold, Color fill) {
        var flow = new TextFlow();
        for (var span : spans) {
            if (span.code()) flow.getChildren().add(letters(span, span.text(), size, bold, fill));
            else words(flow, span, size, bold, fill);
        }
        flow.setMinWidth(0);
        return flow;
    }

    private void words(TextFlow flow, Span span, double size, boolean bold, Color fill) {
        var words = span.text();
        int end = 0;
        for (var field : FindingWords.fields(words)) {
            int start = words.indexOf(field.written(), end);
            if (start > end)
                flow.getChildren()
                        .add(letters(span, words.substring(end, start), size, bold, fill));
            flow.getChildren().add(field(span, field, size, bold, fill));
            end = start + field.written().length();
        }
        if (end < words.length())
            flow.getChildren().add(letters(span, words.substring(end), size, bold, fill));
        if (!span.target().isEmpty() && !span.target().startsWith("#"))
            flow.getChildren()
                    .add(
                            letters(
                                    new Span("", false, false, false, ""),
                                    " (" + span.target() + ")",
                                    size,
                                    bold,
                                    fill));
    }

    private Text field(Span span, FindingWords.Field field, double size, boolean bold, Color fill) {
        var known = figures;
        if (known == null) return letters(span, field.written(), size, bold, Paper.QUIET);
        var told = FindingWords.filled(field.written(), this::figure);
        var text = letters(span, told, size, bold, fill);
        if (told.equals(field.written())) {
            text.setFill(Paper.WRONG);
            text.getStyleClass().add("unknown-field");
        } else text.getStyleClass().add("known-field");
        return text;
    }

    private Optional<PinnedFigure> figure(String id) {
        return figures == null ? Optional.empty() : figures.figure(id).map(Pinning::of);
    }

    private Text letters(Span span, String words, double size, boolean bold, Color fill) {
        var text = new Text(words);
        text.setFont(
                span.code()
                        ? Paper.code(size)
                        : Paper.font(size, bold || span.bold(), span.italic()));
        text.setFill(fill);
        var target = span.target();
        if (target.startsWith("#")) {
            var leads = Inserts.leads(target);
            text.setFill(leads ? accent : Paper.WRONG);
            text.setUnderline(true);
            if (leads) text.setOnMouseClicked(_ -> follow.accept(target.substring(1)));
        }
        return text;
    }
}
