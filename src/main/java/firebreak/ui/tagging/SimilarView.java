package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.tagging.SimilarViewModel.Row;
import firebreak.ui.tagging.SimilarViewModel.Shown;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.function.BooleanSupplier;

/// Below the incident's text: what looks like it, and its family. One of them can be read beside
/// it; its keys are printed on the buttons.
final class SimilarView extends VBox {
    /// So many stand there while none is read.
    private static final int ROWS = 3;

    private static final double ROW = 24;

    private final TaggingViewModel bench;
    private final SimilarViewModel model;
    private final ScreenKeys keys;
    private final Label family = new Label();
    private final Label stand = new Label();
    private final ListView<Row> rows = new ListView<>();
    private final VBox reading = new VBox(4);
    private final Label name = new Label();
    private final Label tags = new Label();
    private final Label why = new Label();
    private final TextArea text = new TextArea();

    SimilarView(TaggingViewModel bench, SimilarViewModel model, ScreenKeys keys) {
        this.bench = bench;
        this.keys = keys;
        this.model = model;
        getStyleClass().add("similar");
        setId("similar");
        setSpacing(2);
        setMinWidth(0);
        getChildren().addAll(heading(), rows(), reading());
        model.shown().subscribe(this::show);
        model.selected().subscribe(this::select);
        model.compared().subscribe(this::read);
    }

