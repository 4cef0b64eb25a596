package firebreak.ui.sessions;

import firebreak.analysis.session.TimeWords;
import firebreak.deeds.SessionReading;
import firebreak.domain.Text;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.domain.session.WorkSession;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;
import firebreak.ui.kit.Ticking;
import firebreak.ui.sessions.SessionsViewModel.SessionTab;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Sessions: all of them, left; one of them, right.
public final class SessionsScreen extends Screen {
    /// Below this height it scrolls, as a room must see some lines of the agenda.
    private static final double TALL = 560;

    private static final double LIST = 232;

    private final SessionsViewModel model;
    private final SessionDecisions decide;
    private final Commands<SessionAct> commands;
    private final KeysOverlay card;
    private final Desk desk;
    private final Label subtitle = new Label();
    private final Label points = new Label();
    private final StackPane place = new StackPane();
    private final ListView<WorkSession> list = new ListView<>();
    private final Ticking ticking;
    private @Nullable SessionPane pane;
    private @Nullable Node columns;
    private boolean setting;

    /// @param chosen the keys that a person gave to commands; see [firebreak.ui.kit.ScreenKeys]
    public SessionsScreen(
            AssessmentFile file,
            Desk desk,
            ObjectProperty<Map<String, String>> chosen,
            Clock clock) {
        super("sessions", Text.of("sessions.title"), "fth-users");
        this.desk = desk;
        this.model = new SessionsViewModel(file, desk, clock);
        this.decide = new SessionDecisions(file, desk, model);
        this.commands = SessionAct.commands(chosen);
        commands.acts(this::can, this::act);
        this.card =
                new KeysOverlay(
                        commands.keys(),
                        Text.of("sessions.keys.title"),
                        () -> SessionAct.groups(commands));
        this.ticking = new Ticking(Duration.ofSeconds(1), model::tick);
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(commands.keys());
    }

    /// Shows one session.
    public void open(UUID session) {
        model.select(session);
    }

    @Override
    public Optional<Runnable> place() {
        return model.session().map(s -> () -> model.select(s.id()));
    }

    @Override
    public void shown() {
        model.shown();
        ticking.play();
    }

    @Override
    public void hidden() {
        ticking.stop();
        if (pane != null) {
            pane.flush();
            pane.people().hideNames();
        }
        model.hidden();
    }

    /// Saves what is typed and not saved yet.
    @Override
    public void flush() {
        if (pane != null) pane.flush();
    }

    /// Lets go of the client's texts; what is typed is saved before.
    @Override
    public void putAway() {
        flush();
        ticking.stop();
        if (pane != null) pane.putAway();
        list.getItems().clear();
        model.putAway();
    }

    /// Looks at the clock; for tests, which wait for nobody.
    void tick() {
        model.tick();
    }

