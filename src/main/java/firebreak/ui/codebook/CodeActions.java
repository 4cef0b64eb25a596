package firebreak.ui.codebook;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Merging, dividing and removing a code: what happens to its taggings is said before it is done.
final class CodeActions {
    private final CodebookViewModel model;
    private final Code.Kind kind;
    private final HBox buttons = new HBox(4);
    private final VBox panel = new VBox(12);
    private final Button remove;
    private @Nullable CodebookState state;
    private @Nullable Code code;

    CodeActions(CodebookViewModel model, Code.Kind kind) {
        this.model = model;
        this.kind = kind;
        buttons.setAlignment(Pos.CENTER_RIGHT);
        remove = button("remove", "fth-trash-2", Text.of("codebook.remove"), this::remove);
        if (kind == Code.Kind.FACTOR)
            buttons.getChildren()
                    .addAll(
                            button(
                                    "merge",
                                    "fth-git-merge",
                                    Text.of("codebook.merge"),
                                    this::merge),
                            button(
                                    "split",
                                    "fth-git-branch",
                                    Text.of("codebook.split"),
                                    this::split));
        buttons.getChildren().add(remove);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        panel.getStyleClass().add("code-action");
        panel.setId(kind == Code.Kind.FACTOR ? "factorAction" : "stageAction");
        panel.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE) return;
                    close();
                    e.consume();
                });
        close();
    }

    private Button button(String id, String icon, String text, Runnable action) {
        var button =
                Page.button(
                        id + (kind == Code.Kind.FACTOR ? "Factor" : "Stage"), icon, text, action);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        return button;
    }

    Node buttons() {
        return buttons;
    }

    Node panel() {
        return panel;
    }

    void show(CodebookState now, Code shown) {
        state = now;
        code = shown;
        remove.setDisable(now.codebook().codes(kind).size() < 2);
    }

    void close() {
        panel.getChildren().clear();
        panel.setVisible(false);
        panel.setManaged(false);
    }

    private void open(Node first, Node... content) {
        panel.getChildren().setAll(content);
        panel.setVisible(true);
        panel.setManaged(true);
        first.requestFocus();
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static Label words(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    private Node decide(Button yes) {
        yes.getStyleClass().add(Styles.ACCENT);
        yes.setDefaultButton(true);
        var row = new HBox(8, yes, Page.button("cancelAction", Text.of("kit.cancel"), this::close));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void remove() {
        var now = state;
        var shown = code;
        if (now == null || shown == null) return;
        int uses = now.uses(kind, shown.id());
        if (uses == 0) {
            model.remove(kind, shown.id());
            return;
        }
        var yes =
                Page.button(
                        "confirmRemove",
                        Text.of("codebook.remove.do"),
                        () -> {
                            close();
                            model.remove(kind, shown.id());
                        });
        open(
                yes,
                heading(Text.of("codebook.remove.title", shown.label())),
                words(Text.of("codebook.remove.taggings", uses)),
                decide(yes));
    }

    private void merge() {
        var now = state;
        if (now == null || !(code instanceof Factor shown)) return;
        var into = new ComboBox<Factor>();
        into.setId("mergeInto");
        into.setAccessibleText(Text.of("codebook.merge.into"));
        into.setPromptText(Text.of("codebook.merge.choose"));
        into.setPrefWidth(360);
        into.setConverter(named());
        // Those of its own origin are nearest.
        var others = new ArrayList<Factor>(now.codebook().factors(shown.origin()));
        for (var origin : Origin.values())
            if (origin != shown.origin()) others.addAll(now.codebook().factors(origin));
        others.remove(shown);
        into.getItems().setAll(others);
        var along = new CheckBox(Text.of("codebook.merge.along"));
        along.setId("mergeAlong");
        int uses = now.uses(kind, shown.id());
        along.setVisible(uses > 0);
        along.setManaged(uses > 0);
        var then = words("");
        then.getStyleClass().add("muted");
        Runnable say =
                () ->
                        then.setText(
                                uses == 0
                                        ? Text.of("codebook.merge.unused")
                                        : along.isSelected()
                                                ? Text.of("codebook.merge.moves", uses)
                                                : Text.of("codebook.merge.stays", uses));
        along.selectedProperty().subscribe(say);
        say.run();
        var yes =
                Page.button(
                        "confirmMerge",
                        Text.of("codebook.merge.do"),
                        () -> {
                            close();
                            model.merge(
                                    shown.id(),
                                    Objects.requireNonNull(into.getValue()).id(),
                                    along.isSelected());
                        });
        yes.disableProperty().bind(into.valueProperty().isNull());
        open(
                into,
                heading(Text.of("codebook.merge.title", shown.label())),
                into,
                along,
                then,
                decide(yes));
    }

    private static StringConverter<Factor> named() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Factor f) {
                return f == null
                        ? ""
                        : Text.of("codebook.merge.name", Text.of(f.origin()), f.label());
            }

            @Override
            public Factor fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private void split() {
        var now = state;
        if (now == null || !(code instanceof Factor shown)) return;
        var parts = new VBox(8);
        var first = part(parts, shown.label());
        part(parts, "");
        var more =
                Page.button(
                        "anotherPart",
                        "fth-plus",
                        Text.of("codebook.split.more"),
                        () -> part(parts, "").requestFocus());
        more.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        int uses = now.uses(kind, shown.id());
        var then =
                words(
                        uses == 0
                                ? Text.of("codebook.split.unused")
                                : Text.of("codebook.split.taggings", uses));
        then.getStyleClass().add("muted");
        var yes =
                Page.button(
                        "confirmSplit",
                        Text.of("codebook.split.do"),
                        () -> {
                            var labels = labels(parts);
                            close();
                            model.split(shown.id(), labels);
                        });
        open(
                first,
                heading(Text.of("codebook.split.title", shown.label())),
                parts,
                more,
                then,
                decide(yes));
    }

    private static TextField part(VBox parts, String label) {
        var field = new TextField(label);
        int number = parts.getChildren().size() + 1;
        field.setId("part" + number);
        field.setPromptText(Text.of("codebook.split.part", number));
        field.setAccessibleText(Text.of("codebook.split.part", number));
        field.setMaxWidth(420);
        parts.getChildren().add(field);
        return field;
    }

    private static List<String> labels(VBox parts) {
        return parts.getChildren().stream()
                .map(n -> n instanceof TextField field ? field.getText().strip() : "")
                .filter(l -> !l.isEmpty())
                .toList();
    }
}
