package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Evidence;
import firebreak.ui.kit.AttachedLine;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.util.List;

/// What speaks for and against the answer, and the form in which it is written. Files that are
/// dropped on it become evidence.
final class EvidencePane extends VBox {
    private final EvidenceViewModel model;
    private final VBox rows = new VBox(4);
    private final EvidenceForm form;

    EvidencePane(CheckpointsViewModel screen, EvidenceViewModel model, Keys keys, Runnable home) {
        this.model = model;
        this.form = new EvidenceForm(model, home);
        setId("evidence");
        setSpacing(8);
        getStyleClass().add("evidence");
        var title = new Label(Text.of("checkpoints.evidence"));
        title.getStyleClass().add("tag-heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top =
                new HBox(
                        8,
                        title,
                        space,
                        keys.button(
                                "evidenceFor",
                                Act.EVIDENCE_FOR,
                                Text.of("checkpoints.evidence.for"),
                                () -> model.add(true)),
                        keys.button(
                                "evidenceAgainst",
                                Act.EVIDENCE_AGAINST,
                                Text.of("checkpoints.evidence.against"),
                                () -> model.add(false)));
        top.setAlignment(Pos.CENTER_LEFT);
        var ask = muted("");
        ask.setId("checkpointAskFor");
        ask.managedProperty().bind(ask.visibleProperty());
        Runnable asks =
                () -> {
                    var words = screen.checkpoint().map(c -> c.askFor()).orElse("");
                    ask.setText(Text.of("checkpoints.askFor", words));
                    ask.setVisible(!words.isBlank());
                };
        screen.round().subscribe(_ -> asks.run());
        screen.chosen().subscribe(_ -> asks.run());
        FirstShown.fill(
                this,
                List.of(
                        top,
                        ask,
                        rows,
                        form,
                        model.copying().progress(Text.of("evidence.copying"))));
        model.items().addListener((javafx.collections.ListChangeListener<Evidence>) _ -> show());
        model.gone().subscribe(_ -> show());
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent e) {
        if (!e.getDragboard().hasFiles()) return;
        e.acceptTransferModes(TransferMode.COPY);
        e.consume();
    }

    private void dropped(DragEvent e) {
        if (!e.getDragboard().hasFiles()) return;
        model.drop(e.getDragboard().getFiles().stream().map(File::toPath).toList());
        e.setDropCompleted(true);
        e.consume();
    }

    private void show() {
        rows.getChildren().clear();
        if (model.items().isEmpty()) {
            var none = new Label(Text.of("checkpoints.evidence.none"));
            none.getStyleClass().addAll("muted", "small");
            none.setWrapText(true);
            none.setMinHeight(Region.USE_PREF_SIZE);
            rows.getChildren().add(none);
        }
        for (var evidence : model.items()) rows.getChildren().add(row(evidence));
    }

    private Node row(Evidence evidence) {
        var icon = new FontIcon(evidence.supports() ? "fth-plus-circle" : "fth-minus-circle");
        icon.getStyleClass().add(evidence.supports() ? "speaks-for" : "speaks-against");
        var kind = new Label(Text.of(evidence.kind()));
        kind.getStyleClass().addAll("evidence-kind", "small");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label(evidence.words().isBlank() ? evidence.reference() : evidence.words());
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(2, words);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        if (!evidence.words().isBlank() && !evidence.reference().isBlank())
            box.getChildren().add(muted(evidence.reference()));
        var file = evidence.file();
        if (file != null) box.getChildren().add(file(evidence, file));
        var id = evidence.id().toString();
        var row =
                new HBox(
                        8,
                        icon,
                        kind,
                        box,
                        Page.iconButton(
                                "edit-" + id,
                                "fth-edit-2",
                                Text.of("checkpoints.evidence.edit"),
                                () -> model.edit(evidence)),
                        Page.iconButton(
                                "remove-" + id,
                                "fth-trash-2",
                                Text.of("checkpoints.evidence.remove"),
                                () -> model.remove(evidence)));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("evidence-row");
        return row;
    }

    private Node file(Evidence evidence, Evidence.AttachedFile file) {
        if (file.name().isEmpty()) return new Region();
        return new AttachedLine(
                evidence,
                file,
                model.gone().get().contains(evidence.id()),
                () -> model.saveCopy(evidence),
                () -> model.attachAgain(evidence));
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
