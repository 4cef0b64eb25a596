package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Objects;

/// What speaks for and against a cell, and a line to add more.
final class EvidenceList extends VBox {
    private static final int LONGEST = 4000;

    private final EvidenceDecisions decide;
    private final VBox list = new VBox(4);
    private List<Evidence> shown = List.of();
    private final TextField words = new TextField();
    private final ComboBox<EvidenceKind> kind = new ComboBox<>();
    private final ComboBox<Boolean> supports = new ComboBox<>();

    EvidenceList(EvidenceDecisions decide) {
        super(6);
        this.decide = decide;
        var heading = new Label(Text.of("coverage.evidence"));
        heading.getStyleClass().add("pane-heading");
        kind.getItems().setAll(EvidenceKind.values());
        kind.setConverter(words(Text::of));
        kind.setValue(EvidenceKind.DOCUMENT);
        kind.setId("evidenceKind");
        kind.setAccessibleText(Text.of("coverage.evidence.kind"));
        supports.getItems().setAll(List.of(true, false));
        supports.setConverter(
                words(s -> Text.of(s ? "coverage.evidence.for" : "coverage.evidence.against")));
        supports.setValue(true);
        supports.setId("evidenceSupports");
        supports.setAccessibleText(Text.of("coverage.evidence.supports"));
        for (var box : List.of(kind, supports)) {
            box.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        words.setId("evidenceWords");
        words.setPromptText(Text.of("coverage.evidence.prompt"));
        words.setAccessibleText(Text.of("coverage.evidence.prompt"));
        words.setOnAction(_ -> add());
        HBox.setHgrow(words, Priority.ALWAYS);
        var add = Page.button("addEvidence", Text.of("coverage.evidence.add"), this::add);
        add.disableProperty().bind(words.textProperty().map(String::isBlank));
        getChildren().addAll(heading, list, new HBox(4, kind, supports), new HBox(4, words, add));
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> of) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : of.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private void add() {
        var text = words.getText().strip();
        if (text.isEmpty()) return;
        words.clear();
        decide.add(
                Objects.requireNonNull(kind.getValue()),
                Objects.requireNonNull(supports.getValue()),
                text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    void show(List<Evidence> all) {
        if (all.equals(shown)) return;
        shown = all;
        list.getChildren().setAll(all.stream().map(this::line).toList());
    }

    private Node line(Evidence evidence) {
        var mark = new FontIcon(evidence.supports() ? "fth-plus-circle" : "fth-minus-circle");
        mark.getStyleClass().add(evidence.supports() ? "speaks-for" : "speaks-against");
        var text =
                new Label(
                        Text.of(
                                "coverage.evidence.line",
                                Text.of(evidence.kind()),
                                evidence.words().isBlank()
                                        ? evidence.reference()
                                        : evidence.words()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setAccessibleText(
                Text.of(
                        evidence.supports()
                                ? "coverage.evidence.forWords"
                                : "coverage.evidence.againstWords",
                        text.getText()));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var remove =
                Page.iconButton(
                        "removeEvidence",
                        "fth-x",
                        Text.of("coverage.evidence.remove", text.getText()),
                        () -> decide.remove(evidence));
        var line = new HBox(6, mark, text, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
