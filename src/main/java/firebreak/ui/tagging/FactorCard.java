package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Factor;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Says beside a factor what it means and when it is the right one. It lies over the incident while
/// the pointer rests on the factor or the keyboard is on it.
final class FactorCard extends VBox {
    private static final Duration REST = Duration.millis(350);

    private final PauseTransition rest = new PauseTransition(REST);

    FactorCard() {
        setId("factorCard");
        getStyleClass().add("factor-card");
        setSpacing(4);
        setMaxSize(372, Region.USE_PREF_SIZE);
        setPrefWidth(372);
        setMouseTransparent(true);
        hide();
    }

    void explain(Node row, Factor factor) {
        row.hoverProperty()
                .subscribe((was, is) -> {
                    if (is) {
                        rest.setOnFinished(_ -> show(row, factor));
                        rest.playFromStart();
                    } else if (!row.isFocusVisible()) hide();
                });
        row.focusVisibleProperty()
                .subscribe((was, is) -> {
                    if (is) show(row, factor);
                    else hide();
                });
    }

    void hide() {
        rest.stop();
        setVisible(false);
    }

    void show(Node row, Factor factor) {
        if (row.getScene() == null || getParent() == null) return;
        var title = new Label(factor.label());
        title.getStyleClass().add("section-title");
        var origin = words(Text.of(factor.origin()), "muted");
        getChildren().setAll(title, origin, words(factor.definition(), "factor-words"));
        part(Text.of("tagging.factor.whenToUse"), factor.whenToUse());
        part(Text.of("tagging.factor.whenNot"), factor.whenNot());
        part(Text.of("tagging.factor.example"), factor.example());
        setVisible(true);
        applyCss();
        var top = getParent().sceneToLocal(row.localToScene(row.getBoundsInLocal())).getMinY();
        var room = getParent().getLayoutBounds().getHeight() - prefHeight(372) - 12;
        setTranslateY(Math.max(12, Math.min(top - 12, room)));
    }

    private void part(String heading, String text) {
        if (text.isBlank()) return;
        var title = TagsView.heading(heading);
        VBox.setMargin(title, new javafx.geometry.Insets(6, 0, 0, 0));
        getChildren().addAll(title, words(text, "factor-words"));
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
