package firebreak.ui.codebook;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Stage;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// The criteria of the chosen factor or stage, each in a field, with what can be done with it.
final class CodePane extends VBox {
    private final CodebookViewModel model;
    private final Code.Kind kind;
    private final List<CodeField> fields = new ArrayList<>();
    private final Label where = new Label();
    private final Label used = new Label();
    private final CheckBox same = new CheckBox(Text.of("codebook.meaning.same"));
    private final Label meaning = new Label("", new FontIcon("fth-rotate-cw"));
    private final VBox meaningCard = new VBox(8);
    private final CodeActions actions;
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable String shown;
    private boolean showing;

    CodePane(CodebookViewModel model, Code.Kind kind) {
        this.model = model;
        this.kind = kind;
        this.actions = new CodeActions(model, kind);
        for (var text : CodeText.of(kind)) fields.add(new CodeField(model, kind, text));
        where.getStyleClass().add("muted");
        where.setGraphicTextGap(8);
        used.setId(kind == Code.Kind.FACTOR ? "factorUse" : "stageUse");
        used.getStyleClass().add("muted");
        meaningCard.getStyleClass().add("meaning");
        meaningCard.setId(kind == Code.Kind.FACTOR ? "factorMeaning" : "stageMeaning");
        meaning.setWrapText(true);
        meaning.setGraphicTextGap(8);
        same.setId(kind == Code.Kind.FACTOR ? "sameFactor" : "sameStage");
        same.setOnAction(_ -> say());
        meaningCard.getChildren().addAll(meaning, same);

        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(12, where, used, space, actions.buttons());
        head.setAlignment(Pos.CENTER_LEFT);
        var form = new VBox(16);
        form.getStyleClass().add("code-form");
        form.getChildren().addAll(fields.getFirst(), actions.panel(), meaningCard);
        form.getChildren().addAll(fields.subList(1, fields.size()));
        scroll.setContent(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "code-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        head.getStyleClass().add("code-head");
        getStyleClass().add("code-pane");
        getChildren().addAll(head, scroll);
        model.state().subscribe(_ -> show());
        model.chosen(kind).subscribe(_ -> show());
    }

    private void show() {
        var state = model.state().get();
        var id = model.chosen(kind).get();
        var code =
                state == null || id == null ? null : state.codebook().code(kind, id).orElse(null);
        setVisible(code != null);
        if (state == null || code == null) return;
        if (!code.id().equals(shown)) {
            // What is typed belongs to the one before.
            fields.forEach(CodeField::take);
            actions.close();
            scroll.setVvalue(0);
        }
        var fresh = !code.id().equals(shown);
        shown = code.id();
        fields.forEach(f -> f.show(code));
        int uses = state.uses(kind, code.id());
        switch (code) {
            case Factor f -> {
                where.setText(Text.of(f.origin()));
                where.setGraphic(CodeList.dot(f.origin()));
            }
            case Stage _ -> {
                where.setText(
                        Text.of(
                                "codebook.stage.place",
                                state.codebook().stages().indexOf(code) + 1,
                                state.codebook().stages().size()));
                where.setGraphic(null);
            }
        }
        used.setText(Text.of("codebook.used", uses));
        actions.show(state, code);
        meaning(state, code);
        if (fresh && isNew(code)) fields.getFirst().edit();
    }

    /// A code that was just added is named first.
    private static boolean isNew(Code code) {
        var label =
                Text.of(
                        code.kind() == Code.Kind.FACTOR
                                ? "codebook.newFactor"
                                : "codebook.newStage");
        return code.label().startsWith(label) && CodeText.DEFINITION.of(code).isEmpty();
    }

    private void meaning(CodebookState state, Code code) {
        var asks = state.asksForMeaning(kind, code.id());
        meaningCard.setVisible(asks);
        meaningCard.setManaged(asks);
        if (!asks) return;
        var holds = state.meansTheSame(kind, code.id());
        showing = true;
        same.setSelected(holds);
        showing = false;
        int uses = state.uses(kind, code.id());
        meaning.setText(
                holds
                        ? Text.of("codebook.meaning.holds", state.codebook().version(), uses)
                        : Text.of("codebook.meaning.changed", state.codebook().version(), uses));
    }

    private void say() {
        var id = shown;
        if (!showing && id != null) model.sayMeaning(kind, id, same.isSelected());
    }

    /// Saves what is typed.
    void flush() {
        fields.forEach(CodeField::take);
    }
}
