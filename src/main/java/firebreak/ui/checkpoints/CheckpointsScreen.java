package firebreak.ui.checkpoints;

import firebreak.deeds.CheckpointRound;
import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.ui.checkpoints.CheckpointsViewModel.Tab;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Map;
import java.util.Objects;

/// The checkpoints: the list and what is missing, left; one of them, in the middle; the stages and
/// the incidents, right. Behind the other tab, the question bank.
public final class CheckpointsScreen extends Screen {
    private static final PseudoClass ROOM = PseudoClass.getPseudoClass("room");

    private final CheckpointsViewModel model;
    private final Answering answering;
    private final EvidenceViewModel evidence;
    private final BankViewModel bank;
    private final AssessmentFile file;
    private final Desk desk;
    private final Keys keys;
    private final Label subtitle = new Label();
    private final StackPane place = new StackPane();
    private @Nullable AnswerPane answer;
    private @Nullable CheckpointList list;
    private @Nullable Node columns;
    private @Nullable BankPane questions;

    /// @param chosen the keys that a person gave to commands; see [firebreak.ui.kit.ScreenKeys]
    public CheckpointsScreen(
            AssessmentFile file, Desk desk, ObjectProperty<Map<String, String>> chosen) {
        super("checkpoints", Text.of("checkpoints.title"), "fth-check-square");
        this.file = file;
        this.desk = desk;
        this.keys = new Keys(chosen);
        this.model = new CheckpointsViewModel(file, desk);
        this.answering = new Answering(file, desk, model);
        this.evidence = new EvidenceViewModel(file, desk, model);
        this.bank = new BankViewModel(file, desk, model);
    }

    /// Saves what is typed and not saved yet. Call it before the assessment closes.
    public void flush() {
        leave();
        bank.flush();
    }

    private void leave() {
        if (answer != null) answer.flush();
        evidence.leave();
    }

    @Override
    public void shown() {
        model.shown();
        home();
    }

    @Override
    public void hidden() {
        leave();
        model.hidden();
    }

    private void home() {
        if (list != null && model.tab().get() == Tab.ANSWERS) list.focus();
    }