    /// Gives its keys to the bench, and lets Escape close what is read where no text is typed.
    ///
    /// @param covered whether something lies over the bench
    void follow(Node root, BenchKeys bench, BooleanSupplier covered) {
        bench.on(BenchCommand.COMPARE, model::compareNext)
                .on(BenchCommand.SAME_CAUSE, () -> reading(model::sameCause))
                .on(BenchCommand.TAKE_TAGS, () -> reading(model::takeTags))
                .on(BenchCommand.GO_TO, () -> reading(model::goTo));
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE
                            || e.isConsumed()
                            || covered.getAsBoolean()
                            || model.selected().get() == null
                            || typing(root)) return;
                    model.close();
                    e.consume();
                });
    }

    private void reading(Runnable act) {
        if (model.selected().get() != null) act.run();
    }

    private static boolean typing(Node root) {
        var owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        return owner instanceof TextInputControl field && field.isEditable();
    }

    private HBox heading() {
        var heading = TagsView.heading(Text.of("similar.title"));
        heading.setMinWidth(Region.USE_PREF_SIZE);
        stand.getStyleClass().add("similar-stand");
        stand.setId("similarStand");
        stand.setMinWidth(Region.USE_PREF_SIZE);
        family.getStyleClass().add("similar-family");
        family.setId("incidentFamily");
        family.setMinWidth(0);
        family.setGraphic(new FontIcon("fth-repeat"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row =
                new HBox(
                        8,
                        new KeyHint(keys, BenchCommand.COMPARE.id()),
                        heading,
                        stand,
                        space,
                        family);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(24);
        return row;
    }

    /// The key reads one after the other, so Tab goes past the list.
    private ListView<Row> rows() {
        rows.setId("similarRows");
        rows.setAccessibleText(Text.of("similar.title"));
        rows.setFocusTraversable(false);
        rows.setFixedCellSize(ROW);
        rows.setCellFactory(_ -> new SimilarCell(bench.zone(), model::compare));
        return rows;
    }

    private VBox reading() {
        name.setId("similarName");
        name.getStyleClass().add("similar-name");
        name.setMinWidth(0);
        tags.setId("similarTags");
        why.setId("similarWhy");
        for (var label : new Label[] {tags, why}) {
            label.getStyleClass().add("fact");
            label.setMinWidth(0);
        }
        text.setId("similarText");
        text.setEditable(false);
        text.setWrapText(true);
        text.setMinHeight(64);
        text.setPrefHeight(0);
        text.setAccessibleText(Text.of("similar.text"));
        text.getStyleClass().add("similar-text");
        VBox.setVgrow(text, Priority.ALWAYS);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons =
                new HBox(
                        4,
                        action(
                                "sameCause",
                                BenchCommand.SAME_CAUSE,
                                "similar.sameCause",
                                model::sameCause),
                        action(
                                "takeTags",
                                BenchCommand.TAKE_TAGS,
                                "similar.takeTags",
                                model::takeTags),
                        action("goTo", BenchCommand.GO_TO, "similar.goTo", model::goTo),
                        space,
                        Page.iconButton(
                                "closeSimilar", "fth-x", Text.of("similar.close"), model::close));
        buttons.setAlignment(Pos.CENTER_LEFT);
        reading.getChildren().setAll(name, why, tags, text, buttons);
        reading.setId("similarReading");
        reading.getStyleClass().add("similar-reading");
        VBox.setVgrow(reading, Priority.ALWAYS);
        return reading;
    }

    private Button action(String id, BenchCommand command, String words, Runnable run) {
        var button = Page.button(id, Text.of(words), run);
        button.setGraphic(new KeyHint(keys, command.id()));
        keys.map()
                .subscribe(map ->
                        button.setAccessibleText(
                                map.key(command.id())
                                        .map(k ->
                                                Text.of(
                                                        "tagging.tag.accessible",
                                                        Text.of(words),
                                                        k.spoken()))
                                        .orElse(Text.of(words))));
        button.getStyleClass().addAll("flat", "bench-action");
        return button;
    }

    private void show(Shown now) {
        var of = now.family();
        family.setVisible(of != null);
        family.setText(
                of == null
                        ? ""
                        : of.size() < 2
                                ? Text.of("similar.family.alone", of.name())
                                : of.place() == 1
                                        ? Text.of("similar.family.first", of.name(), of.size() - 1)
                                        : Text.of(
                                                "similar.family",
                                                of.name(),
                                                of.place() - 1,
                                                of.size() - 1));
        family.setTooltip(of == null ? null : new Tooltip(family.getText()));
        stand.setText(
                now.looking()
                        ? Text.of("similar.looking")
                        : now.leftOut() > 0
                                ? Text.of("similar.leftOut", now.leftOut())
                                : now.rows().isEmpty() ? Text.of("similar.none") : "");
        rows.getItems().setAll(now.rows().subList(0, Math.min(ROWS, now.rows().size())));
        double high = ROW * rows.getItems().size();
        rows.setMinHeight(high);
        rows.setPrefHeight(high);
        rows.setMaxHeight(high);
        select(model.selected().get());
    }

    static String title(TaggedIncident incident) {
        return incident.title().isBlank() ? Text.of("tagging.untitled") : incident.title();
    }

    private void select(@Nullable Row row) {
        var open = row != null;
        rows.setVisible(!open);
        rows.setManaged(!open);
        reading.setVisible(open);
        reading.setManaged(open);
        VBox.setVgrow(this, open ? Priority.ALWAYS : Priority.NEVER);
        setPrefHeight(open ? 0 : USE_COMPUTED_SIZE);
        if (row == null) return;
        var all = model.shown().get().rows();
        stand.setText(Text.of("similar.place", all.indexOf(row) + 1, all.size()));
        var incident = row.incident();
        name.setText(
                Text.of(
                        "similar.name",
                        incident.key(),
                        title(incident),
                        Moment.day(incident.occurred(), bench.zone())));
        why.setText(String.join(" · ", row.why()));
        why.setTooltip(new Tooltip(String.join("\n", row.why())));
        tags.setText(tags(row));
    }

    private String tags(Row row) {
        var incident = row.incident();
        var codebook = bench.codebook().get();
        var known = new ArrayList<String>();
        var origin = incident.origin();
        if (origin != null) known.add(Text.of(origin));
        var factor = incident.factorId();
        if (factor != null) codebook.factor(factor).map(Factor::label).ifPresent(known::add);
        var stage = incident.earliestStageId();
        if (stage != null) codebook.stage(stage).map(Stage::label).ifPresent(known::add);
        var judged = incident.preventability();
        if (judged != null) known.add(Text.of(judged));
        var tagged =
                known.isEmpty()
                        ? Text.of("similar.untagged")
                        : Text.of("similar.tags", String.join(" · ", known));
        return row.family().isEmpty()
                ? tagged
                : Text.of("similar.tags.family", tagged, row.family());
    }

    private void read(@Nullable Incident incident) {
        if (incident == null) {
            text.clear();
            return;
        }
        var words = incident.facts().text();
        text.setText(words.isBlank() ? Text.of("tagging.text.none") : words);
        text.setScrollTop(0);
    }
}
