package firebreak.ui.votes;

import firebreak.domain.Text;
import firebreak.domain.room.RoomKind;
import firebreak.domain.room.RoomSubject;
import firebreak.domain.session.Ballots;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.ShownVote;
import firebreak.domain.session.VoteSubject;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Silent votes: those that were held, left; the one that is held now, right.
public final class VotesScreen extends Screen {
    private static final double LIST = 248;

    private final VotesViewModel model;
    private final PickViewModel picking;
    private final VoteDecisions decide;
    private final Commands<VoteAct> commands;
    private final KeysOverlay card;
    private final Label subtitle = new Label(Text.of("votes.subtitle"));
    private final StackPane place = new StackPane();
    private final StackPane right = new StackPane();
    private final ScrollPane scrolled = new ScrollPane();
    private final ListView<RoomVote> list = new ListView<>();
    private @Nullable PickPane pick;
    private @Nullable BallotPane ballot;
    private @Nullable RevealedPane revealed;
    private @Nullable Node columns;
    private boolean setting;

    /// @param coder with whose tagging a decision on a tag is noted
    /// @param chosen the keys that a person gave to commands; see [firebreak.ui.kit.ScreenKeys]
    public VotesScreen(
            AssessmentFile file,
            Desk desk,
            String coder,
            ObjectProperty<Map<String, String>> chosen,
            Clock clock) {
        super("votes", Text.of("votes.title"), "fth-inbox");
        this.model = new VotesViewModel(file, desk, clock);
        this.picking = new PickViewModel(file, desk, model);
        this.decide = new VoteDecisions(file, desk, model, coder);
        this.commands = VoteAct.commands(chosen);
        commands.acts(this::can, this::act);
        this.card =
                new KeysOverlay(
                        commands.keys(),
                        Text.of("votes.keys.title"),
                        () -> VoteAct.groups(commands));
    }

    /// It is an instrument of the sessions, and no step of its own.
    @Override
    public boolean step() {
        return false;
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(commands.keys());
    }

    @Override
    public Optional<Runnable> place() {
        return Optional.ofNullable(model.selected().get()).map(v -> () -> model.want(v.id()));
    }

