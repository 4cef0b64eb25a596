package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.ScreenKeys;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// What is selected, below the map: its kind, how long it takes, a note. Where nothing is, it says
/// what keys there are; where a lane is to be removed, it asks what becomes of what is in it.
final class NodeBar extends StackPane {
    private static final double USUAL = 150;

    private final ProcessViewModel model;
    private final ScreenKeys keys;
    private final Runnable back;
    private final Map<NodeKind, ToggleButton> kinds = new EnumMap<>(NodeKind.class);
    private final TextField usual = new TextField();
    private final TextArea note = new TextArea();
    private final Label several = new Label();
    private final Label hint = new Label();
    private final HBox details;
    private final HBox question = new HBox(8);
    private Set<UUID> shown = Set.of();
    private String usualBefore = "";
    private String noteBefore = "";

    /// @param back gives the keys back to the map
    NodeBar(ProcessViewModel model, ScreenKeys keys, Runnable back) {
        this.model = model;
        this.keys = keys;
        this.back = back;
        getStyleClass().add("map-detail");
        setAlignment(Pos.CENTER_LEFT);
        hint.setId("mapHint");
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        several.getStyleClass().add("muted");
        several.setMinWidth(USE_PREF_SIZE);
        question.setAlignment(Pos.CENTER_LEFT);
        question.setId("laneQuestion");
        field(usual, "usual", "process.usual", MapKey.USUAL, NodeCommands.LONGEST, this::usual);
        usual.setPrefWidth(USUAL);
        usual.setMinWidth(USUAL);
        field(note, "note", "process.note", MapKey.NOTE, NodeCommands.LONGEST_NOTE, this::note);
        note.setPrefRowCount(1);
        note.setWrapText(true);
        HBox.setHgrow(note, Priority.ALWAYS);
        details =
                new HBox(
                        8,
                        segments(),
                        several,
                        new KeyHint(keys, MapKey.USUAL.id()),
                        usual,
                        new KeyHint(keys, MapKey.NOTE.id()),
                        note);
        details.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(hint, details, question);
        model.state().subscribe(_ -> refresh());
        model.selection().nodes().subscribe(_ -> refresh());
        model.selection().cursor().subscribe(_ -> refresh());
        model.selection().connecting().subscribe(_ -> refresh());
        model.lanes().question().subscribe(_ -> ask());
        model.detail().subscribe(this::write);
    }

