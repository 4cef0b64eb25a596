package firebreak.ui.checkpoints;

import firebreak.deeds.CheckpointRound;
import firebreak.deeds.OldEvidence;
import firebreak.domain.Text;
import firebreak.domain.process.Point;
import firebreak.domain.room.RoomKind;
import firebreak.domain.room.RoomSubject;
import firebreak.store.AssessmentFile;
import firebreak.ui.checkpoints.CheckpointsViewModel.Tab;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Kept;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;

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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
    private @Nullable StagesPane stages;
    private boolean shown;

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

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(keys.screen());
    }

    /// Saves what is typed and not saved yet. Call it before the assessment closes.
    @Override
    public void flush() {
        leave();
        bank.flush();
    }

    /// Shows a checkpoint, for all teams or for one, as soon as it is read.
    public void open(Point.OfCheckpoint at) {
        leave();
        model.open(at);
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.flag("wide", model.wide()));
    }

    @Override
    public Optional<Runnable> place() {
        return model.point().map(at -> () -> open(at));
    }

    /// Lets go of the client's texts; what is typed is saved before.
    @Override
    public void putAway() {
        flush();
        model.putAway();
        if (answer != null) answer.putAway();
    }

    private void leave() {
        if (answer != null) answer.flush();
        evidence.leave();
    }

    @Override
    public Optional<RoomSubject> room() {
        var id = model.chosen().get();
        return Optional.of(
                id == null ? RoomSubject.first(RoomKind.CHECKPOINTS) : RoomSubject.checkpoint(id));
    }

    @Override
    public void shown() {
        shown = true;
        model.shown();
        home();
    }

    @Override
    public void hidden() {
        shown = false;
        leave();
        model.hidden();
    }

    private void home() {
        if (list != null && model.tab().get() == Tab.ANSWERS) list.focus();
        if (stages != null && model.tab().get() == Tab.STAGES) stages.focus();
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
        stages = new StagesPane(model, keys, this::home);
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
                        Page.iconButton(
                                "toMissing",
                                "fth-list",
                                Text.of("missing.link"),
                                () -> desk.navigator().go("missing")),
                        Page.iconButton(
                                "voteHere", "fth-inbox", Text.of("votes.here"), model::vote),
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
        var root = FirstShown.layers(page, card);
        new PageKeys(
                        model,
                        answering,
                        evidence,
                        keys,
                        new PageKeys.Parts(
                                left, middle, teams, right, () -> turn(Tab.STAGES), card))
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
        var picture = tab(Tab.STAGES, "stages", group);
        picture.setGraphic(keys.hint(Act.STAGES));
        var words = tab(Tab.QUESTIONS, "questions", group);
        var segments = new SegmentedButton(answers, picture, words);
        segments.setToggleGroup(group);
        return segments;
    }

    private ToggleButton tab(Tab tab, String name, ToggleGroup group) {
        var button = new ToggleButton(Text.of("checkpoints.tab." + name));
        button.setId("tab-" + name);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            turn(tab);
            button.setSelected(true);
        });
        model.tab().subscribe(t -> button.setSelected(t == tab));
        return button;
    }

    private void turn(Tab to) {
        leave();
        model.tab().set(to);
        home();
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
        var all = new MenuItem(Text.of("evidence.takeAllOver"));
        all.setId("takeAllOver");
        all.setOnAction(_ -> answering.takeAllOver());
        menu.getItems().setAll(start, earlier, all);
        model.round()
                .subscribe(now -> {
                    menu.setText(
                            Text.of("checkpoints.round", now == null ? 1 : now.round().number()));
                    earlier.setSelected(now != null && now.round().showEarlier());
                    earlier.setDisable(now == null || now.rounds().size() < 2);
                    all.setDisable(
                            now == null
                                    || OldEvidence.left(now.earlierEvidence(), now.evidence())
                                            .isEmpty());
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
        else if (model.tab().get() == Tab.STAGES) only(Objects.requireNonNull(stages));
        else {
            // What was still being read when the screen came had no list for the keys.
            boolean first = !place.getChildren().contains(columns);
            only(Objects.requireNonNull(columns));
            if (first && shown) home();
        }
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
                                bank::takeBuiltIn);
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
