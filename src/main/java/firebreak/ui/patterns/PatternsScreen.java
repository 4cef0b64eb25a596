package firebreak.ui.patterns;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

import java.util.Objects;

/// Where incidents begin and where they could first have been prevented: figures and pictures, from
/// each of which a person gets to the incidents behind it.
public final class PatternsScreen extends Screen {
    private final Desk desk;
    private final ReadOnlyBooleanProperty dark;
    private final PatternsViewModel model;

    public PatternsScreen(AssessmentFile file, Desk desk, ReadOnlyBooleanProperty dark) {
        super("patterns", Text.of("patterns.title"), "fth-bar-chart-2");
        this.desk = desk;
        this.dark = dark;
        this.model = new PatternsViewModel(file, desk);
    }

    @Override
    protected Parent build() {
        var pictures = new PatternPictures(model, desk, dark);
        var place = new StackPane();
        model.state().subscribe(state -> place.getChildren().setAll(content(state, pictures)));
        var subtitle = new Label(Text.of("patterns.subtitle"));
        var page = Page.of(title(), subtitle, place);
        page.setId("patternsPage");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        PatternsScreen.class.getResource(
                                                "/firebreak/ui/patterns.css"))
                                .toExternalForm());
        return page;
    }

    private Node content(PatternsState state, PatternPictures pictures) {
        return switch (state) {
            case PatternsState.Loading _ -> loading();
            case PatternsState.NoIncidents _ ->
                    Page.empty(
                            icon(),
                            Text.of("patterns.noIncidents"),
                            Text.of("patterns.noIncidents.why"),
                            primary(
                                    Page.button(
                                            "importIncidents",
                                            Text.of("patterns.importIncidents"),
                                            model::importIncidents)));
            case PatternsState.NothingTagged(int incidents) ->
                    Page.empty(
                            icon(),
                            Text.of("patterns.nothingTagged"),
                            Text.of("patterns.nothingTagged.why", incidents),
                            primary(
                                    Page.button(
                                            "tagIncidents",
                                            Text.of("patterns.tagIncidents"),
                                            model::tagIncidents)));
            case PatternsState.Ready ready -> {
                pictures.show(ready);
                yield pictures;
            }
        };
    }

    private static Node loading() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        turning.setAccessibleText(Text.of("patterns.loading"));
        return turning;
    }

    private static Button primary(Button button) {
        button.getStyleClass().add("accent");
        return button;
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
