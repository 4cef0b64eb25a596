package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Factor;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The factors of the chosen origin, or those that a search over all of them finds.
final class FactorList extends VBox {
    private static final int KEYS = 9;

    private final TaggingViewModel model;
    private final SuggestionsViewModel suggestions;
    private final FactorCard card;
    private final TextField find = new TextField();
    private final VBox rows = new VBox(2);
    private final Label nothing = new Label();
    private final List<TagButton> buttons = new ArrayList<>();
    private List<Factor> shown = List.of();
    private Runnable leave = () -> {};

    FactorList(
            TaggingViewModel model,
            SuggestionsViewModel suggestions,
            FactorCard card,
            ScreenKeys keys) {
        this.model = model;
        this.suggestions = suggestions;
        this.card = card;
        find.setId("findFactor");
        find.setPromptText(Text.of("tagging.factor.find"));
        find.setAccessibleText(Text.of("tagging.factor.find.accessible"));
        find.getStyleClass().add("small-field");
        HBox.setHgrow(find, Priority.ALWAYS);
        var top =
                new HBox(
                        8,
                        TagsView.heading(Text.of("tagging.factor")),
                        find,
                        new KeyHint(keys, BenchCommand.FIND.id()),
                        new AddButton(model.judging(), keys));
        top.setAlignment(Pos.CENTER_LEFT);
        nothing.setWrapText(true);
        nothing.getStyleClass().addAll("muted", "small");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("factor-scroll");
        scroll.setMinHeight(180);
        scroll.setPrefHeight(180);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMaxHeight(260);
        setSpacing(4);
        getChildren().addAll(top, scroll);
        find.textProperty().subscribe((was, is) -> show());
        find.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) chooseFirst();
            else if (e.getCode() == KeyCode.ESCAPE) done();
            else if (e.getCode() == KeyCode.DOWN && !buttons.isEmpty())
                buttons.getFirst().requestFocus();
            else return;
            e.consume();
        });
        model.codebook().subscribe(_ -> show());
        model.judgement().subscribe(_ -> show());
        suggestions.suggested().subscribe(_ -> show());
        model.bench()
                .subscribe((was, is) -> {
                    if (was == null
                            || is == null
                            || was.row().incidentId() != is.row().incidentId()) find.clear();
                });
    }

    /// Called when the search is over.
    void onLeave(Runnable listener) {
        leave = listener;
    }

    void find() {
        find.requestFocus();
        find.selectAll();
    }

    /// Chooses the factor whose number is printed on it.
    void choose(int place) {
        if (place <= shown.size()) choose(shown.get(place - 1));
    }

    private void chooseFirst() {
        if (shown.isEmpty()) return;
        var first = shown.getFirst();
        if (!model.judgement().get().has(first)) model.judging().chooseFactor(first);
        done();
    }

    private void done() {
        find.clear();
        leave.run();
    }

    private void choose(Factor factor) {
        model.judging().chooseFactor(factor);
        if (!find.getText().isEmpty()) done();
        show();
    }

    private void show() {
        var next = model.judging().factors(find.getText());
        if (!next.equals(shown) || next.isEmpty()) fill(next);
        var said = model.judgement().get();
        var suggested = suggestions.suggested().get().factor();
        for (int i = 0; i < buttons.size(); i++) {
            var factor = shown.get(i);
            buttons.get(i).setSelected(said.has(factor));
            buttons.get(i).setFurther(said.further().factorIds().contains(factor.id()));
            buttons.get(i).setSuggested(suggested != null && suggested.value().equals(factor));
        }
    }

    private void fill(List<Factor> factors) {
        shown = factors;
        buttons.clear();
        card.hide();
        for (int i = 0; i < factors.size(); i++) buttons.add(row(i + 1, factors.get(i)));
        rows.getChildren().setAll(buttons);
        if (!factors.isEmpty()) return;
        nothing.setText(
                find.getText().isBlank()
                        ? Text.of("tagging.factor.chooseOrigin")
                        : Text.of("tagging.factor.none", find.getText().strip()));
        rows.getChildren().setAll(nothing);
    }

    private TagButton row(int place, Factor factor) {
        var name =
                find.getText().isBlank()
                        ? factor.label()
                        : Text.of("tagging.factor.of", factor.label(), Text.of(factor.origin()));
        var row =
                new TagButton("factor-" + factor.id(), factor.label(), name, () -> choose(factor));
        if (place <= KEYS) row.showKey(Optional.of(Stroke.of((char) ('0' + place))));
        row.setAccessibleHelp(factor.definition());
        card.explain(row, factor);
        return row;
    }
}
