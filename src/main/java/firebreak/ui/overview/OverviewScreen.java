package firebreak.ui.overview;

import firebreak.analysis.scoring.Open;
import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where the assessment stands, on one page.
public final class OverviewScreen extends Screen {
    private static final double BAR = 240;

    private final Supplier<List<Screen>> screens;
    private final OverviewViewModel model;

    /// @param screens all of the assessment, this one among them
    /// @param listed shows everything that is missing for a reason
    public OverviewScreen(
            AssessmentFile file,
            Desk desk,
            Visits visits,
            Supplier<List<Screen>> screens,
            Consumer<Open> listed) {
        super("overview", Text.of("overview.title"), "fth-layout");
        this.screens = screens;
        this.model = new OverviewViewModel(file, desk, visits, listed);
    }

    @Override
    protected Parent build() {
        var steps = screens.get().stream().filter(s -> s != this && s.step()).toList();
        var board = new OverviewBoard(model, new StepsCard(steps, model::go));
        var place = new StackPane();
        var subtitle = new Label();
        subtitle.setId("overviewStand");
        model.state()
                .subscribe(state -> {
                    place.getChildren().setAll(content(state, board, model.progress()));
                    subtitle.setText(
                            switch (state) {
                                case OverviewState.Loading _ -> Text.of("overview.subtitle");
                                case OverviewState.Ready(var overview, _) ->
                                        Text.of(
                                                "overview.stand",
                                                overview.incidents(),
                                                overview.revision());
                            });
                });
        var page = Page.of(title(), subtitle, place);
        page.setId("overviewPage");
        page.getStyleClass().add("overview");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        OverviewScreen.class.getResource(
                                                "/firebreak/ui/overview.css"))
                                .toExternalForm());
        return page;
    }

    private static Node content(
            OverviewState state, OverviewBoard board, ReadOnlyDoubleProperty progress) {
        return switch (state) {
            case OverviewState.Loading _ -> {
                var bar = new ProgressBar();
                bar.progressProperty().bind(progress);
                bar.setPrefWidth(BAR);
                bar.setAccessibleText(Text.of("overview.loading"));
                yield bar;
            }
            case OverviewState.Ready ready -> {
                board.show(ready);
                yield board;
            }
        };
    }

    /// Lets go of what was read.
    @Override
    public void putAway() {
        model.putAway();
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
