package firebreak.ui.presenter;

import firebreak.domain.Text;
import firebreak.domain.room.RoomSubject;
import firebreak.drawing.ChartTheme;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// What stands in the place of a screen in privacy mode where its subject can be shown to a room:
/// the same pages, to leaf through.
public final class RoomCover extends Screen {
    private final Supplier<RoomSubject> subject;
    private final ObservableValue<ChartTheme> charts;
    private final PresenterViewModel model;
    private @Nullable PresenterView page;

    /// @param subject what to begin with, asked each time that the screen is shown
    public RoomCover(
            Screen covered,
            Supplier<RoomSubject> subject,
            ObservableValue<ChartTheme> charts,
            PresenterViewModel.Feed feed) {
        super(covered.id(), covered.title(), covered.icon());
        this.subject = subject;
        this.charts = charts;
        this.model = new PresenterViewModel(feed);
    }

    @Override
    protected Parent build() {
        var view = new PresenterView(model.page(), model.black(), charts);
        page = view;
        view.setId("roomCover");
        view.getStyleClass().add("covered");
        view.setFocusTraversable(true);
        view.setAccessibleText(Text.of("room.cover.page"));
        var root =
                Page.of(
                        title(),
                        new Label(Text.of("room.cover")),
                        view,
                        new Leafing("cover", model));
        // Before a chart takes the arrow keys for its marks.
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.setOnMousePressed(_ -> view.requestFocus());
        VBox.setVgrow(view, javafx.scene.layout.Priority.ALWAYS);
        return root;
    }

    private void pressed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        switch (e.getCode()) {
            case RIGHT, PAGE_DOWN, SPACE -> model.next();
            case LEFT, PAGE_UP -> model.previous();
            case DOWN -> scroll(0.34);
            case UP -> scroll(-0.34);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void scroll(double by) {
        if (page == null || page.scroll(by)) return;
        if (by > 0) model.next();
        else model.previous();
    }

    /// Makes the pages again, where they are shown.
    public void refresh() {
        model.refresh();
    }

    @Override
    public void shown() {
        model.show(subject.get());
        if (page != null) page.requestFocus();
    }

    @Override
    public void hidden() {
        model.close();
    }
}
