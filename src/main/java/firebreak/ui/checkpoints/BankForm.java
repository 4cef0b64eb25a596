package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.Checkpoint;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The words of a checkpoint. What is typed is a draft; a line above it says what comes of it
/// before a person takes it.
final class BankForm extends VBox {
    private final CheckpointsViewModel model;
    private final BankViewModel bank;
    private final Map<BankText, TextInputControl> fields = new EnumMap<>(BankText.class);
    private final ComboBox<Stage> stage = new ComboBox<>();
    private final MenuButton factors = new MenuButton();
    private final Label stops = new Label();
    private final Label effect = new Label();
    private final HBox bar = new HBox(8);
    private boolean showing;

    BankForm(CheckpointsViewModel model, BankViewModel bank) {
        this.model = model;
        this.bank = bank;
        setId("bankForm");
        getStyleClass().add("card-surface");
        setSpacing(8);
        setMinWidth(0);
        var content = new VBox(8);
        for (var text : BankText.values()) {
            var field = field(text);
            fields.put(text, field);
            var name = heading(Text.of(text));
            name.setLabelFor(field);
            content.getChildren().add(new VBox(2, name, field));
            if (text == BankText.TOPIC) content.getChildren().add(where());
        }
        content.getStyleClass().add("bank-fields");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(bar(), scroll);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ENTER || !e.isShortcutDown()) return;
                    bank.take();
                    e.consume();
                });
        bank.draft().subscribe(_ -> show());
        model.round().subscribe(_ -> show());
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("tag-heading");
        return heading;
    }

    private TextInputControl field(BankText text) {
        TextInputControl field;
        if (text == BankText.TOPIC) field = new TextField();
        else {
            var area = new TextArea();
            area.setWrapText(true);
            area.setPrefRowCount(2);
            area.addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    e -> {
                        if (e.getCode() != KeyCode.TAB || e.isShortcutDown()) return;
                        area.requestFocusTraversal(
                                e.isShiftDown()
                                        ? javafx.scene.TraversalDirection.PREVIOUS
                                        : javafx.scene.TraversalDirection.NEXT);
                        e.consume();
                    });
            field = area;
        }
        field.setId("bank-" + text.name().toLowerCase(java.util.Locale.ROOT));
        field.setAccessibleText(Text.of(text));
        field.textProperty()
                .subscribe(typed -> {
                    var now = bank.draft().get();
                    if (!showing && now != null) bank.type(text.with(now, typed));
                });
        return field;
    }

    private Node where() {
        stage.setId("bankStage");
        stage.setAccessibleText(Text.of("checkpoints.bank.stage"));
        stage.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Stage of) {
                        return of == null ? "" : of.label();
                    }

                    @Override
                    public Stage fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        stage.valueProperty()
                .subscribe(chosen -> {
                    var now = bank.draft().get();
                    if (showing || now == null || chosen == null) return;
                    bank.type(BankText.at(now, chosen.id(), now.factorIds()));
                });
        factors.setId("bankFactors");
        factors.setText(Text.of("checkpoints.bank.factors"));
        stops.getStyleClass().addAll("muted", "small");
        stops.setWrapText(true);
        stops.setMinWidth(0);
        HBox.setHgrow(stops, Priority.ALWAYS);
        var row = new HBox(8, stage, factors, stops);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, heading(Text.of("checkpoints.bank.stage")), row);
    }

    private Node bar() {
        effect.setId("bankEffect");
        effect.setWrapText(true);
        effect.setMinWidth(0);
        effect.setMinHeight(Region.USE_PREF_SIZE);
        effect.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(effect, Priority.ALWAYS);
        var take =
                Keys.fixed(
                        "takeWords",
                        Text.of("checkpoints.key.keep"),
                        Text.of("checkpoints.bank.take"),
                        bank::take);
        take.getStyleClass().add("accent");
        bar.getChildren()
                .addAll(
                        effect,
                        take,
                        Page.button(
                                "discardWords",
                                Text.of("checkpoints.bank.discard"),
                                bank::discard));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("again-bar");
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private void show() {
        var now = model.round().get();
        var draft = bank.draft().get();
        setVisible(now != null && draft != null);
        if (now == null || draft == null) return;
        showing = true;
        fields.forEach((text, field) -> {
            if (!field.getText().equals(text.of(draft))) field.setText(text.of(draft));
        });
        var stages = now.codebook().stages();
        if (!stage.getItems().equals(stages)) stage.getItems().setAll(stages);
        stage.setValue(now.codebook().stage(draft.stageId()).orElse(null));
        stage.setPromptText(draft.stageId());
        factors(now.codebook().factors(), draft);
        stops.setText(
                draft.factorIds().isEmpty()
                        ? Text.of("checkpoints.bank.noFactors")
                        : draft.factorIds().stream()
                                .map(id -> now.codebook().factor(id).map(Factor::label).orElse(id))
                                .collect(Collectors.joining(", ")));
        bar.setVisible(bank.changed(draft.id()));
        effect.setText(
                bank.asksAnew()
                        ? Text.of("checkpoints.bank.anew", bank.lookAgain())
                        : Text.of("checkpoints.bank.same"));
        showing = false;
    }

    private void factors(List<Factor> all, Checkpoint draft) {
        factors.getItems().clear();
        for (var origin : Origin.values()) {
            var menu = new Menu(Text.of(origin));
            for (var factor : all) {
                if (factor.origin() != origin) continue;
                var item = new CheckMenuItem(factor.label());
                item.setMnemonicParsing(false);
                item.setSelected(draft.factorIds().contains(factor.id()));
                item.setOnAction(_ -> toggle(factor.id()));
                menu.getItems().add(item);
            }
            if (!menu.getItems().isEmpty()) factors.getItems().add(menu);
        }
    }

    private void toggle(String factorId) {
        var now = Objects.requireNonNull(bank.draft().get());
        var ids = new ArrayList<>(now.factorIds());
        if (!ids.remove(factorId)) ids.add(factorId);
        bank.type(BankText.at(now, now.stageId(), ids));
    }
}
