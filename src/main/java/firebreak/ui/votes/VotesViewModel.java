package firebreak.ui.votes;

import firebreak.analysis.session.Scales;
import firebreak.deeds.SessionReading;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.ShownVote;
import firebreak.domain.session.VoteSubject;
import firebreak.domain.session.WorkSession;
import firebreak.store.AssessmentFile;
import firebreak.store.VoteStore;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The votes and the one that a person looks at. Of a round that is not revealed it knows how many
/// ballots there are, and the card that was cast last while that may be taken back.
public final class VotesViewModel {
    private static final Set<Topic> TOPICS =
            Set.of(Topic.SESSIONS, Topic.PROCESS, Topic.COVERAGE, Topic.CODEBOOK);

    private final AssessmentFile file;
    private final Desk desk;
    private final Clock clock;
    private final OneJob reading;
    private final ReadOnlyObjectWrapper<@Nullable SessionReading> board =
            new ReadOnlyObjectWrapper<>(this, "board");
    private final ObservableList<RoomVote> votes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RoomVote> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ObjectProperty<Phase> phase =
            new SimpleObjectProperty<>(this, "phase", Phase.PICKING);
    private final IntegerProperty told = new SimpleIntegerProperty(this, "told");
    private @Nullable UUID wanted;
    private @Nullable String last;
    private boolean busy;
    private boolean picking;
    private Subscription listening = Subscription.EMPTY;

    VotesViewModel(AssessmentFile file, Desk desk, Clock clock) {
        this.file = file;
        this.desk = desk;
        this.clock = clock;
        this.reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
    }

    /// Everything about sessions and votes; null until it is read.
    ReadOnlyObjectProperty<@Nullable SessionReading> board() {
        return board.getReadOnlyProperty();
    }

    ObservableList<RoomVote> votes() {
        return votes;
    }