    @Override
    protected Parent build() {
        subtitle.setId("sessionsStand");
        pane = new SessionPane(model, decide, desk.notices(), commands);
        columns = columns(pane);
        var begin =
                commands.button("newSession", SessionAct.NEW, Text.of("sessions.new"), this::begin);
        var vote =
                commands.button(
                        "openVotes", SessionAct.VOTE, Text.of("sessions.vote"), this::votes);
        var remove =
                Page.iconButton(
                        "removeSession", "fth-trash-2", Text.of("sessions.remove"), decide::remove);
        remove.disableProperty().bind(Bindings.isEmpty(list.getItems()));
        var page = Page.of(title(), subtitle, place, Commands.help(card), remove, vote, begin);
        page.setId("sessionsPage");
        page.getStyleClass().add("sessions");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        SessionsScreen.class.getResource(
                                                "/firebreak/ui/sessions.css"))
                                .toExternalForm());
        var root = FirstShown.layers(page, card);
        root.setMinHeight(TALL);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.told().subscribe(_ -> refresh());
        return root;
    }

    private Node columns(SessionPane shown) {
        list.setId("sessions");
        list.setAccessibleText(Text.of("sessions.list"));
        list.setCellFactory(_ -> new SessionCell(model));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(s -> {
                    if (s == null || setting) return;
                    flush();
                    model.select(s.id());
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        points.setId("pointsLeft");
        points.getStyleClass().addAll("muted", "small");
        points.setWrapText(true);
        points.setMinHeight(Region.USE_PREF_SIZE);
        var left = new VBox(12, list, points);
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        left.setMaxWidth(LIST);
        shown.setMinWidth(0);
        HBox.setHgrow(shown, Priority.ALWAYS);
        return new HBox(24, left, shown);
    }

    private void begin() {
        flush();
        model.tab().set(SessionTab.AGENDA);
        decide.begin();
        if (pane != null) pane.nameIt();
    }

    private void votes() {
        desk.navigator().go("votes");
    }

    private void refresh() {
        var board = model.board().get();
        if (board == null) {
            subtitle.setText(Text.of("sessions.subtitle"));
            var turning = new ProgressIndicator();
            turning.setMaxSize(32, 32);
            turning.setAccessibleText(Text.of("sessions.loading"));
            only(turning);
            return;
        }
        subtitle.setText(stand(board));
        setting = true;
        if (!list.getItems().equals(board.sessions())) list.getItems().setAll(board.sessions());
        setting = false;
        var session = model.session().orElse(null);
        if (session == null) {
            var begin = Page.button("firstSession", Text.of("sessions.new"), this::begin);
            begin.getStyleClass().add("accent");
            only(Page.empty(icon(), Text.of("sessions.none"), Text.of("sessions.none.why"), begin));
            return;
        }
        only(Objects.requireNonNull(columns));
        setting = true;
        list.getSelectionModel().select(session);
        setting = false;
        list.refresh();
        points.setText(TimeWords.of(board.pointsLeft()));
        Objects.requireNonNull(pane).show(session);
    }

    private static String stand(SessionReading board) {
        var sessions = board.sessions();
        if (sessions.isEmpty()) return Text.of("sessions.subtitle");
        return Text.of(
                "sessions.stand",
                sessions.size(),
                sessions.stream().mapToInt(WorkSession::people).sum(),
                TimeWords.minutes(
                        sessions.stream().mapToLong(WorkSession::spentSeconds).sum() / 60.0));
    }

    private void only(Node node) {
        if (place.getChildren().size() != 1 || place.getChildren().getFirst() != node)
            place.getChildren().setAll(node);
    }

    private void pressed(KeyEvent e) {
        if (card.isVisible()) card.pressed(e);
    }

    private void typed(KeyEvent e) {
        if (card.isVisible()) card.typed(e);
        else if (Commands.free(e) && Stroke.typed(e).map(this::act).orElse(false)) e.consume();
    }

    private boolean act(Stroke key) {
        if (key.equals(Commands.CARD)) {
            card.toggle();
            return true;
        }
        return commands.keys().at(key).map(commands.keys()::act).orElse(false);
    }

    private boolean can(SessionAct act) {
        if (pane == null || model.board().get() == null) return false;
        return act == SessionAct.NEW || act == SessionAct.VOTE || model.session().isPresent();
    }

    private void act(SessionAct act) {
        var shown = Objects.requireNonNull(pane);
        switch (act) {
            case CLOCK -> decide.clock();
            case NEXT -> decide.next();
            case FINISH -> decide.finish();
            case ITEM -> {
                model.tab().set(SessionTab.AGENDA);
                shown.agenda().add();
            }
            case NOTE -> {
                model.tab().set(SessionTab.AGENDA);
                shown.agenda().write();
            }
            case AGENDA -> model.tab().set(SessionTab.AGENDA);
            case PEOPLE -> model.tab().set(SessionTab.PEOPLE);
            case MINUTES -> model.tab().set(SessionTab.MINUTES);
            case ROLE -> {
                model.tab().set(SessionTab.PEOPLE);
                shown.people().addRole();
            }
            case DECISION -> {
                model.tab().set(SessionTab.PEOPLE);
                shown.people().addOutcome(OutcomeKind.DECISION);
            }
            case PARK -> {
                model.tab().set(SessionTab.PEOPLE);
                shown.people().addOutcome(OutcomeKind.PARKED);
            }
            case COPY -> shown.minutes().copy();
            case NEW -> begin();
            case VOTE -> votes();
        }
    }
}
