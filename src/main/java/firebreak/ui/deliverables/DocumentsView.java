package firebreak.ui.deliverables;

import firebreak.deeds.DocumentStand;
import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.SystemFolder;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// The documents that were written: where they are, and whether they are up to date.
final class DocumentsView extends VBox {
    private static final long KILO = 1000;
    private static final int SHOWN = 8;
    private static final int LABELS = 6;

    private final DocumentsViewModel model;
    private final DeliverablesViewModel writing;
    private final Desk desk;
    private final Set<Path> opened = new HashSet<>();
    private boolean all;

    DocumentsView(DocumentsViewModel model, DeliverablesViewModel writing, Desk desk) {
        super(12);
        this.model = model;
        this.writing = writing;
        this.desk = desk;
        setId("writtenDocuments");
        getStyleClass().addAll("card-surface", "deliverables-card");
        model.rows().addListener((InvalidationListener) _ -> list());
        writing.written().subscribe((_, _) -> list());
        list();
    }

    private void list() {
        var heading = new Label(Text.of("deliverables.written"));
        heading.getStyleClass().add("section-title");
        var nodes = new ArrayList<Node>();
        nodes.add(heading);
        writing.written().get().filter(w -> w.key().isPresent()).ifPresent(w -> nodes.add(key(w)));
        var rows = model.rows();
        if (rows.isEmpty())
            nodes.add(DeliverablesScreen.words(Text.of("deliverables.written.none"), "muted"));
        for (var row : rows.stream().limit(all ? Integer.MAX_VALUE : SHOWN).toList())
            nodes.add(line(row));
        if (!all && rows.size() > SHOWN) {
            var more =
                    Page.button(
                            "moreDocuments",
                            Text.of("deliverables.written.more", rows.size() - SHOWN),
                            () -> {
                                all = true;
                                list();
                            });
            more.getStyleClass().addAll("flat", "small");
            nodes.add(more);
        }
        getChildren().setAll(nodes);
    }

    private Node key(Written written) {
        var words = DeliverablesScreen.words(Text.of("deliverables.key.about"), "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var save =
                Page.button(
                        "saveKey",
                        "fth-key",
                        Text.of("deliverables.key"),
                        () -> model.saveKey(written));
        var line = new HBox(12, words, save);
        line.getStyleClass().add("document");
        return line;
    }

    private Node line(DocumentStand row) {
        var written = row.written();
        var name = DeliverablesScreen.words(row.name(), "document-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var top = new HBox(8, name, stand(row));
        var when =
                DeliverablesScreen.words(
                        Text.of(
                                "deliverables.written.when",
                                written.revision(),
                                DateForm.MINUTE.of(written.at().atZone(ZoneId.systemDefault())),
                                written.actor(),
                                size(row)),
                        "muted",
                        "small");
        var folder = new Label(Objects.toString(written.path().getParent(), ""));
        folder.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        folder.setTooltip(new Tooltip(written.path().toString()));
        folder.getStyleClass().addAll("muted", "small");
        var words = new VBox(4, top, when, folder, actions(row));
        if (!row.there())
            words.getChildren()
                    .add(
                            2,
                            DeliverablesScreen.words(
                                    Text.of("deliverables.written.gone"), "small", "gone"));
        if (opened.contains(written.path())) words.getChildren().add(changes(row));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var icon = row.kind().map(DeliverablesScreen::icon).orElse("fth-file");
        var line = new HBox(12, new FontIcon(icon), words);
        line.getStyleClass().add("document");
        return line;
    }

    private static Label stand(DocumentStand row) {
        var label =
                new Label(
                        row.stale()
                                ? Text.of("deliverables.written.stale", row.edits())
                                : Text.of("deliverables.written.fresh"),
                        new FontIcon(row.stale() ? "fth-alert-triangle" : "fth-check-circle"));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", row.stale() ? "stale-mark" : "fresh-mark");
        return label;
    }

    private Node actions(DocumentStand row) {
        var path = row.written().path();
        var buttons = new HBox(4);
        buttons.getStyleClass().add("document-actions");
        buttons.setAlignment(Pos.CENTER_LEFT);
        if (!row.changes().isEmpty()) {
            var open = opened.contains(path);
            var what =
                    button(
                            "changed-",
                            open ? "deliverables.changed.hide" : "deliverables.changed",
                            row,
                            () -> {});
            what.setOnAction(_ -> {
                if (!opened.remove(path)) opened.add(path);
                list();
            });
            buttons.getChildren().add(what);
        }
        if (model.writable(row)) {
            var again = button("again-", "deliverables.again", row, () -> model.writeAgain(row));
            again.disableProperty().bind(writing.busy());
            buttons.getChildren().add(again);
        }
        if (!GraphicsEnvironment.isHeadless())
            buttons.getChildren()
                    .add(button("open-", "deliverables.openFolder", row, () -> open(path)));
        buttons.getChildren().add(button("copy-", "deliverables.copyPath", row, () -> copy(path)));
        return buttons;
    }

    private Button button(String id, String key, DocumentStand row, Runnable action) {
        var button = Page.button(id + model.rows().indexOf(row), Text.of(key), action);
        button.setAccessibleText(Text.of("deliverables.action.of", Text.of(key), row.name()));
        button.getStyleClass().addAll("flat", "small");
        return button;
    }

    /// Grouped by what they touched; those that came last first.
    private static Node changes(DocumentStand row) {
        var box = new VBox(6);
        box.getStyleClass().add("changes");
        for (var changed : row.changes()) {
            var topic = new Label(Text.of(changed.topic()));
            topic.getStyleClass().addAll("small", "document-name");
            box.getChildren().add(topic);
            for (var label : changed.labels().stream().limit(LABELS).toList())
                box.getChildren().add(DeliverablesScreen.words(label, "small"));
            int more = changed.labels().size() - LABELS;
            if (more > 0)
                box.getChildren()
                        .add(
                                DeliverablesScreen.words(
                                        Text.of("deliverables.changed.more", more),
                                        "small",
                                        "muted"));
        }
        return box;
    }

    private static String size(DocumentStand row) {
        long bytes = row.bytes();
        if (bytes < 0) return "";
        var words =
                bytes < KILO * KILO
                        ? Text.of(
                                "deliverables.kilobytes",
                                Math.max(1, Math.round((double) bytes / KILO)))
                        : Text.of("deliverables.megabytes", (double) bytes / (KILO * KILO));
        return " · " + words;
    }

    private void copy(Path path) {
        Copied.text(path.toString());
        desk.notices().done(Text.of("deliverables.copied"));
    }

    private void open(Path document) {
        SystemFolder.open(desk, Objects.requireNonNull(document.toAbsolutePath().getParent()));
    }
}