    @Override
    public Optional<RoomSubject> room() {
        var vote = model.selected().get();
        return Optional.of(
                vote == null ? RoomSubject.first(RoomKind.VOTES) : RoomSubject.vote(vote.id()));
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    /// Lets go of the client's texts.
    @Override
    public void putAway() {
        model.putAway();
        picking.putAway();
        if (revealed != null) revealed.putAway();
        if (ballot != null) ballot.getChildren().clear();
    }

    /// Goes on with the vote on this point that is not decided, or begins one; offers an incident.
    public void open(VoteSubject subject) {
        switch (subject) {
            case VoteSubject.OfPoint _ -> model.open(subject);
            // Which of its tags, a person still says.
            case VoteSubject.OfTag(var report, var aspect) -> {
                model.pick();
                picking.pick(report.key(), aspect);
            }
        }
    }

    @Override
    protected Parent build() {
        subtitle.setId("votesStand");
        pick = new PickPane(picking, commands);
        ballot = new BallotPane(model, decide, commands);
        revealed = new RevealedPane(model, decide, commands);
        scrolled.setContent(revealed);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.getStyleClass().add("edge-to-edge");
        list.setId("votes");
        list.setAccessibleText(Text.of("votes.list"));
        list.setItems(model.votes());
        list.setCellFactory(_ -> new VoteCell(model));
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        list.setMaxWidth(LIST);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(v -> {
                    if (v != null && !setting) model.select(v);
                });
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        columns = new HBox(24, list, right);
        var begin = commands.button("newVote", VoteAct.BEGIN, Text.of("votes.new"), this::begin);
        begin.visibleProperty().bind(model.selected().isNotNull());
        var remove =
                Page.iconButton(
                        "removeVote", "fth-trash-2", Text.of("votes.remove"), decide::remove);
        remove.disableProperty().bind(model.selected().isNull());
        var page = Page.of(title(), subtitle, place, Commands.help(card), remove, begin);
        page.setId("votesPage");
        page.getStyleClass().add("votes");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        VotesScreen.class.getResource("/firebreak/ui/votes.css"))
                                .toExternalForm());
        var root = FirstShown.layers(page, card);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.told().subscribe(_ -> refresh());
        return root;
    }

    private void begin() {
        if (model.phase().get() == Phase.PICKING && pick != null) {
            pick.begin();
            return;
        }
        model.pick();
        if (pick != null) pick.focus();
    }

    private void refresh() {
        var board = model.board().get();
        if (board == null) {
            var turning = new ProgressIndicator();
            turning.setMaxSize(32, 32);
            turning.setAccessibleText(Text.of("votes.loading"));
            only(place, turning);
            return;
        }
        only(place, Objects.requireNonNull(columns));
        var any = !board.votes().isEmpty();
        list.setVisible(any);
        list.setManaged(any);
        list.refresh();
        setting = true;
        var vote = model.selected().get();
        if (vote == null) list.getSelectionModel().clearSelection();
        else list.getSelectionModel().select(vote);
        setting = false;
        var shown = model.shownVote().orElse(null);
        switch (shown) {
            case null -> {
                if (!picking.ready().get()) picking.read();
                only(right, Objects.requireNonNull(pick));
            }
            case ShownVote.Gathering gathering -> {
                Objects.requireNonNull(ballot).show(gathering, board.names());
                only(right, ballot);
                if (!inList() || model.phase().get() != Phase.CARDS) ballot.rest();
            }
            case ShownVote.Revealed _ -> {
                Objects.requireNonNull(revealed).show(Objects.requireNonNull(vote), board.names());
                only(right, scrolled);
                if (!inList()) revealed.rest();
            }
        }
    }

    /// Whether a person goes through the list, where the focus stays.
    private boolean inList() {
        return list.isFocused();
    }

    private static void only(StackPane into, Node node) {
        if (into.getChildren().size() != 1 || into.getChildren().getFirst() != node)
            into.getChildren().setAll(node);
    }

    private void pressed(KeyEvent e) {
        if (card.isVisible()) {
            card.pressed(e);
            return;
        }
        if (!Commands.free(e)) return;
        if (e.getTarget() instanceof ButtonBase button && !"readyToVote".equals(button.getId()))
            return;
        if (Stroke.pressed(e).map(this::act).orElse(false)) e.consume();
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
        if (model.board().get() == null) return false;
        if (key.word().length() == 1 && Character.isDigit(key.word().charAt(0)))
            return number(key.word().charAt(0) - '0');
        return commands.keys().at(key).map(commands.keys()::act).orElse(false);
    }

    private boolean number(int number) {
        var vote = model.selected().get();
        if (vote == null) return false;
        return switch (model.phase().get()) {
            case CARDS, BALLOT -> {
                if (number > vote.choices().size()) yield false;
                model.cast(number == 0 ? Ballots.UNSURE : vote.choices().get(number - 1));
                yield true;
            }
            case REVEALED -> revealed != null && revealed.choose(number);
            case PICKING, WAITING -> false;
        };
    }

    /// Whoever votes has nothing but the cards.
    private boolean can(VoteAct act) {
        if (pick == null || model.board().get() == null) return false;
        var phase = model.phase().get();
        return switch (act) {
            case BEGIN -> phase != Phase.BALLOT;
            case PASS -> phase == Phase.CARDS || phase == Phase.WAITING;
            case READY -> phase == Phase.WAITING;
            case TAKE_BACK -> model.canTakeBack();
            case REVEAL -> model.cast() > 0 && (phase == Phase.CARDS || phase == Phase.WAITING);
            case AGAIN, DECIDE -> phase == Phase.REVEALED;
            case SUBJECT, REMOVE -> phase != Phase.BALLOT && phase != Phase.PICKING;
        };
    }

    private void act(VoteAct act) {
        switch (act) {
            case BEGIN -> begin();
            case PASS -> model.pass(model.phase().get() == Phase.CARDS);
            case READY -> model.ready();
            case TAKE_BACK -> model.takeBack();
            case REVEAL -> decide.reveal();
            case AGAIN -> model.again();
            case DECIDE -> Objects.requireNonNull(revealed).begin();
            case SUBJECT -> model.openSubject();
            case REMOVE -> decide.remove();
        }
    }
}
