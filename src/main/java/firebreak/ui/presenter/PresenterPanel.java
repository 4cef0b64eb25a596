package firebreak.ui.presenter;

import firebreak.domain.Text;
import firebreak.domain.room.PresenterPage;
import firebreak.ui.kit.Page;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Objects;

/// The line in the main window from which the room is led: what it sees now, on and back, black,
/// end. It is there only while the room has something before it.
public final class PresenterPanel extends HBox {
    private static final PseudoClass BLACK = PseudoClass.getPseudoClass("black");

    public PresenterPanel(PresenterViewModel model) {
        setId("presenterPanel");
        getStyleClass().add("presenter-panel");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        PresenterPanel.class.getResource(
                                                "/firebreak/ui/presenter.css"))
                                .toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        var now = new Label();
        now.setId("roomSees");
        now.setMinWidth(0);
        now.setTextOverrun(OverrunStyle.ELLIPSIS);
        HBox.setHgrow(now, Priority.ALWAYS);
        now.setMaxWidth(Double.MAX_VALUE);
        var turning = new ProgressIndicator();
        turning.setMaxSize(16, 16);
        turning.setAccessibleText(Text.of("room.reading"));
        turning.visibleProperty().bind(model.reading());
        turning.managedProperty().bind(model.reading());
        var black = Page.button("blackOut", "", () -> model.turnBlack(!model.black().get()));
        black.setTooltip(new Tooltip(Text.of("room.black.hint")));
        getChildren()
                .addAll(
                        new FontIcon("fth-cast"),
                        now,
                        turning,
                        new Leafing("room", model),
                        black,
                        Page.button("endRoom", Text.of("room.end"), model::close));
        visibleProperty().bind(model.open());
        managedProperty().bind(model.open());
        model.black()
                .subscribe(is -> {
                    pseudoClassStateChanged(BLACK, is);
                    blackButton(black, is);
                    tell(now, model);
                });
        model.page().subscribe(_ -> tell(now, model));
    }

    private static void blackButton(Button black, boolean is) {
        black.setText(Text.of(is ? "room.black.off" : "room.black.on"));
        black.setGraphic(new FontIcon(is ? "fth-eye" : "fth-eye-off"));
    }

    private static void tell(Label now, PresenterViewModel model) {
        var words = title(model.page().get());
        now.setText(
                model.black().get()
                        ? Text.of("room.sees.black", words)
                        : words.isEmpty()
                                ? Text.of("room.sees.nothing")
                                : Text.of("room.sees", words));
    }

    /// What a page is about, in one line.
    static String title(PresenterPage page) {
        return switch (page) {
            case PresenterPage.Picture picture -> picture.spec().text().title();
            case PresenterPage.Question question -> question.words();
            case PresenterPage.Statement statement -> statement.words();
            case PresenterPage.Blank _ -> "";
        };
    }
}
