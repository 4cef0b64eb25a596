package firebreak.ui.agreement;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.ui.agreement.AgreementViewModel.Line;
import firebreak.ui.agreement.Settling.Side;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One incident with what both coders said of it, side by side; a person chooses whose word counts.
final class SettlingPane extends VBox {
    private final AgreementViewModel model;
    private final Label key = new Label();
    private final Label title = new Label();
    private final TextArea text = new TextArea();
    private final GridPane grid = new GridPane(8, 4);
    private final TextField note = new TextField();
    private final Button settle;
    private final Map<TaggedField, List<ToggleButton>> words = new EnumMap<>(TaggedField.class);

    SettlingPane(AgreementViewModel model) {
        super(8);
        this.model = model;
        setMinWidth(0);
        key.getStyleClass().add("differing-key");
        key.setId("differingKey");
        title.getStyleClass().add("section-title");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var look = Page.button("openIncident", Text.of("agreement.incident"), model::openIncident);
        look.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        var top = new HBox(8, key, title, look);
        top.setAlignment(Pos.CENTER_LEFT);
        text.setId("differingText");
        text.setEditable(false);
        text.setWrapText(true);
        text.setMinHeight(48);
        text.setPrefHeight(120);
        text.setAccessibleText(Text.of("agreement.text"));
        VBox.setVgrow(text, Priority.ALWAYS);
        var name = new ColumnConstraints();
        name.setMinWidth(100);
        var half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        half.setMinWidth(0);
        half.setPercentWidth(42);
        grid.getColumnConstraints().setAll(name, half, half);
        note.setId("note");
        note.setPromptText(Text.of("agreement.note"));
        note.setAccessibleText(Text.of("agreement.note"));
        note.textProperty().subscribe((was, is) -> model.note(is));
        settle = Page.button("settle", Text.of("agreement.settle"), model::settle);
        settle.getStyleClass().add(Styles.ACCENT);
        settle.setGraphic(hint("⏎"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(8, note, settle);
        HBox.setHgrow(note, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, text, grid, buttons);
        sceneProperty()
                .subscribe((was, is) -> {
                    var page = is == null ? null : getParent();
                    if (page != null) page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
                });
        model.line().subscribe(this::show);
        model.incident().subscribe(this::show);
        model.settling().subscribe(this::show);
    }

    private void pressed(KeyEvent e) {
        if (getScene() == null || e.isShortcutDown() || e.isAltDown()) return;
        var typing =
                getScene().getFocusOwner() instanceof TextInputControl field && field.isEditable();
        if (e.getCode() == KeyCode.ENTER) {
            if (getScene().getFocusOwner() instanceof Button
                    || getScene().getFocusOwner() instanceof ToggleButton) return;
            model.settle();
        } else if (!typing && (e.getCode() == KeyCode.DIGIT1 || e.getCode() == KeyCode.NUMPAD1))
            model.takeAll(Side.FIRST);
        else if (!typing && (e.getCode() == KeyCode.DIGIT2 || e.getCode() == KeyCode.NUMPAD2))
            model.takeAll(Side.SECOND);
        else return;
        e.consume();
    }

    private void show(@Nullable Line now) {
        setVisible(now != null);
        var couple = model.couple().get();
        grid.getChildren().clear();
        words.clear();
        if (now == null || couple == null) return;
        key.setText(now.incident().key());
        title.setText(now.incident().title());
        var differing = now.differing();
        grid.addRow(
                0,
                new Label(),
                all("takeFirst", "1", differing.first(), Side.FIRST),
                all("takeSecond", "2", differing.second(), Side.SECOND));
        int row = 1;
        for (var field : TaggedField.values())
            grid.addRow(
                    row++,
                    name(Text.of(field)),
                    word(field, differing.first(), Side.FIRST, couple.codebook()),
                    word(field, differing.second(), Side.SECOND, couple.codebook()));
        said(row++, Text.of("agreement.reason"), differing.first(), differing.second());
        var agreed = differing.agreed();
        note.setText(agreed == null ? "" : agreed.reason());
        show(model.settling().get());
    }

    private void said(int row, String what, Tagging first, Tagging second) {
        if (first.reason().isBlank() && second.reason().isBlank()) return;
        grid.addRow(row, name(what), reason(first), reason(second));
    }

    /// A long reason scrolls, so that nothing of it is cut.
    private static ScrollPane reason(Tagging tagging) {
        var label = new Label(tagging.reason());
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("small", "muted");
        var scroll = new ScrollPane(label);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(36);
        scroll.setPrefHeight(36);
        scroll.setAccessibleText(tagging.reason());
        scroll.setFocusTraversable(!tagging.reason().isBlank());
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private static Label name(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private Button all(String id, String hint, Tagging of, Side side) {
        var button =
                Page.button(
                        id, Text.of("agreement.takeAll", of.coder()), () -> model.takeAll(side));
        button.setGraphic(hint(hint));
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private ToggleButton word(TaggedField field, Tagging of, Side side, Codebook codebook) {
        var words = AgreementTable.name(field, field.of(of), codebook);
        if (model.line().get() instanceof Line now
                && now.differing().discardedByOne()
                && field == TaggedField.ORIGIN) words = Text.of(of.state());
        var button = new ToggleButton(words);
        button.setId(field.id() + "-" + side.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("said-tag");
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(Text.of("agreement.word", of.coder(), Text.of(field), words));
        button.setOnAction(_ -> {
            model.take(field, side);
            show(model.settling().get());
        });
        this.words.computeIfAbsent(field, _ -> new ArrayList<>()).add(button);
        return button;
    }

    private void show(@Nullable Incident now) {
        var words =
                now == null
                        ? ""
                        : now.facts().text().isBlank()
                                ? Text.of("agreement.noText")
                                : now.facts().text();
        if (text.getText().equals(words)) return;
        text.setText(words);
        text.setScrollTop(0);
    }

    private void show(@Nullable Settling now) {
        if (now == null) return;
        words.forEach((field, both) -> {
            var differs =
                    now.of().fields().contains(field)
                            || now.of().discardedByOne() && field == TaggedField.ORIGIN;
            var side = now.side(field);
            for (int i = 0; i < both.size(); i++) {
                var button = both.get(i);
                button.setDisable(!differs && !open(now, field));
                button.setSelected(differs && side != null && side.ordinal() == i);
            }
        });
        settle.setDisable(!now.complete());
    }

    /// A factor can be chosen where its origin can.
    private static boolean open(Settling now, TaggedField field) {
        return field == TaggedField.FACTOR && now.of().fields().contains(TaggedField.ORIGIN);
    }

    private static Node hint(String key) {
        var hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        return hint;
    }
}
