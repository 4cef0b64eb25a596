package firebreak.ui.families;

import firebreak.domain.Text;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.ui.families.FamiliesViewModel.Compared;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Rewritten;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// The family or proposal that is shown: its figures, when it came, its members, two texts side by
/// side, and what a person can say of it. The keys are printed on the buttons.
final class FamilyPane extends VBox implements Rewritten {
    private final FamiliesViewModel model;
    private final FamilyDecisions decide;
    private final Moments moments;
    private final TextField name = new TextField();
    private final TextField note = new TextField();
    private final Label why = new Label();
    private final FamilyFiguresRow figures;
    private final FamilyTimeline timeline;
    private final ListView<TaggedIncident> members = new ListView<>();
    private final Reading first = new Reading("first");
    private final Reading other = new Reading("other");
    private final MenuButton merge = new MenuButton();
    private final HBox buttons = new HBox(8);
    private @Nullable UUID named;

    /// What is kept already, so that it isn't kept once more when it was undone meanwhile.
    private String keptName = "";

    private String keptNote = "";
    private boolean showing;

    /// An incident's text under its name.
    private static final class Reading extends VBox {
        private final Label name = new Label();
        private final TextArea text = new TextArea();

        Reading(String id) {
            super(2);
            name.setId(id + "Name");
            name.getStyleClass().add("reading-name");
            name.setMinWidth(0);
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            text.setId(id + "Text");
            text.setEditable(false);
            text.setWrapText(true);
            text.setPrefHeight(0);
            text.setMinHeight(40);
            text.getStyleClass().add("family-text");
            VBox.setVgrow(text, Priority.ALWAYS);
            getChildren().addAll(name, text);
            VBox.setVgrow(this, Priority.ALWAYS);
            setPrefHeight(0);
            setMinWidth(0);
        }

        void show(@Nullable Incident incident, String role) {
            setVisible(incident != null);
            setManaged(incident != null);
            if (incident == null) return;
            name.setText(Text.of(role, incident.key(), incident.title()));
            var words = incident.facts().text();
            text.setText(words.isBlank() ? Text.of("families.text.none") : words);
            text.setAccessibleText(Text.of("families.text", incident.key()));
            text.setScrollTop(0);
        }
    }

