package firebreak.ui.trust;

import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedField;
import firebreak.store.AssessmentFile;
import firebreak.suggest.learn.LearningCurve;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Map;

/// How far to trust suggestions: for each field, how good they are by the number of tagged
/// incidents, against always naming the most frequent value.
public final class TrustScreen extends Screen {
    private static final int BAR = 240;

    private final TrustViewModel model;
    private final FlowPane cards = new FlowPane(16, 16);

    public TrustScreen(AssessmentFile file, Desk desk) {
        super("trust", Text.of("trust.title"), "fth-compass");
        this.model = new TrustViewModel(file, desk);
    }

    @Override
    public boolean step() {
        return false;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    protected Parent build() {
        var why = new Label(Text.of("trust.why"));
        why.setWrapText(true);
        why.setMaxWidth(860);
        why.getStyleClass().add("muted");
        var scroll = new ScrollPane(new VBox(16, why, cards));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        cards.setId("trustCards");
        var measuring = measuring();
        var stopped =
                Page.empty(
                        "fth-pause-circle",
                        Text.of("trust.stopped.title"),
                        Text.of("trust.stopped.why"),
                        Page.button("measure", Text.of("trust.again"), model::measure));
        var back = Page.button("leaveTrust", "fth-arrow-left", Text.of("trust.back"), model::back);
        var page =
                Page.of(
                        Text.of("trust.title"),
                        new Label(Text.of("trust.subtitle")),
                        new StackPane(scroll, measuring, stopped),
                        back);
        page.setId("trust");
        model.stand()
                .subscribe(now -> {
                    scroll.setVisible(now == TrustViewModel.Stand.MEASURED);
                    measuring.setVisible(now == TrustViewModel.Stand.MEASURING);
                    stopped.setVisible(now == TrustViewModel.Stand.STOPPED);
                });
        model.curves().subscribe(this::show);
        return page;
    }

    private Node measuring() {
        var bar = new ProgressBar();
        bar.setPrefWidth(BAR);
        bar.setAccessibleText(Text.of("trust.job"));
        bar.progressProperty().bind(model.progress());
        var box =
                new VBox(
                        12,
                        new Label(Text.of("trust.job")),
                        bar,
                        Page.button("stopMeasuring", Text.of("trust.stop"), model::stop));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void show(Map<TaggedField, LearningCurve> curves) {
        cards.getChildren()
                .setAll(
                        curves.entrySet().stream()
                                .map(e -> TrustCard.of(e.getKey(), e.getValue()))
                                .toList());
    }
}
