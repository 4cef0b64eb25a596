package firebreak.ui.tagging;

import firebreak.analysis.agreement.Disputed;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.TaggingStore;
import firebreak.ui.kit.Desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Judges one incident after the other. What is said is saved when the coder goes on; what is left
/// half said is saved as a draft.
public final class TaggingViewModel {
    private static final Set<Topic> TOPICS =
            Set.of(Topic.INCIDENTS, Topic.TAGGINGS, Topic.CODEBOOK, Topic.FAMILIES);
    private static final Codebook NO_CODEBOOK = new Codebook(0, List.of(), List.of());

    private final BenchFile assessment;
    private final ZoneId zone;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Seat> seat;
    private final InstantSource clock;
    private final TextSearch texts;
    private final QueueViewModel queue;
    private final ReadOnlyObjectWrapper<@Nullable Bench> bench =
            new ReadOnlyObjectWrapper<>(this, "bench");
    private final JudgingViewModel judging;
    private final ReadOnlyObjectWrapper<Codebook> codebook =
            new ReadOnlyObjectWrapper<>(this, "codebook", NO_CODEBOOK);
    private final ReadOnlyObjectWrapper<BenchState> state =
            new ReadOnlyObjectWrapper<>(this, "state", BenchState.LOADING);
    private final Deque<UUID> visited = new ArrayDeque<>();
    private final Map<UUID, Judgement> unsaved = new HashMap<>();
    private Subscription listening = Subscription.EMPTY;
    private @Nullable UUID resume;

    TaggingViewModel(AssessmentFile file, Desk desk, String coder, InstantSource clock) {
        this.texts = new TextSearch(file, desk);
        this.seat = new ReadOnlyObjectWrapper<>(this, "seat", Seat.of(coder));
        this.assessment = new BenchFile(file, desk, texts.numbers(), seat.get());
        this.zone = file.info().zone();
        this.desk = desk;
        this.clock = clock;
        this.queue =
                new QueueViewModel(
                        desk,
                        texts,
                        new MostInformative(file, desk, t -> assessment.seat().sees(t)),
                        new Pace(clock));
        this.judging = new JudgingViewModel(codebook, this::ready, desk.notices()::done);
        queue.onFound(this::settle);
    }

    /// The search of the incidents' texts.
    TextSearch texts() {
        return texts;
    }

    QueueViewModel queue() {
        return queue;
    }

