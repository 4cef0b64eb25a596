package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.Open;
import firebreak.deeds.CheckpointRound;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Point;
import firebreak.domain.session.VoteSubject;
import firebreak.store.AssessmentFile;
import firebreak.store.NotSaved;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Which checkpoint is shown, which ones the list holds, and everything that is known of them.
public final class CheckpointsViewModel {
    private static final Set<Topic> PROCESS = Set.of(Topic.PROCESS, Topic.CODEBOOK);
    private static final Set<Topic> INCIDENTS = Set.of(Topic.INCIDENTS, Topic.TAGGINGS);

    /// What is looked at.
    enum Tab {
        ANSWERS,
        STAGES,
        QUESTIONS
    }

    /// An incident in a list.
    record Named(UUID id, String key, String title, @Nullable Integer leadershipMinutes) {}

    private record Read(CheckpointRound round, Map<UUID, Named> incidents) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Jobs.Latest reading;
    private final ReadOnlyObjectWrapper<@Nullable CheckpointRound> round =
            new ReadOnlyObjectWrapper<>(this, "round", null);
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<Open, Integer>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ObjectProperty<@Nullable String> chosen =
            new SimpleObjectProperty<>(this, "chosen", null);
    private final ObjectProperty<@Nullable Open> open =
            new SimpleObjectProperty<>(this, "open", null);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final StringProperty team = new SimpleStringProperty(this, "team", "");
    private final ObservableList<String> teams = FXCollections.observableArrayList();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.ANSWERS);
    private final BooleanProperty seen = new SimpleBooleanProperty(this, "seen");
    private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide");
    private final Set<String> named = new HashSet<>();
    private Map<UUID, Named> incidents = Map.of();

    /// Null until it is read; answers change more often than it does.
    private volatile @Nullable Escaped escaped;

    private Point.@Nullable OfCheckpoint wanted;
    private Subscription listening = Subscription.EMPTY;

    CheckpointsViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.reading = desk.jobs().latest();
        search.subscribe(_ -> list());
        open.subscribe(_ -> list());
    }

    /// Null until it is read.
    ReadOnlyObjectProperty<@Nullable CheckpointRound> round() {
        return round.getReadOnlyProperty();
    }

    /// The checkpoints that the search and the filter let through, under their stages.
    ObservableList<Line> lines() {
        return lines;
    }

    /// How many checkpoints leave something open, by what.
    ReadOnlyObjectProperty<Map<Open, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /// The id of the checkpoint that is shown.
    ObjectProperty<@Nullable String> chosen() {
        return chosen;
    }

    /// What the list is narrowed to; null for all.
    ObjectProperty<@Nullable Open> open() {
        return open;
    }

    StringProperty search() {
        return search;
    }

    /// Whose answer is shown; empty for all teams.
    StringProperty team() {
        return team;
    }

    /// The teams that answers can be given for, by name.
    ObservableList<String> teams() {
        return teams;
    }

    ObjectProperty<Tab> tab() {
        return tab;
    }

    /// Whether a click says what was seen; otherwise what people say.
    BooleanProperty seen() {
        return seen;
    }

    /// Whether the checkpoint has the screen for itself, large.
    BooleanProperty wide() {
        return wide;
    }

    void shown() {
        listening.unsubscribe();
        escaped = null;
        listening =
                Subscription.combine(
                        desk.changes().listen(PROCESS, this::reload),
                        desk.changes()
                                .listen(
                                        INCIDENTS,
                                        () -> {
                                            escaped = null;
                                            reload();
                                        }));
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /// Lets go of everything that was read.
    void putAway() {
        // What is still being read comes too late.
        reading.background("", _ -> true, _ -> {}, this::failed);
        escaped = null;
        incidents = Map.of();
        lines.clear();
        counts.set(Map.of());
        teams.clear();
        round.set(null);
    }

    private void reload() {
        reading.database("", _ -> read(), this::show, this::failed);
    }

    private Read read() {
        var all = escaped;
        if (all == null) {
            all = Escaped.read(file);
            escaped = all;
        }
        return new Read(CheckpointRound.read(file, all::through), all.names());
    }

    private void show(Read read) {
        var now = read.round();
        incidents = read.incidents();
        var asked = now.bank().asked();
        var id = chosen.get();
        if (asked.stream().noneMatch(c -> c.id().equals(id))) chosen.set(nearest(id, asked));
        var all = new TreeSet<>(named);
        now.scores().teams().forEach(t -> all.add(t.team()));
        if (!teams.equals(List.copyOf(all))) teams.setAll(all);
        if (!team.get().isEmpty() && !all.contains(team.get())) team.set("");
        round.set(now);
        count(now);
        list();
        if (wanted == null) return;
        if (asked.stream().noneMatch(c -> c.id().equals(wanted.checkpointId())))
            desk.notices().problem(Text.of("checkpoints.notAsked"));
        wanted = null;
    }

    /// Shows a checkpoint in the whole list, as soon as it is read.
    void open(Point.OfCheckpoint at) {
        wanted = at;
        tab.set(Tab.ANSWERS);
        open.set(null);
        search.set("");
        chosen.set(at.checkpointId());
        team.set(at.team());
    }

    /// What stood in the place of one that isn't asked any more.
    private @Nullable String nearest(@Nullable String id, List<Checkpoint> asked) {
        if (asked.isEmpty()) return null;
        var before = round.get();
        int place = 0;
        if (before != null && id != null) {
            var ids = before.bank().asked().stream().map(Checkpoint::id).toList();
            place = Math.clamp(ids.indexOf(id), 0, asked.size() - 1);
        }
        return asked.get(place).id();
    }

    private void count(CheckpointRound now) {
        var count = new EnumMap<Open, Integer>(Open.class);
        for (var checkpoint : now.bank().asked())
            entry(now, checkpoint).open().forEach(o -> count.merge(o, 1, Integer::sum));
        counts.set(Map.copyOf(count));
    }

    private static Line.OfCheckpoint entry(CheckpointRound now, Checkpoint checkpoint) {
        return new Line.OfCheckpoint(checkpoint, now.of(checkpoint.id()));
    }

    private void list() {
        var now = round.get();
        if (now == null) return;
        var shown = new ArrayList<Line>();
        for (var stage : now.scores().stages()) {
            var entries =
                    now.bank().asked().stream()
                            .filter(c -> c.stageId().equals(stage.stageId()))
                            .map(c -> entry(now, c))
                            .filter(this::passes)
                            .toList();
            if (entries.isEmpty()) continue;
            shown.add(new Line.OfStage(stage.stageId(), now.stage(stage.stageId()), stage.score()));
            shown.addAll(entries);
        }
        if (!lines.equals(shown)) lines.setAll(shown);
    }

    private boolean passes(Line.OfCheckpoint entry) {
        var wanted = open.get();
        if (wanted != null && !entry.open().contains(wanted)) return false;
        var c = entry.checkpoint();
        var text = (c.topic() + ' ' + c.question() + ' ' + c.why()).toLowerCase(Locale.ROOT);
        for (var word : search.get().strip().toLowerCase(Locale.ROOT).split("\\s+"))
            if (!text.contains(word)) return false;
        return true;
    }

    /// The checkpoint that is shown.
    Optional<Checkpoint> checkpoint() {
        var now = round.get();
        var id = chosen.get();
        return now == null || id == null ? Optional.empty() : now.bank().checkpoint(id);
    }

    /// What its answer is about.
    Optional<Point.OfCheckpoint> point() {
        return checkpoint().map(c -> new Point.OfCheckpoint(c.id(), team.get()));
    }

    /// The answer that is shown.
    Optional<Answer> answer() {
        var now = round.get();
        return now == null ? Optional.empty() : checkpoint().map(c -> now.answer(c, team.get()));
    }

    /// Those of these incidents that are there.
    List<Named> incidents(List<UUID> ids) {
        return ids.stream()
                .map(incidents::get)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    /// The checkpoints in the order in which the list shows them, all of them.
    private List<String> order() {
        var now = round.get();
        if (now == null) return List.of();
        var ids = new ArrayList<String>();
        for (var stage : now.scores().stages())
            for (var c : now.bank().asked())
                if (c.stageId().equals(stage.stageId())) ids.add(c.id());
        return ids;
    }

    /// Goes to the next one in the list, also where the one that is shown has left it.
    void next() {
        step(1);
    }

    void back() {
        step(-1);
    }

    private void step(int by) {
        var order = order();
        var listed = new HashSet<String>();
        for (var line : lines)
            if (line instanceof Line.OfCheckpoint e) listed.add(e.checkpoint().id());
        int place = order.indexOf(chosen.get());
        for (int i = place + by; i >= 0 && i < order.size(); i += by)
            if (listed.contains(order.get(i))) {
                chosen.set(order.get(i));
                return;
            }
        desk.notices().done(Text.of(by > 0 ? "checkpoints.last" : "checkpoints.first"));
    }

    /// Shows the first checkpoint of a stage, in the whole list.
    void openStage(String stageId) {
        open.set(null);
        search.set("");
        var now = round.get();
        if (now == null) return;
        now.bank().asked().stream()
                .filter(c -> c.stageId().equals(stageId))
                .findFirst()
                .ifPresent(c -> chosen.set(c.id()));
    }

    /// Narrows the list to what leaves this open, or shows all again.
    void narrow(Open to) {
        open.set(open.get() == to ? null : to);
        if (open.get() != null && !lines.isEmpty() && lines.get(1) instanceof Line.OfCheckpoint e)
            chosen.set(e.checkpoint().id());
    }

    /// Lets answers be given for a team.
    void addTeam(String name) {
        var team = name.strip();
        if (team.isEmpty()) return;
        named.add(team);
        if (!teams.contains(team)) {
            var all = new TreeSet<>(teams);
            all.add(team);
            teams.setAll(all);
        }
        this.team.set(team);
    }

    /// The next team, or the one before; all teams are the first.
    void turnTeam(int by) {
        var all = new ArrayList<>(List.of(""));
        all.addAll(teams);
        team.set(all.get(Math.floorMod(all.indexOf(team.get()) + by, all.size())));
    }

    /// Shows incidents in their screen.
    void showIncidents(String because, Set<UUID> ids) {
        if (!ids.isEmpty()) desk.navigator().incidents(because, ids);
    }

    /// Lets the room vote on the checkpoint that is shown.
    void vote() {
        checkpoint()
                .ifPresent(c ->
                        desk.navigator()
                                .vote(
                                        new VoteSubject.OfPoint(
                                                new Point.OfCheckpoint(c.id(), team.get()))));
    }

    void openGap(UUID id) {
        desk.navigator().gap(id);
    }

    void failed(Throwable failure) {
        if (failure instanceof NotSaved refused) desk.notices().problem(refused.problem());
        else if (!file.locked()) desk.notices().fault(failure);
    }
}
