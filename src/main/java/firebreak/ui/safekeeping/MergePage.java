package firebreak.ui.safekeeping;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.store.MergePlan;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.PassphrasePrompt;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Objects;

/// Bringing a colleague's copy in, step by step: one page whose middle and buttons follow the
/// state.
final class MergePage {
    private static final int NARROW = 520;

    private final MergeViewModel model;
    private final Runnable history;
    private final BorderPane middle = new BorderPane();
    private final HBox buttons = new HBox(8);
    private final Label where = new Label();
    private final ConflictsView conflicts;

    /// @param history shows what was done, row by row
    MergePage(MergeViewModel model, Runnable history) {
        this.model = model;
        this.history = history;
        this.conflicts = new ConflictsView(model);
    }

    Region build() {
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("merge-buttons");
        where.setId("mergeStep");
        VBox.setVgrow(middle, Priority.ALWAYS);
        var page = Page.of(Text.of("safekeeping.merge.title"), where, new VBox(middle, buttons));
        page.setId("mergePage");
        page.getStyleClass().add("merge");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        MergePage.class.getResource("/firebreak/ui/merge.css"))
                                .toExternalForm());
        model.state().subscribe(this::show);
        return page;
    }

    private void show(MergeState state) {
        where.setText(step(state));
        switch (state) {
            case MergeState.Away _ -> fill(new Region(), List.of());
            case MergeState.Choosing(var problem) -> fill(choose(problem), List.of(leaving()));
            case MergeState.Asking(var file, var prompt) -> {
                var ask = new PassphrasePrompt("merge", prompt, Text.of("safekeeping.merge.open"));
                fill(ask(String.valueOf(file.getFileName()), ask), List.of(leaving()));
                prompt.busy().subscribe(now -> buttons.setDisable(now));
                Platform.runLater(ask::focus);
            }
            case MergeState.Looking(var file, var again) ->
                    fill(
                            working(
                                    again
                                            ? Text.of("safekeeping.merge.lookingAgain")
                                            : Text.of("safekeeping.merge.reading", file)),
                            List.of());
            case MergeState.Nothing(var plan) -> fill(nothing(plan), List.of(leaving()));
            case MergeState.Previewing(var plan) -> fill(MergePreview.of(plan), previewing(plan));
            case MergeState.Deciding(var plan) ->
                    fill(conflicts.of(plan), conflicts.buttons(model::back));
            case MergeState.Writing _ ->
                    fill(working(Text.of("safekeeping.merge.writing")), List.of());
            case MergeState.Done done -> fill(done(done), List.of());
        }
        focus(state);
    }

    private void fill(Node content, List<Node> below) {
        buttons.setDisable(false);
        middle.setCenter(content);
        buttons.getChildren().setAll(below);
        buttons.setVisible(!below.isEmpty());
        buttons.setManaged(!below.isEmpty());
    }

    private void focus(MergeState state) {
        var wanted =
                switch (state) {
                    case MergeState.Choosing _ -> "#chooseCopy";
                    case MergeState.Looking _, MergeState.Writing _ -> "#cancelMerge";
                    case MergeState.Nothing _ -> "#leaveMerge";
                    case MergeState.Previewing(var plan) ->
                            plan.conflicts().isEmpty() ? "#merge" : "#decide";
                    case MergeState.Deciding _ -> "#conflicts";
                    case MergeState.Done _ -> "#mergeOver";
                    case MergeState.Away _, MergeState.Asking _ -> "";
                };
        var scene = middle.getScene();
        if (scene == null || wanted.isEmpty()) return;
        scene.getRoot().applyCss();
        var node = scene.getRoot().lookup(wanted);
        if (node != null) node.requestFocus();
    }

    private static String step(MergeState state) {
        return switch (state) {
            case MergeState.Previewing _ -> Text.of("safekeeping.merge.step.look");
            case MergeState.Deciding _ -> Text.of("safekeeping.merge.step.decide");
            case MergeState.Done _ -> Text.of("safekeeping.merge.step.done");
            case MergeState.Away _,
                    MergeState.Choosing _,
                    MergeState.Asking _,
                    MergeState.Looking _,
                    MergeState.Nothing _,
                    MergeState.Writing _ ->
                    Text.of("safekeeping.merge.step.safe");
        };
    }

    private Button leaving() {
        return Page.button("leaveMerge", Text.of("safekeeping.merge.leave"), model::leave);
    }

    static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Node choose(String problem) {
        var button =
                Page.button(
                        "chooseCopy",
                        "fth-file-plus",
                        Text.of("safekeeping.merge.choose"),
                        model::choose);
        button.getStyleClass().add(Styles.ACCENT);
        var box =
                Page.empty(
                        "fth-git-merge",
                        Text.of("safekeeping.merge.drop"),
                        Text.of("safekeeping.merge.why"),
                        button);
        box.setId("mergeEmpty");
        if (!problem.isEmpty()) {
            var said = PassphrasePrompt.problem("mergeProblem");
            said.setText(problem);
            said.setMaxWidth(NARROW + 200);
            box.getChildren().add(3, said);
        }
        var steps =
                new HBox(
                        16,
                        how(
                                "1",
                                Text.of("safekeeping.merge.how.1"),
                                Text.of("safekeeping.merge.how.1.text")),
                        how(
                                "2",
                                Text.of("safekeeping.merge.how.2"),
                                Text.of("safekeeping.merge.how.2.text")),
                        how(
                                "3",
                                Text.of("safekeeping.merge.how.3"),
                                Text.of("safekeeping.merge.how.3.text")));
        steps.getStyleClass().add("merge-how");
        box.getChildren().add(steps);
        box.getStyleClass().add("drop-place");
        return box;
    }

    private static Node how(String number, String title, String text) {
        var badge = new Label(number);
        badge.getStyleClass().add("merge-number");
        var heading = SafekeepingScreen.heading(title);
        var row = new HBox(8, badge, heading);
        row.setAlignment(Pos.CENTER_LEFT);
        var card = Page.card(row, SafekeepingScreen.words(text, "muted", "small"));
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(300);
        card.setMaxWidth(300);
        return card;
    }

    private Node ask(String file, PassphrasePrompt prompt) {
        var title = SafekeepingScreen.heading(Text.of("safekeeping.merge.sealed", file));
        title.setWrapText(true);
        var words =
                SafekeepingScreen.words(
                        Text.of("safekeeping.merge.sealed.means"), "muted", "small");
        var bar = bar(Text.of("safekeeping.merge.reading", file));
        var cancel = Page.button("cancelMerge", Text.of("kit.cancel"), model::cancel);
        var under = new HBox(8, bar, cancel);
        under.setAlignment(Pos.CENTER_LEFT);
        if (model.state().get() instanceof MergeState.Asking(_, var asked))
            SafekeepingScreen.only(under, asked.busy());
        var card = Page.card(title, words, prompt, under);
        card.setSpacing(12);
        card.setMaxSize(NARROW, Region.USE_PREF_SIZE);
        return card;
    }

    private ProgressBar bar(String name) {
        var bar = new ProgressBar();
        bar.setId("mergeProgress");
        bar.setAccessibleText(name);
        bar.setPrefWidth(360);
        bar.progressProperty().bind(model.progress());
        return bar;
    }

    private Node working(String what) {
        var title = new Label(what);
        title.getStyleClass().add("empty-title");
        var words = new Label(Text.of("safekeeping.merge.step.safe"));
        words.getStyleClass().add("muted");
        var cancel = Page.button("cancelMerge", Text.of("kit.cancel"), model::cancel);
        var box = new VBox(16, title, bar(what), words, cancel);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node nothing(MergePlan plan) {
        var box =
                Page.empty(
                        "fth-check-circle",
                        Text.of("safekeeping.merge.nothing"),
                        Text.of("safekeeping.merge.nothing.text", plan.name()),
                        Page.button(
                                "chooseCopy",
                                "fth-file-plus",
                                Text.of("safekeeping.merge.other"),
                                model::choose));
        box.setId("mergeNothing");
        return box;
    }

    private List<Node> previewing(MergePlan plan) {
        var open = plan.conflicts().size();
        var safe = new Label(Text.of("safekeeping.merge.undoable"));
        safe.getStyleClass().addAll("muted", "small");
        var go =
                open == 0
                        ? Page.button(
                                "merge",
                                "fth-git-merge",
                                Text.of("safekeeping.merge.go"),
                                model::merge)
                        : Page.button(
                                "decide",
                                "fth-arrow-right",
                                Text.of("safekeeping.merge.decide", open),
                                model::decide);
        go.getStyleClass().add(Styles.ACCENT);
        go.setDefaultButton(true);
        return List.of(leaving(), space(), safe, go);
    }

    private Node done(MergeState.Done done) {
        var over = Page.button("mergeOver", Text.of("safekeeping.merge.over"), model::leave);
        over.getStyleClass().add(Styles.ACCENT);
        var look =
                Page.button(
                        "mergeHistory", "fth-list", Text.of("safekeeping.merge.history"), history);
        var box =
                Page.empty(
                        "fth-check-circle",
                        Text.of("safekeeping.merge.done", done.plan().name()),
                        Text.of("safekeeping.merge.done.text"),
                        look,
                        over);
        box.setId("mergeDone");
        box.getStyleClass().add("merge-done");
        var came = new VBox(6);
        came.getStyleClass().add("merge-came");
        came.setMaxWidth(Region.USE_PREF_SIZE);
        for (var line : MergeWords.lines(done.plan().summary().comesIn()))
            came.getChildren().add(line("fth-plus", line));
        for (var line : MergeWords.removals(done.plan().summary().comesIn()))
            came.getChildren().add(line("fth-minus", line));
        var all = done.plan().conflicts().size();
        if (all > 0)
            came.getChildren()
                    .add(
                            line(
                                    "fth-user-check",
                                    Text.of(
                                            "safekeeping.merge.done.decided",
                                            all,
                                            done.ours(),
                                            done.theirs(),
                                            all - done.ours() - done.theirs())));
        box.getChildren().add(3, came);
        return box;
    }

    static Label line(String icon, String text) {
        var label = SafekeepingScreen.words(text);
        label.setGraphic(new FontIcon(icon));
        label.setGraphicTextGap(8);
        return label;
    }
}