    /// The incident being judged; null where there is none.
    ReadOnlyObjectProperty<@Nullable Bench> bench() {
        return bench.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Judgement> judgement() {
        return judging.judgement();
    }

    ReadOnlyObjectProperty<Codebook> codebook() {
        return codebook.getReadOnlyProperty();
    }

    /// All versions of the codebook; null until they are read.
    ReadOnlyObjectProperty<@Nullable CodebookHistory> history() {
        return assessment.history();
    }

    ReadOnlyObjectProperty<BenchState> state() {
        return state.getReadOnlyProperty();
    }

    ZoneId zone() {
        return zone;
    }

    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::reload);
        queue.pace().begin();
        reload();
    }

    void hidden() {
        flush();
        queue.pace().pause();
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    // --- who judges

    /// Who sits at the bench.
    ReadOnlyObjectProperty<Seat> seat() {
        return seat.getReadOnlyProperty();
    }

    /// Everyone who judged anything so far.
    void coders(Consumer<List<String>> show) {
        assessment.coders(show);
    }

    /// Lets somebody sit down; what the one before said is saved first.
    void sit(Seat next) {
        if (next.equals(seat.get())) return;
        flush();
        clear();
        visited.clear();
        unsaved.clear();
        resume = null;
        judging.forgetPrevious();
        assessment.sit(next);
        seat.set(next);
        queue.filter().set(QueueFilter.TODO);
        queue.search().set("");
        reload();
    }

    // --- going through the incidents

    void select(UUID id) {
        var now = bench.get();
        if (now != null && now.row().incidentId().equals(id)) return;
        var next = queue.incident(id);
        if (next.isEmpty()) return;
        flush();
        open(next.get());
    }

    /// Back to the incident that was on the bench before, wherever it stands now.
    void back() {
        var now = bench.get();
        while (!visited.isEmpty()) {
            var id = visited.pop();
            if (queue.incident(id).isEmpty()) continue;
            if (now != null && now.row().incidentId().equals(id)) continue;
            if (now != null && queue.place(now.row().incidentId()) >= 0)
                resume = now.row().incidentId();
            select(id);
            return;
        }
        var place = now == null ? -1 : queue.place(now.row().incidentId());
        if (place > 0) select(queue.rows().get(place - 1).incidentId());
    }

    /// Saves the judgement, done where it is complete and a draft where not, and goes on.
    void saveAndNext() {
        var now = bench.get();
        if (now == null || !now.ready()) return;
        var said = judging.now();
        var next = following(now);
        if (now.state() == TaggingState.DISCARDED && said.sameTags(now.judgement(codebook.get()))) {
            flush();
        } else if (!said.blank() || now.own().isPresent()) {
            if (!said.blank()) judging.saved(said);
            if (!said.complete() && !said.blank())
                desk.notices().done(Text.of("tagging.draft", now.row().key(), said.missingWords()));
            save(now, said, said.complete() ? TaggingState.DONE : TaggingState.DRAFT);
        }
        goOn(now, next);
    }

    /// Sets the incident aside as none, or takes one that was set aside up again.
    void discard() {
        var now = bench.get();
        if (now == null || !now.ready()) return;
        var said = judging.now();
        if (now.state() == TaggingState.DISCARDED) {
            save(
                    now,
                    said,
                    said.complete() ? TaggingState.DONE : TaggingState.DRAFT,
                    Text.of("tagging.edit.restore", now.row().key()));
            return;
        }
        var next = following(now);
        save(now, said, TaggingState.DISCARDED, Text.of("tagging.edit.discard", now.row().key()));
        goOn(now, next);
    }

    /// Saves what was said since the last save as a draft; nothing typed is lost.
    void flush() {
        var now = bench.get();
        if (now == null || !now.ready()) return;
        var said = judging.now();
        var base = now.judgement(codebook.get());
        if (said.equals(base)) return;
        var onlyWords =
                now.own().isPresent()
                        && now.state() == TaggingState.DISCARDED
                        && said.sameTags(base);
        save(now, said, onlyWords ? TaggingState.DISCARDED : TaggingState.DRAFT);
    }

    /// What the coder says of the incident on the bench.
    JudgingViewModel judging() {
        return judging;
    }

    // --- saving

    private boolean ready() {
        var now = bench.get();
        return now != null && now.ready();
    }

    private void save(Bench now, Judgement said, TaggingState wanted) {
        save(now, said, wanted, Text.of("tagging.edit.tag", now.row().key()));
    }

    private void save(Bench now, Judgement said, TaggingState wanted, String label) {
        var own = now.own();
        if (said.blank() && wanted == TaggingState.DRAFT) {
            own.ifPresent(t -> {
                keep(now.with(null), Judgement.NONE);
                assessment.remove(now.row().incidentId(), label, t, saveFailed(now, said));
            });
            return;
        }
        var tagging =
                said.tagging(
                        own.map(Tagging::id).orElseGet(TaggingStore::newId),
                        now.row().incidentId(),
                        seat.get().coder(),
                        codebook.get().version(),
                        wanted,
                        clock.instant());
        var unchanged =
                own.filter(t ->
                                t.state() == wanted
                                        && t.codebookVersion() == tagging.codebookVersion())
                        .filter(t ->
                                Judgement.of(t, codebook.get())
                                        .equals(Judgement.of(tagging, codebook.get())))
                        .isPresent();
        keep(
                unchanged ? now : now.with(tagging),
                said.withReason(tagging.reason()).with(tagging.further()));
        if (!unchanged)
            assessment.save(now.row().incidentId(), label, tagging, saveFailed(now, said));
    }

    /// Shows at once what will be saved, so that the next key already belongs to it.
    private void keep(Bench after, Judgement said) {
        bench.set(after);
        judging.show(said);
        queue.replace(
                after.row(),
                Disputed.is(after.taggings()),
                after.own().map(t -> t.further().flagged()).orElse(false));
        settleState();
    }

    private Runnable saveFailed(Bench of, Judgement said) {
        return () -> {
            unsaved.put(of.row().incidentId(), said);
            reload();
        };
    }

    // --- reading

    private void reload() {
        assessment.refresh(this::show);
        queue.readTexts();
    }

    private void show(BenchFile.Loaded loaded) {
        codebook.set(loaded.history().current());
        queue.show(loaded.queue());
        var now = bench.get();
        if (now == null) return;
        queue.incident(now.row().incidentId()).ifPresentOrElse(this::read, this::clear);
        settle(false);
    }

    private void open(TaggedIncident row) {
        bench.set(new Bench(row, null, List.of(), seat.get().coder()));
        judging.show(Judgement.NONE);
        var lost = unsaved.get(row.incidentId());
        if (lost != null && row.state() == TaggingState.PENDING) judging.show(lost);
        read(row);
        settleState();
    }

    private void read(TaggedIncident row) {
        assessment.read(row.incidentId(), detail -> opened(row, detail));
    }

    private void opened(TaggedIncident row, BenchFile.Detail detail) {
        var before = bench.get();
        if (before == null || !before.row().incidentId().equals(row.incidentId())) return;
        var touched = before.ready() && !judging.now().equals(before.judgement(codebook.get()));
        var now = new Bench(row, detail.incident(), detail.taggings(), seat.get().coder());
        bench.set(now);
        var lost = unsaved.remove(row.incidentId());
        if (lost != null) judging.show(lost);
        else if (!touched) judging.show(now.judgement(codebook.get()));
    }

    private void clear() {
        bench.set(null);
        judging.show(Judgement.NONE);
    }

    /// After the rows were set: something lies on the bench wherever there is something to do.
    private void settle(boolean jump) {
        var now = bench.get();
        var here = now != null && queue.place(now.row().incidentId()) >= 0;
        if (!here && (now == null || jump)) {
            if (!queue.rows().isEmpty()) select(queue.rows().getFirst().incidentId());
            else if (jump) {
                flush();
                clear();
            }
        }
        settleState();
    }

    private void goOn(Bench from, @Nullable UUID next) {
        visited.push(from.row().incidentId());
        if (next != null) select(next);
        else if (queue.rows().isEmpty()) clear();
        else desk.notices().done(Text.of("tagging.last"));
        settleState();
    }

    /// The incident after this one in the list; where the list ends, the first that the filter To
    /// do still has.
    private @Nullable UUID following(Bench now) {
        var id = now.row().incidentId();
        var rows = queue.rows();
        var place = queue.place(id);
        if (place >= 0 && place + 1 < rows.size()) return rows.get(place + 1).incidentId();
        if (place < 0 && resume != null && queue.place(resume) >= 0) return resume;
        var wraps = place < 0 || queue.filter().get() == QueueFilter.TODO;
        return wraps && !rows.isEmpty() && !rows.getFirst().incidentId().equals(id)
                ? rows.getFirst().incidentId()
                : null;
    }

    private void settleState() {
        state.set(BenchState.of(queue, bench.get() != null));
    }
}