    /// Null where none is looked at.
    ReadOnlyObjectProperty<@Nullable RoomVote> selected() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase;
    }

    /// The vote that is looked at, as everybody may see it.
    Optional<ShownVote> shownVote() {
        var vote = selected.get();
        var now = board.get();
        return vote == null || now == null
                ? Optional.empty()
                : Optional.of(
                        ShownVote.of(
                                vote,
                                now.gathers(vote),
                                now.gathering().getOrDefault(vote.id(), 0)));
    }

    /// How many ballots the round that is not revealed has.
    int cast() {
        return shownVote().orElse(null) instanceof ShownVote.Gathering g ? g.cast() : 0;
    }

    /// Whether the last ballot may be taken back.
    boolean canTakeBack() {
        return last != null && phase.get() != Phase.BALLOT;
    }

    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        last = null;
        if (phase.get() == Phase.BALLOT) phase.set(Phase.WAITING);
    }

    void putAway() {
        hidden();
        board.set(null);
        selected.set(null);
        votes.clear();
        phase.set(Phase.PICKING);
    }

    private void reload() {
        reading.database("", _ -> SessionReading.read(file), this::show);
    }

    private void show(SessionReading now) {
        busy = false;
        var before = selected.get();
        var id = wanted != null ? wanted : before == null ? null : before.id();
        wanted = null;
        var found =
                now.votes().stream()
                        .filter(v -> v.id().equals(id))
                        .findFirst()
                        .or(() -> picking ? Optional.empty() : now.votes().stream().findFirst());
        board.set(now);
        if (!votes.equals(now.votes())) votes.setAll(now.votes());
        settle(found.orElse(null));
    }

    private void settle(@Nullable RoomVote vote) {
        var before = selected.get();
        var now = board.get();
        boolean other = before == null || vote == null || !before.id().equals(vote.id());
        if (other) last = null;
        var next =
                vote == null || now == null
                        ? Phase.PICKING
                        : !now.gathers(vote) && !vote.rounds().isEmpty()
                                ? Phase.REVEALED
                                : gathers(other);
        if (next == Phase.REVEALED) last = null;
        selected.set(vote);
        phase.set(next);
        told.set(told.get() + 1);
    }

    /// The laptop still goes round where it did.
    private Phase gathers(boolean other) {
        return switch (phase.get()) {
            case WAITING -> other ? Phase.CARDS : Phase.WAITING;
            case BALLOT -> other ? Phase.CARDS : Phase.BALLOT;
            case PICKING, CARDS, REVEALED -> Phase.CARDS;
        };
    }

    /// Changes whenever anything may be shown otherwise.
    ReadOnlyIntegerProperty told() {
        return told;
    }

    /// Shows this one as soon as it is read.
    void want(UUID vote) {
        picking = false;
        wanted = vote;
        if (board.get() != null) reload();
    }

    void select(RoomVote vote) {
        picking = false;
        settle(vote);
    }

    /// Lets a person choose what is voted on.
    void pick() {
        picking = true;
        settle(null);
    }

    /// Goes on with the vote on this subject that is not decided, or begins one.
    void open(VoteSubject subject) {
        desk.jobs()
                .<UUID>database(
                        "",
                        _ ->
                                file.process().sessions().votes().all().stream()
                                        .filter(v ->
                                                v.subject().equals(subject) && v.decision() == null)
                                        .findFirst()
                                        .map(RoomVote::id)
                                        .orElseGet(() -> begun(subject)),
                        id -> {
                            picking = false;
                            wanted = id;
                            reload();
                        },
                        desk.notices()::failed);
    }

    private UUID begun(VoteSubject subject) {
        var now = SessionReading.read(file);
        var store = file.process().sessions().votes();
        var vote =
                new RoomVote(
                        VoteStore.newId(),
                        session(now).map(WorkSession::id).orElse(null),
                        subject,
                        file.process().checkpoints().round().number(),
                        Scales.choices(subject, file.codebooks().current()),
                        clock.instant(),
                        List.of(),
                        null);
        store.open(Text.of("votes.edit.begin", now.names().title(subject)), vote);
        return vote.id();
    }

    /// The session whose time runs, or else the one of today.
    private Optional<WorkSession> session(SessionReading now) {
        var today = LocalDate.ofInstant(clock.instant(), file.info().zone());
        return now.sessions().stream()
                .filter(s ->
                        now.clock()
                                .filter(c ->
                                        s.agenda().stream()
                                                .anyMatch(i -> i.id().equals(c.itemId())))
                                .isPresent())
                .findFirst()
                .or(() -> now.sessions().stream().filter(s -> s.held().equals(today)).findFirst());
    }

    /// Sends the laptop round, or takes the cards from the table.
    void pass(boolean round) {
        if (phase.get() == Phase.CARDS && round) phase.set(Phase.WAITING);
        else if (!round && (phase.get() == Phase.WAITING || phase.get() == Phase.BALLOT))
            phase.set(Phase.CARDS);
        last = null;
        told.set(told.get() + 1);
    }

    /// The person who has the laptop now votes.
    void ready() {
        if (phase.get() != Phase.WAITING || busy) return;
        last = null;
        phase.set(Phase.BALLOT);
        told.set(told.get() + 1);
    }

    /// Puts a card into the box, and hides which.
    void cast(String card) {
        var vote = selected.get();
        if (vote == null || busy || (phase.get() != Phase.CARDS && phase.get() != Phase.BALLOT))
            return;
        busy = true;
        if (phase.get() == Phase.BALLOT) phase.set(Phase.WAITING);
        box(() -> file.process().sessions().votes().cast(vote, card), card);
    }

    /// Takes the card out again that was put in last.
    void takeBack() {
        var vote = selected.get();
        var card = last;
        if (vote == null || card == null || busy || !canTakeBack()) return;
        busy = true;
        if (phase.get() == Phase.WAITING) phase.set(Phase.BALLOT);
        box(() -> file.process().sessions().votes().takeBack(vote, card), null);
    }

    private void box(Runnable work, @Nullable String then) {
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> {
                            work.run();
                            return true;
                        },
                        _ -> {
                            last = then;
                            reload();
                        },
                        trouble -> {
                            busy = false;
                            desk.notices().failed(trouble);
                        });
    }

    /// The next round takes ballots.
    void again() {
        var vote = selected.get();
        if (vote == null || phase.get() != Phase.REVEALED) return;
        box(() -> file.process().sessions().votes().begin(vote), null);
    }

    /// The round that was begun is not held after all; only where one was revealed before.
    void drop() {
        var vote = selected.get();
        if (vote == null || vote.rounds().isEmpty()) return;
        box(() -> file.process().sessions().votes().drop(vote), null);
    }

    /// Shows what is voted on.
    void openSubject() {
        var vote = selected.get();
        if (vote == null) return;
        switch (vote.subject()) {
            case VoteSubject.OfPoint(var point) -> desk.navigator().point(point);
            case VoteSubject.OfTag(var report, _) ->
                    desk.jobs()
                            .<Optional<UUID>>database(
                                    "",
                                    _ ->
                                            Optional.ofNullable(
                                                    file.incidents().byReport().get(report)),
                                    id ->
                                            id.ifPresent(i ->
                                                    desk.navigator()
                                                            .incidents(
                                                                    Text.of("votes.because"),
                                                                    Set.of(i))),
                                    desk.notices()::fault);
        }
    }
}