    private SegmentedButton segments() {
        var group = new ToggleGroup();
        for (var kind : NodeKind.values()) {
            var key =
                    switch (kind) {
                        case ACTIVITY -> MapKey.ACTIVITY;
                        case HANDOVER -> MapKey.HANDOVER;
                        case WAITING -> MapKey.WAITING;
                    };
            var button = new ToggleButton(Text.of(kind), new KeyHint(keys, key.id()));
            button.setId("kind-" + kind.name().toLowerCase(Locale.ROOT));
            ProcessScreen.name(button, Text.of(kind), keys, key);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.nodes().kind(kind);
            });
            kinds.put(kind, button);
        }
        var all = new SegmentedButton(kinds.values().toArray(ToggleButton[]::new));
        all.setToggleGroup(group);
        return all;
    }

    private void field(
            TextInputControl field,
            String id,
            String words,
            MapKey key,
            int longest,
            BiConsumer<Set<UUID>, String> take) {
        field.setId(id);
        field.setPromptText(Text.of(words));
        ProcessScreen.name(field, Text.of(words), keys, key);
        field.setTextFormatter(
                new TextFormatter<>(
                        new UnaryOperator<@Nullable Change>() {
                            @Override
                            public @Nullable Change apply(@Nullable Change change) {
                                return change != null && tooLong(change, longest) ? null : change;
                            }
                        }));
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) take.accept(shown, field.getText());
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    boolean leaves =
                            e.getCode() == KeyCode.ESCAPE
                                    || e.getCode() == KeyCode.ENTER
                                            && (field instanceof TextField || e.isShortcutDown());
                    if (leaves) {
                        back.run();
                        e.consume();
                    } else if (e.getCode() == KeyCode.TAB && field instanceof TextArea) {
                        if (e.isShiftDown()) usual.requestFocus();
                        else back.run();
                        e.consume();
                    }
                });
    }

    private boolean tooLong(Change change, int longest) {
        return change.isContentChange()
                && model.nodes().tooLong(change.getControlNewText(), longest);
    }

    private void usual(Set<UUID> ids, String typed) {
        if (ids.isEmpty() || typed.strip().equals(usualBefore)) return;
        usualBefore = typed.strip();
        model.nodes().usual(ids, typed);
    }

    private void note(Set<UUID> ids, String typed) {
        if (ids.isEmpty() || typed.strip().equals(noteBefore)) return;
        noteBefore = typed.strip();
        model.nodes().note(ids, typed);
    }

    /// Takes what is typed and not saved yet.
    void keep() {
        usual(shown, usual.getText());
        note(shown, note.getText());
    }

    private void write(Detail what) {
        if (what == Detail.NONE) return;
        model.detail().set(Detail.NONE);
        if (shown.isEmpty()) return;
        var field = what == Detail.USUAL ? usual : note;
        field.requestFocus();
        field.selectAll();
    }

    private void ask() {
        var asked = model.lanes().question().get();
        question.getChildren().clear();
        if (asked != null) {
            var label =
                    new Label(
                            Text.of("process.lane.question", asked.lane().label(), asked.nodes()));
            label.setWrapText(true);
            question.getChildren().add(label);
            var to = asked.neighbour();
            if (to != null) {
                var move =
                        Page.button(
                                "moveNodes",
                                Text.of("process.lane.moveNodes", MapSaving.named(to.label())),
                                () -> answer(true));
                move.getStyleClass().add("accent");
                question.getChildren().add(move);
            }
            question.getChildren()
                    .addAll(
                            Page.button(
                                    "removeNodes",
                                    Text.of("process.lane.removeNodes", asked.nodes()),
                                    () -> answer(false)),
                            Page.button(
                                    "keepLane",
                                    Text.of("process.lane.keep"),
                                    () -> {
                                        model.lanes().dismiss();
                                        back.run();
                                    }));
        }
        refresh();
        if (asked != null) question.getChildren().get(1).requestFocus();
    }

    private void answer(boolean keep) {
        model.lanes().answer(keep);
        back.run();
    }

    private void refresh() {
        var state = model.state().get();
        if (state == null) return;
        var ids = model.selection().nodes().get();
        boolean asks = !question.getChildren().isEmpty();
        boolean connects = !model.selection().connecting().get().isEmpty();
        List<Node> nodes = state.map().nodes().stream().filter(n -> ids.contains(n.id())).toList();
        visible(question, asks);
        visible(details, !asks && !connects && !nodes.isEmpty());
        visible(hint, !asks && (connects || nodes.isEmpty()));
        hint.setText(
                Text.of(
                        connects
                                ? "process.hint.connect"
                                : model.selection().cursor().get() instanceof Spot.OnLink
                                        ? "process.hint.link"
                                        : "process.hint"));
        if (!ids.equals(shown)) keep();
        shown = nodes.isEmpty() ? Set.of() : ids;
        boolean one = nodes.size() == 1;
        several.setText(one ? "" : Text.of("process.several", nodes.size()));
        visible(several, !one);
        kinds.forEach((kind, button) ->
                button.setSelected(
                        !nodes.isEmpty() && nodes.stream().allMatch(n -> n.kind() == kind)));
        usualBefore = same(nodes.stream().map(Node::usual).distinct().toList(), usual, usualBefore);
        noteBefore = same(nodes.stream().map(Node::note).distinct().toList(), note, noteBefore);
    }

    /// What all of them say; nothing where they differ. What is being typed stays.
    private static String same(List<String> said, TextInputControl field, String before) {
        var now = said.size() == 1 ? said.getFirst() : "";
        if (field.isFocused() && !field.getText().strip().equals(before)) return before;
        if (!field.getText().equals(now)) field.setText(now);
        return now;
    }

    private static void visible(javafx.scene.Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
