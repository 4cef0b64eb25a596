package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;

/// The documents written in this session, and whether the assessment has moved on since.
final class WrittenView extends VBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final long KILO = 1000;

    private final DeliverablesViewModel model;
    private final Desk desk;

    WrittenView(DeliverablesViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        setId("writtenDocuments");
        getStyleClass().addAll("card-surface", "deliverables-card");
        managedProperty().bind(visibleProperty());
        model.written().subscribe(_ -> refresh());
        model.readiness().subscribe(_ -> refresh());
    }

    private void refresh() {
        var written = model.written().get();
        setVisible(written.isPresent());
        written.ifPresent(this::list);
    }

    private void list(Written written) {
        var heading = new Label(Text.of("deliverables.written"));
        heading.getStyleClass().add("section-title");
        var when =
                new Label(
                        Text.of(
                                "deliverables.written.when",
                                written.revision(),
                                TIME.format(written.at().atZone(ZoneId.systemDefault()))));
        when.getStyleClass().addAll("muted", "small");
        var words = new VBox(2, heading, when);
        HBox.setHgrow(words, Priority.ALWAYS);
        var top = new HBox(8, words);
        if (!GraphicsEnvironment.isHeadless())
            top.getChildren()
                    .add(
                            Page.button(
                                    "openFolder",
                                    "fth-external-link",
                                    Text.of("deliverables.openFolder"),
                                    () -> open(written.documents().getFirst().path())));
        var lines = new ArrayList<Node>();
        lines.add(top);
        if (model.stale().get()) lines.add(stale(written));
        for (var document : written.documents()) lines.add(line(document));
        getChildren().setAll(lines);
    }

    private HBox stale(Written written) {
        var words =
                DeliverablesScreen.words(
                        Text.of(
                                "deliverables.stale",
                                model.readiness().get().revision(),
                                written.revision()));
        var line = new HBox(12, new FontIcon("fth-alert-triangle"), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.setId("stale");
        line.getStyleClass().add("stale");
        return line;
    }

    private HBox line(Written.Document document) {
        var file = document.path().getFileName().toString();
        var word = file.endsWith(".docx");
        var name = DeliverablesScreen.words(file, "document-name");
        var size = new Label(size(document.bytes()));
        size.getStyleClass().addAll("muted", "small");
        var path = new TextField(document.path().toString());
        path.setEditable(false);
        path.getStyleClass().add("path");
        path.setAccessibleText(Text.of("deliverables.path", file));
        path.setId(word ? "wordPath" : "excelPath");
        HBox.setHgrow(path, Priority.ALWAYS);
        var copy =
                Page.iconButton(
                        word ? "copyWordPath" : "copyExcelPath",
                        "fth-copy",
                        Text.of("deliverables.copyPath", file),
                        () -> copy(document.path()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        size.setMinWidth(USE_PREF_SIZE);
        var place = new HBox(4, path, copy);
        place.getStyleClass().add("place");
        var words = new VBox(4, new HBox(8, name, size), place);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(12, new FontIcon(word ? "fth-file-text" : "fth-grid"), words);
        line.getStyleClass().add("document");
        return line;
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO
                ? Text.of("deliverables.kilobytes", Math.max(1, Math.round((double) bytes / KILO)))
                : Text.of("deliverables.megabytes", (double) bytes / (KILO * KILO));
    }

    private void copy(Path path) {
        Copied.text(path.toString());
        desk.notices().done(Text.of("deliverables.copied"));
    }

    /// The system's own file window; it can take seconds to come, and not every system has one.
    private void open(Path document) {
        var folder = Objects.requireNonNull(document.toAbsolutePath().getParent());
        desk.jobs()
                .background(
                        "",
                        progress -> {
                            if (!Desktop.isDesktopSupported()
                                    || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN))
                                throw new IOException("unsupported");
                            Desktop.getDesktop().open(folder.toFile());
                            return folder;
                        },
                        opened -> {},
                        trouble ->
                                desk.notices()
                                        .problem(Text.of("deliverables.openFolder.no", folder)));
    }
}
