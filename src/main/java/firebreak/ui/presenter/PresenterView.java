package firebreak.ui.presenter;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.room.PresenterPage;
import firebreak.drawing.ChartDrawing;
import firebreak.drawing.ChartTheme;
import firebreak.ui.kit.ChartPane;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// One page for the room. Its type grows with the place that it has, so that the last row can read
/// it; what it doesn't show is not in it.
final class PresenterView extends StackPane {
    private static final double LEAST = 16;
    private static final double MOST = 44;

    /// How many times its type a page is high, and wide.
    private static final double LINES = 30;

    private static final double LETTERS = 52;

    /// The type of a chart, of which there is much, as a share of that of a page.
    private static final double OF_CHART = 0.75;

    private static final int SMALLEST = 13;
    private static final double READABLE = 15;

    /// How much smaller the type gets where there is much to read, and in which steps.
    private static final double LEAST_SHARE = 0.5;

    private static final double STEP = 0.05;

    /// The most of a page that words beside a chart take.
    private static final double WORDS = 0.4;

    private final ChartPane chart = new ChartPane(ChartTheme.PRESENTER);
    private final DoubleBinding type =
            Bindings.createDoubleBinding(this::type, widthProperty(), heightProperty());

    private ChartTheme colours = ChartTheme.LIGHT;
    private @Nullable ChartSpec drawn;
    private int size = SMALLEST;
    private boolean unfit;
    private final DoubleProperty smaller = new SimpleDoubleProperty(this, "smaller", 1);

    /// @param page what is shown
    /// @param black whether nothing is
    PresenterView(
            ObservableValue<PresenterPage> page,
            ObservableValue<Boolean> black,
            ObservableValue<ChartTheme> charts) {
        getStyleClass().add("presenter");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        PresenterView.class.getResource(
                                                "/firebreak/ui/presenter.css"))
                                .toExternalForm());
        setMinSize(0, 0);
        styleProperty()
                .bind(
                        type.multiply(smaller)
                                .map(t -> "-fx-font-size: %.1fpx;".formatted(t.doubleValue())));
        chart.setBare();
        chart.setId("presenterChart");
        // Arrow keys go from page to page.
        chart.setFocusTraversable(false);
        charts.subscribe(now -> {
            colours = now;
            chart.setTheme(sized(size));
        });
        layoutBoundsProperty().subscribe(this::fitLater);
        page.subscribe(now -> show(page, black));
        black.subscribe(now -> show(page, black));
    }

    /// Style sheets count only once everything stands in its scene.
    private void fitLater() {
        unfit = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (unfit) {
            unfit = false;
            fit();
        }
        super.layoutChildren();
    }

    /// The largest type with which everything can be seen; what is still too long scrolls.
    private void fit() {
        if (getHeight() < 1 || getScene() == null || getChildren().isEmpty()) return;
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        // Words beside a chart leave it room, but stay readable in a small place.
        double first = drawn == null ? 1 : Math.clamp(READABLE / type(), OF_CHART, 1);
        for (double share = first; share >= LEAST_SHARE; share -= STEP) {
            smaller.set(share);
            applyCss();
            if (words(width) <= height * (drawn == null ? 1 : WORDS)) break;
        }
        var spec = drawn;
        if (spec == null) return;
        double left = height - words(width);
        size = (int) Math.round(Math.clamp(type() * OF_CHART, SMALLEST, MOST));
        while (size > SMALLEST && ChartDrawing.leastHeight(spec, width, sized(size)) > left) size--;
        chart.setTheme(sized(size));
    }

    /// Moves along a chart that is too long for the page.
    ///
    /// @return whether there is something to move along
    boolean scroll(double by) {
        if (drawn == null || !(chart.lookup(".chart-scroller") instanceof ScrollPane scroller))
            return false;
        double all = scroller.getContent().getBoundsInLocal().getHeight();
        if (all <= scroller.getViewportBounds().getHeight() + 1) return false;
        scroller.setVvalue(Math.clamp(scroller.getVvalue() + by, 0, 1));
        return true;
    }

    /// How high everything but the chart is.
    private double words(double width) {
        if (!(getChildren().getFirst() instanceof VBox column)) return 0;
        double height = column.getSpacing() * column.getChildren().size();
        for (var node : column.getChildren())
            if (node.isManaged() && node != chart) height += node.prefHeight(width);
        return height;
    }

    private ChartTheme sized(int type) {
        return new ChartTheme(
                colours.background(),
                colours.text(),
                colours.muted(),
                colours.grid(),
                colours.shade(),
                type,
                colours.weight());
    }

    private double type() {
        return Math.clamp(Math.min(getHeight() / LINES, getWidth() / LETTERS), LEAST, MOST);
    }

    private void show(ObservableValue<PresenterPage> page, ObservableValue<Boolean> black) {
        drawn = null;
        boolean dark = black.getValue();
        getStyleClass().remove("black");
        if (dark) getStyleClass().add("black");
        getChildren().setAll(dark ? List.of() : content(page.getValue()));
        fitLater();
    }

    private List<Node> content(PresenterPage page) {
        return switch (page) {
            case PresenterPage.Picture picture -> List.of(picture(picture));
            case PresenterPage.Question question -> List.of(question(question));
            case PresenterPage.Statement(var above, var words) ->
                    List.of(column(words("room-above", above), words("room-statement", words)));
            case PresenterPage.Blank() -> List.of();
        };
    }

    private Node picture(PresenterPage.Picture picture) {
        var above = words("room-above", picture.above());
        if (!picture.drawn()) {
            var sentence = picture.instead().isEmpty() ? Text.of("chart.empty") : picture.instead();
            return column(
                    above,
                    words("room-title", picture.spec().text().title()),
                    words("room-words", sentence));
        }
        drawn = picture.spec();
        chart.setSpec(picture.spec());
        VBox.setVgrow(chart, Priority.ALWAYS);
        var text = picture.spec().text();
        var box =
                column(
                        above,
                        words("room-title", text.title()),
                        words("room-words", text.reading()),
                        chart,
                        words("room-basis", text.basis()));
        box.setAlignment(Pos.TOP_LEFT);
        return box;
    }

    private Node question(PresenterPage.Question question) {
        var choices = new GridPane();
        choices.getStyleClass().add("room-choices");
        for (int i = 0; i < question.choices().size(); i++) {
            var share = new ColumnConstraints();
            share.setPercentWidth(100.0 / question.choices().size());
            share.setFillWidth(true);
            choices.getColumnConstraints().add(share);
            choices.add(choice(question.choices().get(i)), i, 0);
        }
        return column(
                words("room-above", question.above()),
                words("room-question", question.words()),
                words("room-words", question.why()),
                choices);
    }

    private static Node choice(PresenterPage.Choice choice) {
        var letter = words("room-letter", choice.letter());
        var label = words("room-label", choice.label());
        var card = new VBox(letter, label, words("room-anchor", choice.words()));
        card.getStyleClass().add("room-choice");
        card.setMaxHeight(Double.MAX_VALUE);
        GridPane.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private static VBox column(Node... content) {
        var column = new VBox(content);
        column.getStyleClass().add("room-page");
        column.setAlignment(Pos.CENTER_LEFT);
        return column;
    }

    private static Label words(String style, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
        label.getStyleClass().add(style);
        return label;
    }

    ChartPane chart() {
        return chart;
    }
}
