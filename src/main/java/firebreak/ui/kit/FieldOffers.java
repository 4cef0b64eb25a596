package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// The figures that an opening brace offers where words are typed; the chosen one becomes a field
/// such as `{preventable.share}`.
public final class FieldOffers extends ListView<FieldOffers.Offer> {
    private static final double HEIGHT = 168;

    /// A figure that words can name.
    ///
    /// @param id that stands between the braces
    /// @param value as it would be read today
    /// @param what it says
    public record Offer(String id, String value, String what) {
        private boolean fits(List<String> words) {
            var told = (id + " " + what).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(told::contains);
        }
    }

    private final TextArea area;
    private final ObservableList<Offer> offered = FXCollections.observableArrayList();
    private List<Offer> all = List.of();
    private boolean ended;

    /// @param area in which the words are typed
    public FieldOffers(TextArea area) {
        this.area = area;
        setId("figureOffers");
        setAccessibleText(Text.of("kit.offers"));
        getStyleClass().add("field-offers");
        setItems(offered);
        setFocusTraversable(false);
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setCellFactory(_ -> new Cell());
        setOnMouseClicked(_ -> choose());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        area.textProperty().subscribe(_ -> offer());
        area.caretPositionProperty().subscribe(_ -> offer());
    }

    /// What can be offered, in its order.
    public void figures(List<Offer> figures) {
        all = List.copyOf(figures);
        offer();
    }

    /// Offers nothing any more.
    public void end() {
        ended = true;
        setVisible(false);
    }

    /// What is typed behind the brace that is open at the caret; null where none is.
    private @Nullable String opened() {
        var before = area.getText(0, Math.min(area.getCaretPosition(), area.getLength()));
        int brace = before.lastIndexOf('{');
        if (brace < 0 || before.indexOf('}', brace) >= 0 || before.indexOf('\n', brace) >= 0)
            return null;
        return before.substring(brace + 1);
    }

    private void offer() {
        var typed = opened();
        if (typed == null || ended) {
            setVisible(false);
            return;
        }
        var words = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        var fitting = all.stream().filter(o -> o.fits(words)).toList();
        if (!offered.equals(fitting)) {
            offered.setAll(fitting);
            getSelectionModel().selectFirst();
        }
        setVisible(!fitting.isEmpty());
    }

    private void choose() {
        var offer = getSelectionModel().getSelectedItem();
        var typed = opened();
        if (offer == null || typed == null) return;
        int caret = area.getCaretPosition();
        var after = area.getText().startsWith("}", caret) ? 1 : 0;
        area.replaceText(caret - typed.length() - 1, caret + after, "{" + offer.id() + "}");
        area.requestFocus();
    }

    /// Takes a key of the area, where it is for the offers: up and down choose, Enter and Tab take
    /// it, Escape wants none.
    ///
    /// @return whether it was for them
    public boolean pressed(KeyEvent e) {
        if (!isVisible() || e.isAltDown()) return false;
        switch (e.getCode()) {
            case ESCAPE -> setVisible(false);
            case ENTER, TAB -> choose();
            case UP -> step(-1);
            case DOWN -> step(1);
            default -> {
                return false;
            }
        }
        e.consume();
        return true;
    }

    private void step(int by) {
        int next = getSelectionModel().getSelectedIndex() + by;
        getSelectionModel().select(Math.clamp(next, 0, offered.size() - 1));
        scrollTo(getSelectionModel().getSelectedIndex());
    }

    /// A figure with its value and what it says.
    private static final class Cell extends ListCell<Offer> {
        private final Label value = new Label();
        private final Label what = new Label();
        private final VBox content = new VBox(value, what);

        Cell() {
            value.getStyleClass().add("offer-value");
            what.getStyleClass().addAll("muted", "small");
            content.setMinWidth(0);
            content.setPrefWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            value.setText(offer.value());
            what.setText(offer.what());
            setAccessibleText(Text.of("kit.offer", offer.what(), offer.value()));
            setGraphic(content);
        }
    }
}