    @Override
    protected Parent build() {
        subtitle.setId("checkpointsState");
        subtitle.setMinWidth(0);
        var left = new CheckpointList(model);
        list = left;
        var teams = new TeamStrip(file, desk, model, keys, this::home);
        var middle = new AnswerPane(model, answering, evidence, teams, keys, this::home);
        answer = middle;
        HBox.setHgrow(middle, Priority.ALWAYS);
        var right = new SidePane(model, keys);
        columns = new HBox(16, left, middle, right);
        questions = new BankPane(model, bank);
        for (var side : new Region[] {left, right}) {
            side.visibleProperty().bind(model.wide().not());
            side.managedProperty().bind(model.wide().not());
        }
        var round = new RoundPane(answering, this::home);
        VBox.setVgrow(place, Priority.ALWAYS);
        var page =
                Page.of(
                        title(),
                        subtitle,
                        new VBox(12, round, place),
                        tabs(),
                        wide(),
                        rounds(round));
        page.setId("checkpointsPage");
        page.getStyleClass().add("checkpoints");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        CheckpointsScreen.class.getResource(
                                                "/firebreak/ui/checkpoints.css"))
                                .toExternalForm());
        var card = new KeysOverlay(keys.screen(), Text.of("checkpoints.keys.title"), Keys::groups);
        var root = new StackPane(page, card);
        new PageKeys(
                        model,
                        answering,
                        evidence,
                        keys,
                        new PageKeys.Parts(left, middle, teams, right, card))
                .follow(root);
        model.wide().subscribe(wide -> page.pseudoClassStateChanged(ROOM, wide));
        model.round().subscribe(_ -> refresh());
        model.tab().subscribe(_ -> refresh());
        bank.ready().subscribe(_ -> refresh());
        return root;
    }

    private Node tabs() {
        var group = new ToggleGroup();
        var answers = tab(Tab.ANSWERS, "answers", group);
        var words = tab(Tab.QUESTIONS, "questions", group);
        var segments = new SegmentedButton(answers, words);
        segments.setToggleGroup(group);
        return segments;
    }

    private ToggleButton tab(Tab tab, String name, ToggleGroup group) {
        var button = new ToggleButton(Text.of("checkpoints.tab." + name));
        button.setId("tab-" + name);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            leave();
            model.tab().set(tab);
            button.setSelected(true);
            home();
        });
        model.tab().subscribe(t -> button.setSelected(t == tab));
        return button;
    }

    private Node wide() {
        var button = new ToggleButton(Text.of("checkpoints.wide"));
        button.setId("wide");
        button.setGraphic(keys.hint(Act.WIDE));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            model.wide().set(button.isSelected());
            home();
        });
        model.wide().subscribe(button::setSelected);
        return button;
    }

    private Node rounds(RoundPane pane) {
        var menu = new MenuButton("", new FontIcon("fth-refresh-cw"));
        menu.setId("rounds");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        var start = new MenuItem(Text.of("checkpoints.round.new"));
        start.setId("newRound");
        start.setOnAction(_ -> pane.open());
        var earlier = new CheckMenuItem();
        earlier.setText(Text.of("checkpoints.round.earlier", keys.shown(Act.EARLIER)));
        earlier.setId("showEarlier");
        earlier.setOnAction(_ -> answering.showEarlier(earlier.isSelected()));
        menu.getItems().setAll(start, earlier);
        model.round()
                .subscribe(now -> {
                    menu.setText(
                            Text.of("checkpoints.round", now == null ? 1 : now.round().number()));
                    earlier.setSelected(now != null && now.round().showEarlier());
                    earlier.setDisable(now == null || now.rounds().size() < 2);
                });
        return menu;
    }

    private void refresh() {
        var now = model.round().get();
        if (now == null) {
            only(loading());
            return;
        }
        subtitle.setText(words(now));
        subtitle.setTooltip(new Tooltip(Words.sentence(now.scores().overall())));
        var words = model.tab().get() == Tab.QUESTIONS && !now.bank().checkpoints().isEmpty();
        if (words || bank.ready().get() != null) only(Objects.requireNonNull(questions));
        else if (now.bank().asked().isEmpty()) only(empty(now));
        else only(Objects.requireNonNull(columns));
    }

    private static String words(CheckpointRound now) {
        var progress = now.progress();
        if (progress.asked() == 0) return Text.of("checkpoints.subtitle");
        return Text.of(
                "checkpoints.state",
                progress.answered(),
                progress.asked(),
                progress.parked(),
                Words.brief(now.scores().overall()),
                now.round().label().isEmpty() ? 0 : 1,
                now.round().label());
    }

    private Node empty(CheckpointRound now) {
        var bringsBack = !now.bank().checkpoints().isEmpty();
        var take =
                bringsBack
                        ? Page.button(
                                "openQuestions",
                                Text.of("checkpoints.empty.questions"),
                                () -> model.tab().set(Tab.QUESTIONS))
                        : Page.button(
                                "takeBuiltIn",
                                "fth-check-square",
                                Text.of("checkpoints.empty.take"),
                                model::takeBuiltIn);
        take.getStyleClass().add("accent");
        return Page.empty(
                icon(),
                Text.of(bringsBack ? "checkpoints.empty.retired" : "checkpoints.empty.title"),
                Text.of("checkpoints.empty.why"),
                take,
                Page.button(
                        "importBankHere",
                        "fth-download",
                        Text.of("checkpoints.import"),
                        () -> {
                            model.tab().set(Tab.QUESTIONS);
                            bank.chooseFile();
                        }));
    }

    private void only(Node node) {
        if (place.getChildren().size() != 1 || place.getChildren().getFirst() != node)
            place.getChildren().setAll(node);
    }

    private static Node loading() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        turning.setAccessibleText(Text.of("checkpoints.loading"));
        return turning;
    }
}
