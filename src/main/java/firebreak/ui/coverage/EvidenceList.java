package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.ui.kit.AttachedLine;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.util.List;
import java.util.Objects;

/// What speaks for and against a cell, and a line to add more.
final class EvidenceList extends VBox {
    private static final int LONGEST = 4000;

    private final EvidenceDecisions decide;
    private final VBox list = new VBox(4);
    private List<Evidence> shown = List.of();
    private final Button takeOver;
    private final TextField words = new TextField();
    private final ComboBox<EvidenceKind> kind = new ComboBox<>();
    private final ComboBox<Boolean> supports = new ComboBox<>();

    EvidenceList(EvidenceDecisions decide) {
        super(6);
        this.decide = decide;
        takeOver = Page.button("takeOver", "", decide::takeOver);
        takeOver.managedProperty().bind(takeOver.visibleProperty());
        takeOver.setVisible(false);
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
        var attach =
                Page.button(
                        "attachFile", "fth-paperclip", Text.of("evidence.attach"), this::attach);
        var drop = new Label(Text.of("coverage.evidence.drop"));
        drop.getStyleClass().addAll("muted", "small");
        drop.setWrapText(true);
        drop.setMinHeight(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        heading,
                        list,
                        takeOver,
                        new HBox(4, kind, supports),
                        new HBox(4, words, add),
                        attach,
                        drop,
                        decide.copying().progress(Text.of("evidence.copying")));
        setId("cellEvidence");
        decide.gone().subscribe(_ -> list());
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
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
        var text = written();
        if (text.isEmpty()) return;
        words.clear();
        decide.add(
                Objects.requireNonNull(kind.getValue()),
                Objects.requireNonNull(supports.getValue()),
                text);
    }

    /// What is typed goes with the file.
    private void attach() {
        if (decide.attach(
                Objects.requireNonNull(kind.getValue()),
                Objects.requireNonNull(supports.getValue()),
                written())) words.clear();
    }

    private String written() {
        var text = words.getText().strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private void over(DragEvent e) {
        if (!e.getDragboard().hasFiles()) return;
        e.acceptTransferModes(TransferMode.COPY);
        e.consume();
    }

    private void dropped(DragEvent e) {
        if (!e.getDragboard().hasFiles()) return;
        decide.drop(e.getDragboard().getFiles().stream().map(File::toPath).toList());
        e.setDropCompleted(true);
        e.consume();
    }

    /// @param left how much of the round before can be taken over
    void show(List<Evidence> all, int left) {
        takeOver.setText(Text.of("evidence.takeOver", left));
        takeOver.setVisible(left > 0);
        if (all.equals(shown)) return;
        shown = all;
        list();
        decide.check(all);
    }

    private void list() {
        list.getChildren().setAll(shown.stream().map(this::line).toList());
    }

    private static String says(Evidence evidence) {
        if (!evidence.words().isBlank()) return evidence.words();
        var file = evidence.file();
        return evidence.reference().isBlank() && file != null ? file.name() : evidence.reference();
    }

    private Node line(Evidence evidence) {
        var mark = new FontIcon(evidence.supports() ? "fth-plus-circle" : "fth-minus-circle");
        mark.getStyleClass().add(evidence.supports() ? "speaks-for" : "speaks-against");
        var text =
                new Label(
                        Text.of(
                                "coverage.evidence.line",
                                Text.of(evidence.kind()),
                                says(evidence)));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setAccessibleText(
                Text.of(
                        evidence.supports()
                                ? "coverage.evidence.forWords"
                                : "coverage.evidence.againstWords",
                        text.getText()));
        text.setMaxWidth(Double.MAX_VALUE);
        var said = new VBox(2, text);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var file = evidence.file();
        if (file != null)
            said.getChildren()
                    .add(
                            new AttachedLine(
                                    evidence,
                                    file,
                                    decide.gone().get().contains(evidence.id()),
                                    () -> decide.saveCopy(evidence),
                                    () -> decide.attachAgain(evidence)));
        var remove =
                Page.iconButton(
                        "removeEvidence",
                        "fth-x",
                        Text.of("coverage.evidence.remove", text.getText()),
                        () -> decide.remove(evidence));
        var line = new HBox(6, mark, said, remove);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
