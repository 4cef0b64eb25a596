package firebreak.ui.sessions;

import firebreak.analysis.session.MinutesText;
import firebreak.analysis.session.TimeLeft;
import firebreak.deeds.SessionReading;
import firebreak.domain.assessment.Topic;
import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.RunningClock;
import firebreak.domain.session.WorkSession;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The sessions, the one that a person looks at, and the time that runs.
public final class SessionsViewModel {
    private static final Set<Topic> TOPICS =
            Set.of(Topic.SESSIONS, Topic.PROCESS, Topic.COVERAGE, Topic.CODEBOOK);

    /// What of a session is looked at.
    enum SessionTab {
        AGENDA,
        PEOPLE,
        MINUTES
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final Clock clock;
    private final OneJob reading;
    private final ReadOnlyObjectWrapper<@Nullable SessionReading> board =
            new ReadOnlyObjectWrapper<>(this, "board");
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ObjectProperty<SessionTab> tab =
            new SimpleObjectProperty<>(this, "tab", SessionTab.AGENDA);
    private final IntegerProperty told = new SimpleIntegerProperty(this, "told");
    private @Nullable UUID selected;
    private @Nullable UUID item;
    private Subscription listening = Subscription.EMPTY;

    SessionsViewModel(AssessmentFile file, Desk desk, Clock clock) {
        this.file = file;
        this.desk = desk;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
        this.reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        tab.subscribe((_, _) -> tell());
    }

    /// Everything about sessions and votes; null until it is read.
    ReadOnlyObjectProperty<@Nullable SessionReading> board() {
        return board.getReadOnlyProperty();
    }

    /// The time as it was when [#tick()] was called.
    ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    ObjectProperty<SessionTab> tab() {
        return tab;
    }

    /// Changes whenever anything but the time may be shown otherwise.
    ReadOnlyIntegerProperty told() {
        return told;
    }

    private void tell() {
        told.set(told.get() + 1);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), file.info().zone());
    }

    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    void putAway() {
        hidden();
        board.set(null);
        selected = null;
        item = null;
    }

    /// Reads everything again.
    void reload() {
        reading.database("", _ -> SessionReading.read(file), this::show);
    }

    private void show(SessionReading read) {
        now.set(clock.instant());
        board.set(read);
        // What runs is what the room is about; otherwise the newest.
        if (session().isEmpty())
            selected =
                    running()
                            .map(WorkSession::id)
                            .orElse(
                                    read.sessions().isEmpty()
                                            ? null
                                            : read.sessions().getLast().id());
        if (item().isEmpty()) item = current().map(AgendaItem::id).orElse(null);
        tell();
    }

    /// To be called about once a second while it is shown.
    void tick() {
        if (board.get() != null && clock().isPresent()) now.set(clock.instant());
    }

    List<WorkSession> sessions() {
        var read = board.get();
        return read == null ? List.of() : read.sessions();
    }

    /// The one that is looked at.
    Optional<WorkSession> session() {
        return sessions().stream().filter(s -> s.id().equals(selected)).findFirst();
    }

    void select(UUID session) {
        if (session.equals(selected)) return;
        selected = session;
        item = null;
        item = current().map(AgendaItem::id).orElse(null);
        tell();
    }

    Optional<RunningClock> clock() {
        var read = board.get();
        return read == null ? Optional.empty() : read.clock();
    }

    /// The session whose time runs.
    Optional<WorkSession> running() {
        return clock().flatMap(c ->
                sessions().stream()
                        .filter(s -> s.agenda().stream().anyMatch(i -> i.id().equals(c.itemId())))
                        .findFirst());
    }

    boolean runs(AgendaItem of) {
        return clock().filter(c -> c.itemId().equals(of.id())).isPresent();
    }

    /// What an item took, with the time that runs.
    long spent(AgendaItem of) {
        return of.spentSeconds()
                + clock().filter(c -> c.itemId().equals(of.id()))
                        .map(c -> c.seconds(now.get()))
                        .orElse(0L);
    }

    /// Whether the clock was left on.
    boolean forgotten() {
        return clock().filter(c -> c.forgotten(now.get())).isPresent();
    }

    /// What the session is at: the item whose time runs, or else the first that is not finished, or
    /// else the last.
    Optional<AgendaItem> current() {
        var agenda = session().map(WorkSession::agenda).orElse(List.of());
        return agenda.stream()
                .filter(this::runs)
                .findFirst()
                .or(() -> agenda.stream().filter(i -> !i.finished()).findFirst())
                .or(() -> agenda.isEmpty() ? Optional.empty() : Optional.of(agenda.getLast()));
    }

    /// What comes behind it and is not finished.
    Optional<AgendaItem> next() {
        var at = current();
        return session().map(WorkSession::agenda).orElse(List.of()).stream()
                .filter(i -> !i.finished() && at.map(c -> !c.id().equals(i.id())).orElse(true))
                .findFirst();
    }

    /// The item that is looked at.
    Optional<AgendaItem> item() {
        return session().map(WorkSession::agenda).orElse(List.of()).stream()
                .filter(i -> i.id().equals(item))
                .findFirst();
    }

    void selectItem(UUID id) {
        if (id.equals(item)) return;
        item = id;
        tell();
    }

    /// The next reading shows this one.
    void want(@Nullable UUID session, @Nullable UUID agendaItem) {
        if (session != null) selected = session;
        item = agendaItem;
    }

    /// The time that the session still takes.
    TimeLeft left() {
        return TimeLeft.of(
                session().map(WorkSession::agenda).orElse(List.of()).stream()
                        .map(i -> i.withSpent(spent(i)))
                        .toList());
    }

    /// The minutes of the session that is looked at; nothing where none is.
    String minutes() {
        var read = board.get();
        return read == null
                ? ""
                : session()
                        .map(s -> MinutesText.of(s, read.votes(s.id()), read.names()))
                        .orElse("");
    }
}
