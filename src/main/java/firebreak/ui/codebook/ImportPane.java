package firebreak.ui.codebook;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.ui.codebook.CodebookImport.Step;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A codebook that comes in: the questions it leaves open, then what would become of each factor
/// and stage.
final class ImportPane extends VBox {
    private final CodebookViewModel model;

    ImportPane(CodebookViewModel model) {
        this.model = model;
        setId("codebookImport");
        setSpacing(12);
        getStyleClass().addAll("card-surface", "codebook-import");
        model.importing().step().subscribe(this::show);
    }

    private void show(@Nullable Step step) {
        getChildren().clear();
        switch (step) {
            case null -> {}
            case Step.Asking asking -> ask(asking);
            case Step.Ready ready -> ready(ready);
        }
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

    private Node buttons(Button yes) {
        yes.getStyleClass().add(Styles.ACCENT);
        yes.setDefaultButton(true);
        var row =
                new HBox(
                        8,
                        yes,
                        Page.button(
                                "cancelCodebookImport",
                                Text.of("kit.cancel"),
                                model.importing()::cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void ask(Step.Asking asking) {
        var grid = new GridPane(16, 8);
        var boxes = new ArrayList<ComboBox<Origin>>();
        for (var group : asking.groups()) {
            var box = origins();
            box.setId("originOf" + boxes.size());
            box.setAccessibleText(Text.of("codebook.import.originOf", group));
            var name = words(group);
            name.setLabelFor(box);
            grid.addRow(boxes.size(), name, box);
            boxes.add(box);
        }
        var go =
                Page.button(
                        "goOnImporting",
                        Text.of("codebook.import.goOn"),
                        () -> {
                            var said = new HashMap<String, Origin>();
                            for (int i = 0; i < boxes.size(); i++)
                                said.put(asking.groups().get(i), boxes.get(i).getValue());
                            model.importing().look(asking.from(), said);
                        });
        Runnable check = () -> go.setDisable(boxes.stream().anyMatch(b -> b.getValue() == null));
        boxes.forEach(b -> b.valueProperty().subscribe(check));
        check.run();
        getChildren()
                .addAll(
                        heading(
                                Text.of(
                                        "codebook.import.ask",
                                        String.valueOf(asking.from().getFileName()))),
                        words(Text.of("codebook.import.askWhy")),
                        scrolled(grid),
                        buttons(go));
        boxes.getFirst().requestFocus();
    }

    private static ComboBox<Origin> origins() {
        var box = new ComboBox<Origin>();
        box.getItems().setAll(List.of(Origin.values()));
        box.setPromptText(Text.of("codebook.import.choose"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Origin origin) {
                        return origin == null ? "" : Text.of(origin);
                    }

                    @Override
                    public Origin fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        return box;
    }

    private static ScrollPane scrolled(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "code-scroll");
        return scroll;
    }

    private void ready(Step.Ready ready) {
        var take =
                Page.button(
                        "takeCodebook",
                        Text.of("codebook.import.take"),
                        () -> model.importing().take(ready));
        take.setDisable(ready.changes().isEmpty());
        var list = new ChangeList();
        var scroll = scrolled(list);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var state = model.state().get();
        if (state != null)
            list.show(ready.changes(), state.history(), state.codebook(), ready.edit().with());
        getChildren()
                .addAll(
                        heading(Text.of("codebook.import.ready", ready.edit().from())),
                        words(
                                ready.changes().isEmpty()
                                        ? Text.of("codebook.import.same")
                                        : Text.of(
                                                "codebook.import.then",
                                                ready.changes().size(),
                                                ready.taggings())),
                        scroll,
                        buttons(take));
        take.requestFocus();
    }
}
