package firebreak.ui.overview;

import firebreak.analysis.headline.Headline;
import firebreak.analysis.quality.Overview;
import firebreak.domain.Text;
import firebreak.ui.kit.FigureCard;
import firebreak.ui.kit.Page;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// Figures and checks at the left, what changed and the steps at the right; one below the other
/// where there is no room for both.
final class OverviewBoard extends ScrollPane {
    private static final double GAP = 16;
    private static final double TWO_COLUMNS_FROM = 800;
    private static final double LEFT = 63;
    private static final double THREE_FIGURES_FROM = 520;

    private final OverviewViewModel model;
    private final GridPane figures = new GridPane(GAP, GAP);
    private final ChecksCard checks;
    private final SinceCard since;
    private final VBox left = new VBox(GAP);
    private final VBox right;
    private final GridPane columns = new GridPane(GAP, GAP);
    private List<Headline> headlines = List.of();
    private int across;

    OverviewBoard(OverviewViewModel model, StepsCard steps) {
        this.model = model;
        checks = new ChecksCard(model);
        since = new SinceCard(model);
        figures.setId("figures");
        right = new VBox(GAP, since, steps);
        left.setMinWidth(0);
        right.setMinWidth(0);
        columns.setPadding(new Insets(0, GAP, GAP, 0));
        columns.getChildren().addAll(left, right);
        setContent(columns);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "overview-board");
        setId("overviewBoard");
        columns.widthProperty()
                .subscribe(w -> arrange(w.doubleValue() >= TWO_COLUMNS_FROM ? 2 : 1));
        left.widthProperty().subscribe(w -> fill(w.doubleValue() >= THREE_FIGURES_FROM ? 3 : 2));
    }

    void show(OverviewState.Ready ready) {
        since.show(ready.since());
        if (!ready.overview().begun()) {
            left.getChildren().setAll(begin());
            return;
        }
        numbers(ready.overview());
        checks.show(ready.overview().quality());
        left.getChildren().setAll(figures, checks);
    }

    private Node begin() {
        var go =
                Page.button(
                        "overviewImport",
                        Text.of("overview.empty.import"),
                        () -> model.go("incidents"));
        go.getStyleClass().add("accent");
        return Page.card(
                Page.empty(
                        "fth-layout",
                        Text.of("overview.empty"),
                        Text.of("overview.empty.why"),
                        go));
    }

    private void numbers(Overview overview) {
        if (overview.headlines().equals(headlines)) return;
        headlines = overview.headlines();
        int now = across == 0 ? 3 : across;
        across = 0;
        fill(now);
    }

    private void fill(int wide) {
        if (wide == across) return;
        across = wide;
        figures.getChildren().clear();
        figures.getColumnConstraints().clear();
        for (int i = 0; i < wide; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / wide);
            figures.getColumnConstraints().add(column);
        }
        int i = 0;
        for (var h : headlines) {
            var card =
                    new FigureCard(
                            h.id(), h.title(), h.figure(), h.number(), h.meaning(), h.basis());
            figures.add(card, i % wide, i / wide);
            i++;
        }
    }

    private void arrange(int n) {
        if (columns.getColumnConstraints().size() == n) return;
        var first = new ColumnConstraints();
        first.setPercentWidth(n == 1 ? 100 : LEFT);
        first.setHgrow(Priority.ALWAYS);
        columns.getColumnConstraints().setAll(first);
        if (n == 2) {
            var second = new ColumnConstraints();
            second.setPercentWidth(100 - LEFT);
            columns.getColumnConstraints().add(second);
        }
        GridPane.setConstraints(left, 0, 0);
        GridPane.setConstraints(right, n == 1 ? 0 : 1, n == 1 ? 1 : 0);
        GridPane.setVgrow(left, Priority.NEVER);
    }
}
