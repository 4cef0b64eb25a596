package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.Offer;
import firebreak.intake.Question;
import firebreak.intake.SourceFile;
import firebreak.ui.kit.Page;

import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A page that asks one thing: the question, why it is asked, and what answers it.
final class AskPage {
    /// What a kind of question shows.
    ///
    /// @param more why it is asked, or what hangs on it
    /// @param answer the control that answers, with what helps to answer
    record Asked(String title, String more, Node answer) {}

    private AskPage() {}

    static Node of(ImportState.Asking state, ImportViewModel model) {
        var doubt = state.doubt();
        var file = model.source().get();
        var asked = asked(doubt, file, model);
        var where =
                new Label(
                        doubt.place() < 0 || file == null
                                ? Text.of("incidents.ask.number", state.number(), state.of())
                                : Text.of(
                                        "incidents.ask.numberOf",
                                        state.number(),
                                        state.of(),
                                        ImportFiles.title(file)));
        where.setId("askWhere");
        where.getStyleClass().addAll("muted", "small");
        var title = new Label(asked.title(), new FontIcon("fth-help-circle"));
        title.setId("askTitle");
        title.setGraphicTextGap(10);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("ask-title");
        var more = new Label(asked.more());
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        more.getStyleClass().add("muted");
        var card = Page.card(where, title, more, asked.answer());
        card.setSpacing(12);
        card.setMaxWidth(720);
        card.setId("ask");
        card.getStyleClass().add("ask");
        // What is focused would take the key for itself.
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() != KeyCode.ENTER || !model.answered().get()) return;
                    if (choosing(key.getTarget())) return;
                    model.next();
                    key.consume();
                });
        var place = new VBox(card);
        place.setAlignment(Pos.TOP_CENTER);
        var scroll = new ScrollPane(place);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /// Whether the key belongs to a list of choices that is open.
    private static boolean choosing(EventTarget target) {
        for (var node = target instanceof Node n ? n : null; node != null; node = node.getParent())
            if (node instanceof ComboBoxBase<?> box && box.isShowing()) return true;
        return false;
    }

    /// One case for each kind of question.
    private static Asked asked(Doubt doubt, @Nullable SourceFile file, ImportViewModel model) {
        if (file != null && doubt.offer() != null)
            return switch (doubt.offer()) {
                case Offer.Zone zone -> ZoneQuestion.of(doubt.place(), zone, file, model);
                case Offer.Severities words -> SeverityQuestion.of(words, file, model.decisions());
                case Offer.Repair repair -> RepairQuestion.of(repair, file, model.decisions());
            };
        if (file == null || doubt.questions().isEmpty()) return SheetsQuestion.of(model);
        return switch (doubt.questions().getFirst()) {
            case Question.NoHeader() -> HeaderChoice.asked(file, model.decisions());
            case Question.NoIncident(var profile) ->
                    IncidentQuestion.of(doubt, profile, file, model);
            case Question.AmbiguousDates _ -> DatesQuestion.of(doubt, file, model.decisions());
            case Question.UnknownMapping unknown -> ColumnQuestion.of(doubt, unknown, file, model);
        };
    }

    /// A control with room to breathe around it.
    static Node row(Node... nodes) {
        var row = new HBox(12, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
