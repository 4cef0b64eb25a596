package firebreak.ui.gaps;

import firebreak.deeds.ReturnedActions;
import firebreak.deeds.ReturnedActions.Difference;
import firebreak.domain.Text;
import firebreak.ui.gaps.ActionsReturn.Step;
import firebreak.ui.kit.Page;

import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What owners changed, where the assessment has changed as well, and what can't be taken; then the
/// decision.
final class ActionsPane extends VBox {
    private static final int LONGEST = 200;
    private static final int MOST = 500;

    private final ActionsReturn returning;
    private @Nullable Button take;

    ActionsPane(ActionsReturn returning) {
        super(12);
        this.returning = returning;
        setId("actionsPane");
        getStyleClass().addAll("card-surface", "actions-pane");
        returning.step().subscribe(this::show);
        returning.theirs().addListener((SetChangeListener<Difference>) _ -> count());
        returning.without().subscribe(_ -> count());
    }

    private void show(@Nullable Step step) {
        take = null;
        switch (step) {
            case null -> getChildren().clear();
            case Step.Reading _ -> getChildren().setAll(reading());
            case Step.Ready(var actions) -> {
                getChildren().setAll(ready(actions));
                count();
                var first = lookup(first(actions));
                if (first != null) first.requestFocus();
            }
        }
    }

    /// Where the person goes on.
    private static String first(ReturnedActions actions) {
        if (actions.differences().isEmpty()) return "#closeActions";
        return actions.problems().isEmpty() ? "#takeActions" : "#withoutRows";
    }

    private List<Node> reading() {
        var bar = new ProgressBar();
        bar.progressProperty().bind(returning.progress());
        bar.setPrefWidth(320);
        bar.setAccessibleText(Text.of("actions.job"));
        return List.of(
                heading(Text.of("actions.job")),
                bar,
                Page.button("closeActions", Text.of("kit.cancel"), returning::cancel));
    }

    private static Label heading(String text) {
        var heading = words(text, "section-title");
        heading.setId("actionsTitle");
        return heading;
    }

