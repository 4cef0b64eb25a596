package firebreak.ui.findings;

import firebreak.analysis.findings.FigureIndex;
import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.findings.SliceFigures;
import firebreak.analysis.findings.SliceText;
import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Slice;
import firebreak.deeds.FindingReading;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.pattern.Choices;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/// Proposed and accepted findings, and the one that a person looks at; [FindingDecisions] decides.
public final class FindingsViewModel {
    private static final Set<Topic> HISTORY =
            Set.of(
                    Topic.INCIDENTS,
                    Topic.TAGGINGS,
                    Topic.CODEBOOK,
                    Topic.SERIES,
                    Topic.FAMILIES,
                    Topic.PATTERNS);
    private static final Set<Topic> FINDINGS = Set.of(Topic.FINDINGS);

    /// What figures are made by, and what day it is.
    record World(BiFunction<History, Choices, List<Picture>> pictures, Clock clock) {}

    /// What is read out of the assessment.
    private record Read(SliceFigures figures, long revision, List<Finding> findings) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final World world;
    private final OneJob reading;
    private final OneJob counting;
    private final ReadOnlyObjectWrapper<@Nullable FindingBoard> board =
            new ReadOnlyObjectWrapper<>(this, "board");
    private final ReadOnlyObjectWrapper<@Nullable Item> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ObjectProperty<@Nullable Editing> editing =
            new SimpleObjectProperty<>(this, "editing");
    private final BooleanProperty declined = new SimpleBooleanProperty(this, "declined");
    private final Slice slice = Slice.ALL;
    private @Nullable SliceFigures figures;
    private @Nullable String wanted;
    private Subscription listening = Subscription.EMPTY;

    FindingsViewModel(AssessmentFile file, Desk desk, World world) {
        this.file = file;
        this.desk = desk;
        this.world = world;
        reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        counting = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        declined.subscribe((_, _) -> select(left().stream().findFirst().orElse(null)));
    }

    /// Everything about findings; null until it is read.
    ReadOnlyObjectProperty<@Nullable FindingBoard> board() {
        return board.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Item> selected() {
        return selected.getReadOnlyProperty();
    }

    /// What is being typed; null where nothing is.
    ObjectProperty<@Nullable Editing> editing() {
        return editing;
    }

    /// Whether what was declined is listed in the place of what is proposed.
    BooleanProperty declined() {
        return declined;
    }

    Slice slice() {
        return slice;
    }

    /// How many incidents there are; 0 until it is read.
    int incidents() {
        return figures == null ? 0 : figures.incidents();
    }

    void shown() {
        listening.unsubscribe();
        listening =
                Subscription.combine(
                        desk.changes().listen(HISTORY, () -> reload(true)),
                        desk.changes().listen(FINDINGS, () -> reload(false)));
        reload(true);
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /// @param all whether the history may have changed, which is long
    private void reload(boolean all) {
        if (all) figures = null;
        var known = figures;
        reading.database(
                "",
                _ -> {
                    var today = LocalDate.now(world.clock().withZone(file.info().zone()));
                    return new Read(
                            known == null
                                    ? FindingReading.figures(file, today, world.pictures())
                                    : known,
                            file.journal().revision(),
                            file.patterns().findings().all());
                },
                this::count);
    }

    private void count(Read read) {
        counting.background(
                figures == null ? Text.of("findings.counting") : "",
                _ -> FindingBoard.of(read.figures(), slice, read.revision(), read.findings()),
                now -> {
                    figures = read.figures();
                    show(now);
                });
    }

    private void show(FindingBoard now) {
        var chosen = selected.get();
        var before = board.get();
        var identity = wanted != null ? wanted : chosen == null ? "" : chosen.identity();
        wanted = null;
        var found = find(now, identity);
        // What went makes room for the next on its side.
        if (found.isEmpty() && chosen != null && before != null) {
            found = at(left(now), left(before).indexOf(chosen));
            if (found.isEmpty()) found = at(right(now), right(before).indexOf(chosen));
        }
        selected.set(
                found.or(() -> left(now).stream().findFirst())
                        .or(() -> right(now).stream().findFirst())
                        .orElse(null));
        board.set(now);
    }

    private static Optional<Item> at(List<Item> items, int place) {
        return place < 0 || items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.get(Math.min(place, items.size() - 1)));
    }

    private Optional<Item> find(FindingBoard now, String identity) {
        for (var side : List.of(left(now), right(now)))
            for (var item : side) if (item.identity().equals(identity)) return Optional.of(item);
        return Optional.empty();
    }

    private List<Item> left(FindingBoard now) {
        return declined.get()
                ? now.declined().stream().<Item>map(Item.Kept::new).toList()
                : now.proposals().stream().<Item>map(Item.Proposed::new).toList();
    }

    private static List<Item> right(FindingBoard now) {
        return now.accepted().stream().<Item>map(Item.Kept::new).toList();
    }

    /// What is listed at the left: proposals, or what was declined.
    List<Item> left() {
        var now = board.get();
        return now == null ? List.of() : left(now);
    }

    /// The accepted ones in their order.
    List<Item> right() {
        var now = board.get();
        return now == null ? List.of() : right(now);
    }

    /// Selects it as soon as it is there.
    void want(UUID finding) {
        wanted = finding.toString();
    }

    void select(@Nullable Item item) {
        selected.set(item);
    }

    /// Goes so many places down on the same side.
    void step(int by) {
        var now = selected.get();
        if (now == null) return;
        var side = left().contains(now) ? left() : right();
        int next = Math.clamp(side.indexOf(now) + by, 0, side.size() - 1);
        select(side.get(next));
    }

    /// Goes to the other side.
    void side(boolean toLeft) {
        var side = toLeft ? left() : right();
        var now = selected.get();
        if (!side.isEmpty() && (now == null || !side.contains(now))) select(side.getFirst());
    }

    /// The figures of the part of the history that a finding is about, or would be; where nobody
    /// can read which part that is, there are none.
    FigureIndex figures(UUID finding) {
        var now = board.get();
        var known = figures;
        if (now == null || known == null) return new FigureIndex(List.of());
        return now.finding(finding)
                .map(f -> SliceText.read(f.slice()).map(known::figures))
                .orElse(Optional.of(now.index()))
                .orElseGet(() -> new FigureIndex(List.of()));
    }

    /// A finding that is accepted and chosen.
    Optional<Finding> accepted() {
        return selected.get() instanceof Item.Kept(var finding) && finding.accepted()
                ? Optional.of(finding)
                : Optional.empty();
    }

    /// Goes to the picture of a figure.
    void open(String figureId, Item of) {
        desk.navigator().figure(figureId, slice(of));
    }

    /// Goes to the picture of the first figure of what is chosen; to all where it has none.
    void openPicture() {
        var now = selected.get();
        if (now == null) return;
        var ids =
                switch (now) {
                    case Item.Proposed(var proposal) -> FindingWords.figureIds(proposal.words());
                    case Item.Kept(var finding) -> FindingWords.figureIds(finding.words());
                };
        if (ids.isEmpty()) desk.navigator().go("patterns");
        else open(ids.iterator().next(), now);
    }

    /// The part of the history that a sentence is about, as findings keep it.
    private String slice(Item item) {
        return item instanceof Item.Kept(var finding) ? finding.slice() : SliceText.written(slice);
    }

    /// Lets go of everything that was read.
    void putAway() {
        reading.drop();
        counting.drop();
        figures = null;
        wanted = null;
        editing.set(null);
        selected.set(null);
        board.set(null);
    }

    void openTagging() {
        desk.navigator().go(incidents() == 0 ? "incidents" : "tagging");
    }
}