    FamilyPane(FamiliesViewModel model, FamilyDecisions decide) {
        super(10);
        this.model = model;
        this.decide = decide;
        this.moments = new Moments(model.zone());
        this.figures = new FamilyFiguresRow(moments);
        this.timeline = new FamilyTimeline(moments);
        setId("familyPane");
        getStyleClass().add("family-pane");
        setMinWidth(0);
        typed(name, "familyName", "families.name");
        name.getStyleClass().add("family-name");
        typed(note, "familyNote", "families.note");
        note.setPromptText(Text.of("families.note.prompt"));
        why.setId("familyWhy");
        why.getStyleClass().add("family-why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        members.setId("members");
        members.setAccessibleText(Text.of("families.members"));
        members.setCellFactory(_ -> new MemberCell(model, moments));
        members.setPrefWidth(270);
        members.setMinWidth(200);
        members.setPrefHeight(0);
        members.getSelectionModel()
                .selectedItemProperty()
                .subscribe(m -> {
                    if (m != null && !showing) model.compare(m);
                });
        members.addEventFilter(KeyEvent.KEY_PRESSED, this::check);
        var texts = new VBox(8, first, other);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var middle = new HBox(16, members, texts);
        middle.setMinHeight(0);
        middle.setPrefHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        merge.setId("merge");
        merge.setText(Text.of("families.merge"));
        merge.setGraphic(key("M"));
        merge.setMinWidth(Region.USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, why, note, figures, timeline, middle, buttons);
        model.selected().subscribe(this::show);
        model.compared().subscribe(this::show);
    }

    private void typed(TextField field, String id, String words) {
        field.setId(id);
        field.setAccessibleText(Text.of(words));
        field.setOnAction(_ -> {
            keep();
            members.requestFocus();
        });
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) keep();
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE) return;
                    members.requestFocus();
                    e.consume();
                });
    }

    /// Saves what was typed of a confirmed family.
    void keep() {
        if (named == null || showing) return;
        if (name.getText().equals(keptName) && note.getText().equals(keptNote)) return;
        keptName = name.getText();
        keptNote = note.getText();
        decide.rename(named, keptName, keptNote);
    }

    private void check(KeyEvent e) {
        if (e.getCode() != KeyCode.SPACE) return;
        var member = members.getSelectionModel().getSelectedItem();
        if (member != null) model.toggle(member.incidentId());
        e.consume();
    }

    /// The name that is typed for a new family.
    String name() {
        return name.getText();
    }

    void openMerge() {
        if (!merge.isDisabled()) merge.show();
    }

    @Override
    public void rewrite() {
        show(model.selected().get());
        show(model.compared().get());
    }

    private void show(@Nullable Case now) {
        keep();
        named = now instanceof Case.Confirmed c ? c.id() : null;
        if (now == null) return;
        showing = true;
        name.setText(now.name());
        figures.show(now.figures());
        var loaded = model.loaded().get();
        timeline.show(
                now.members(),
                loaded == null ? null : loaded.begin(),
                loaded == null ? null : loaded.end());
        members.getItems().setAll(now.members());
        switch (now) {
            case Case.Proposed proposed -> proposed(proposed);
            case Case.Confirmed confirmed -> confirmed(confirmed);
        }
        keptName = name.getText();
        keptNote = note.getText();
        showing = false;
    }

    private void proposed(Case.Proposed now) {
        var more = !now.family().isEmpty();
        visible(name, !more);
        visible(note, false);
        visible(why, true);
        var reasons = String.join(" · ", now.why());
        why.setText(more ? Text.of("families.more", now.family(), reasons) : reasons);
        var confirm =
                button(
                        "confirm",
                        "C",
                        Text.of(more ? "families.add" : "families.confirm"),
                        () -> decide.confirm(name()));
        confirm.getStyleClass().add("accent");
        buttons.getChildren()
                .setAll(
                        button("next", "L", Text.of("families.later"), model::next),
                        space(),
                        button("decline", "N", Text.of("families.decline"), decide::decline),
                        confirm);
    }

    private void confirmed(Case.Confirmed now) {
        visible(name, true);
        visible(note, true);
        visible(why, false);
        note.setText(now.figures().family().note());
        others(now);
        buttons.getChildren()
                .setAll(
                        button("split", "S", Text.of("families.split"), decide::split),
                        button("takeOut", "X", Text.of("families.takeOut"), decide::takeOut),
                        merge,
                        button("dissolve", "D", Text.of("families.dissolve"), decide::dissolve),
                        space(),
                        button("openFamily", "O", Text.of("families.open"), model::open));
    }

    private void others(Case.Confirmed now) {
        merge.getItems().clear();
        var loaded = model.loaded().get();
        if (loaded == null) return;
        for (var family : loaded.recurrence().families()) {
            var id = family.family().id();
            if (id.equals(now.id())) continue;
            var item = new MenuItem(family.family().name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> decide.merge(id));
            merge.getItems().add(item);
        }
        merge.setDisable(merge.getItems().isEmpty());
    }

    private void show(@Nullable Compared now) {
        first.show(now == null ? null : now.first(), "families.reading.first");
        other.show(now == null ? null : now.other().orElse(null), "families.reading.other");
    }

    private static void visible(Region node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Label key(String key) {
        var hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        return hint;
    }

    private static Button button(String id, String key, String text, Runnable action) {
        var button = Page.button(id, text, action);
        button.setGraphic(key(key));
        button.setGraphicTextGap(8);
        button.setAccessibleText(Text.of("families.key", text, key));
        return button;
    }
}