    private static Label words(String text, String... styles) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll(styles);
        return words;
    }

    private List<Node> ready(ReturnedActions actions) {
        var changes = actions.changes();
        var conflicts = actions.conflicts();
        var content = new VBox(20);
        content.getStyleClass().add("actions-content");
        if (!conflicts.isEmpty()) content.getChildren().add(conflicts(conflicts));
        if (!changes.isEmpty()) content.getChildren().add(changes(changes));
        if (!actions.problems().isEmpty()) content.getChildren().add(problems(actions));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("actions-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var nodes = new ArrayList<Node>();
        nodes.add(
                heading(
                        Text.of(
                                "actions.ready",
                                actions.name(),
                                changes.size(),
                                conflicts.size())));
        nodes.add(
                words(
                        Text.of(actions.differences().isEmpty() ? "actions.none" : "actions.why"),
                        "muted"));
        nodes.add(scroll);
        nodes.add(buttons(actions));
        return nodes;
    }

    private Node buttons(ReturnedActions actions) {
        var row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!actions.differences().isEmpty()) {
            var taking = Page.button("takeActions", "", returning::take);
            taking.getStyleClass().add("accent");
            taking.setDefaultButton(true);
            take = taking;
            row.getChildren().add(taking);
        }
        var close =
                Page.button(
                        "closeActions",
                        Text.of(actions.differences().isEmpty() ? "actions.close" : "kit.cancel"),
                        returning::cancel);
        close.setCancelButton(true);
        row.getChildren().add(close);
        return row;
    }

    private void count() {
        var button = take;
        if (button == null || !(returning.step().get() instanceof Step.Ready(var actions))) return;
        var chosen = returning.chosen().size();
        button.setText(Text.of("actions.take", chosen));
        button.setAccessibleText(button.getText());
        button.setDisable(
                chosen == 0 || !actions.problems().isEmpty() && !returning.without().get());
    }

    private static Node changes(List<Difference> changes) {
        var box = new VBox(8, words(Text.of("actions.changes", changes.size()), "pane-heading"));
        for (var d : changes.subList(0, Math.min(MOST, changes.size())))
            box.getChildren()
                    .add(
                            line(
                                    d,
                                    words(
                                            Text.of(
                                                    "actions.change",
                                                    said(d, Whose.OURS),
                                                    said(d, Whose.THEIRS)))));
        if (changes.size() > MOST)
            box.getChildren()
                    .add(words(Text.of("actions.more", changes.size() - MOST), "muted", "small"));
        return box;
    }

    private enum Whose {
        WRITTEN,
        OURS,
        THEIRS
    }

    private static String said(Difference d, Whose whose) {
        var text =
                ReturnedActions.words(
                                d.part(),
                                switch (whose) {
                                    case WRITTEN -> d.written();
                                    case OURS -> d.now();
                                    case THEIRS -> d.edited();
                                })
                        .replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /// The gap and the part left, what becomes of it right.
    private static Node line(Difference d, Node what) {
        var title = words(d.title(), "actions-gap");
        var part = words(d.part().column().head(), "muted", "small");
        var left = new VBox(title, part);
        left.setMinWidth(280);
        left.setPrefWidth(280);
        left.setMaxWidth(280);
        HBox.setHgrow(what, Priority.ALWAYS);
        var row = new HBox(16, left, what);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("actions-line");
        return row;
    }

    private Node conflicts(List<Difference> conflicts) {
        var heading = words(Text.of("actions.conflicts", conflicts.size()), "pane-heading");
        var box = new VBox(8, heading, words(Text.of("actions.conflicts.why"), "muted", "small"));
        if (conflicts.size() > 1)
            box.getChildren()
                    .add(
                            new HBox(
                                    8,
                                    Page.button(
                                            "keepAll",
                                            Text.of("actions.keepAll"),
                                            () -> {
                                                returning.theirs().clear();
                                                again();
                                            }),
                                    Page.button(
                                            "takeAll",
                                            Text.of("actions.takeAll"),
                                            () -> {
                                                returning.theirs().addAll(conflicts);
                                                again();
                                            })));
        int at = 0;
        for (var d : conflicts) box.getChildren().add(line(d, choice(d, at++)));
        return box;
    }

    /// Shows the same with other choices, and leaves the person where they are.
    private void again() {
        if (!(returning.step().get() instanceof Step.Ready(var actions))) return;
        int at = 0;
        for (var d : actions.conflicts()) {
            var id = (returning.theirs().contains(d) ? "#theirs-" : "#ours-") + at++;
            if (lookup(id) instanceof RadioButton button) button.setSelected(true);
        }
        count();
    }

    private Node choice(Difference d, int at) {
        var group = new ToggleGroup();
        var ours = radio("ours-" + at, Text.of("actions.keep", said(d, Whose.OURS)), group);
        var theirs = radio("theirs-" + at, Text.of("actions.use", said(d, Whose.THEIRS)), group);
        group.selectToggle(returning.theirs().contains(d) ? theirs : ours);
        theirs.selectedProperty()
                .subscribe((_, now) -> {
                    if (now) returning.theirs().add(d);
                    else returning.theirs().remove(d);
                });
        return new VBox(
                4,
                ours,
                theirs,
                words(
                        Text.of(
                                d.hidden() ? "actions.hidden" : "actions.was",
                                said(d, Whose.WRITTEN)),
                        "muted",
                        "small"));
    }

    private static RadioButton radio(String id, String text, ToggleGroup group) {
        var radio = new RadioButton(text);
        radio.setId(id);
        radio.setToggleGroup(group);
        radio.setWrapText(true);
        radio.setMinHeight(Region.USE_PREF_SIZE);
        return radio;
    }

    private Node problems(ReturnedActions actions) {
        var all = actions.problems();
        var box = new VBox(8, words(Text.of("actions.problems", all.size()), "pane-heading"));
        for (var p : all.subList(0, Math.min(MOST, all.size())))
            box.getChildren().add(words(ActionsReturn.sentence(p), "small"));
        if (all.size() > MOST)
            box.getChildren()
                    .add(words(Text.of("actions.more", all.size() - MOST), "muted", "small"));
        if (!actions.differences().isEmpty()) {
            var without = new CheckBox(Text.of("actions.without"));
            without.setId("withoutRows");
            without.selectedProperty().bindBidirectional(returning.without());
            box.getChildren().add(without);
        }
        return box;
    }
}
