package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.EvidenceKind;
import firebreak.ui.kit.AttachedLine;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The form of one evidence. Ctrl or Cmd and Enter keeps it, Escape lets go of it; going elsewhere
/// keeps it, too.
final class EvidenceForm extends VBox {
    private final EvidenceViewModel model;
    private final Runnable home;
    private final TextArea words = new TextArea();
    private final ToggleButton forIt = new ToggleButton(Text.of("checkpoints.evidence.for"));
    private final ToggleButton against = new ToggleButton(Text.of("checkpoints.evidence.against"));

    EvidenceForm(EvidenceViewModel model, Runnable home) {
        this.model = model;
        this.home = home;
        setId("evidenceForm");
        setSpacing(8);
        getStyleClass().add("evidence-form");
        words.setId("evidenceWords");
        words.setPromptText(Text.of("checkpoints.evidence.words"));
        words.setAccessibleText(Text.of("checkpoints.evidence.words"));
        words.setWrapText(true);
        words.setPrefRowCount(2);
        words.textProperty().bindBidirectional(model.words());
        var reference = new TextField();
        reference.setId("evidenceReference");
        reference.setPromptText(Text.of("checkpoints.evidence.reference"));
        reference.setAccessibleText(Text.of("checkpoints.evidence.reference"));
        reference.textProperty().bindBidirectional(model.reference());
        getChildren().addAll(top(), words, reference, file(), bottom());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        managedProperty().bind(visibleProperty());
        model.form()
                .subscribe((was, is) -> {
                    setVisible(is != null);
                    if (is != null && (was == null || !was.id().equals(is.id())))
                        words.requestFocus();
                });
        setVisible(model.form().get() != null);
    }

    private Node top() {
        var group = new ToggleGroup();
        forIt.setId("supports");
        against.setId("opposes");
        for (var button : new ToggleButton[] {forIt, against}) {
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                model.supports().set(button == forIt);
                choose();
            });
        }
        model.supports().subscribe(_ -> choose());
        var kind = new ComboBox<EvidenceKind>();
        kind.setId("evidenceKind");
        kind.setAccessibleText(Text.of("checkpoints.evidence.kind"));
        kind.getItems().setAll(List.of(EvidenceKind.values()));
        kind.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable EvidenceKind of) {
                        return of == null ? "" : Text.of(of);
                    }

                    @Override
                    public EvidenceKind fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        kind.valueProperty().bindBidirectional(model.kind());
        var segments = new SegmentedButton(forIt, against);
        segments.setToggleGroup(group);
        var row = new HBox(12, segments, kind);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void choose() {
        forIt.setSelected(model.supports().get());
        against.setSelected(!model.supports().get());
    }

    private Node file() {
        var name = new Label();
        name.setId("evidenceFile");
        name.getStyleClass().addAll("muted", "small");
        name.setMinWidth(0);
        var turning = new ProgressIndicator();
        turning.setMaxSize(16, 16);
        turning.setPrefSize(16, 16);
        turning.setAccessibleText(Text.of("evidence.attaching"));
        turning.visibleProperty().bind(model.attaching());
        turning.managedProperty().bind(model.attaching());
        var without =
                Page.iconButton(
                        "detachFile",
                        "fth-x",
                        Text.of("checkpoints.evidence.detach"),
                        () -> model.attached().set(null));
        without.managedProperty().bind(without.visibleProperty());
        model.attached()
                .subscribe(file -> {
                    name.setText(
                            file == null ? Text.of("evidence.drop") : AttachedLine.words(file));
                    without.setVisible(file != null);
                });
        var row =
                new HBox(
                        8,
                        Page.button(
                                "attachFile",
                                "fth-paperclip",
                                Text.of("evidence.attach"),
                                model::chooseFile),
                        turning,
                        name,
                        without);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node bottom() {
        var keep =
                Keys.fixed(
                        "keepEvidence",
                        Text.of("checkpoints.key.keep"),
                        Text.of("checkpoints.evidence.keep"),
                        this::keep);
        keep.getStyleClass().add("accent");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row =
                new HBox(
                        8,
                        keep,
                        Keys.fixed(
                                "cancelEvidence",
                                Text.of("checkpoints.key.escape"),
                                Text.of("kit.cancel"),
                                this::cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void keep() {
        model.save();
        if (model.form().get() == null) home.run();
    }

    private void cancel() {
        model.cancel();
        home.run();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            keep();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            cancel();
            e.consume();
        } else if (e.getCode() == KeyCode.TAB && e.getTarget() == words && !e.isShortcutDown()) {
            words.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
            e.consume();
        }
    }
}
