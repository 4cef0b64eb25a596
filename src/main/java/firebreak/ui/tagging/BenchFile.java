package firebreak.ui.tagging;

import firebreak.analysis.agreement.Disputed;
import firebreak.analysis.agreement.SecondSample;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.suggest.search.Numbers;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// What the bench asks of the assessment, on the database thread. It knows the revision that the
/// bench shows, so that the bench's own saves don't make it read everything again.
final class BenchFile {
    /// Everything but the incidents' texts.
    record Loaded(Queue queue, CodebookHistory history) {}

    /// One incident with what is saved about it.
    record Detail(Incident incident, List<Tagging> taggings) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Numbers numbers;
    private final Jobs.Latest opening;
    private final ReadOnlyObjectWrapper<@Nullable CodebookHistory> history =
            new ReadOnlyObjectWrapper<>(this, "history", null);

    private volatile Seat seat;

    /// Used on the database thread only.
    private long known = -1;

    /// @param numbers that the queue shares with the search
    BenchFile(AssessmentFile file, Desk desk, Numbers numbers, Seat seat) {
        this.file = file;
        this.seat = seat;
        this.desk = desk;
        this.numbers = numbers;
        this.opening = desk.jobs().latest();
    }

    /// Who sits at the bench, for any thread.
    Seat seat() {
        return seat;
    }

    /// Somebody else sits down; everything is to be read again.
    void sit(Seat now) {
        seat = now;
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            known = -1;
                            return true;
                        },
                        _ -> {},
                        desk.notices()::fault);
    }

    /// Everyone who judged anything.
    void coders(Consumer<List<String>> show) {
        desk.jobs().database("", _ -> file.taggings().coders(), show, desk.notices()::fault);
    }

    /// Reads everything where something has changed since.
    void refresh(Consumer<Loaded> show) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            var revision = file.journal().revision();
                            if (revision == known) return Optional.<Loaded>empty();
                            var versions = file.codebooks().history();
                            var loaded = new Loaded(queue(versions.current()), versions);
                            known = revision;
                            return Optional.of(loaded);
                        },
                        loaded ->
                                loaded.ifPresent(l -> {
                                    history.set(l.history());
                                    show.accept(l);
                                }),
                        desk.notices()::fault);
    }

    /// All versions of the codebook; null until they are read.
    ReadOnlyObjectProperty<@Nullable CodebookHistory> history() {
        return history.getReadOnlyProperty();
    }

    private Queue queue(Codebook codebook) {
        var now = seat;
        var rows = now.blind() ? sample(now) : file.incidents().tagged();
        var flagged = file.taggings().flagged(now.coder());
        var marks = now.blind() ? new Marks(Set.of(), Set.of(), Set.of(), flagged) : marks(flagged);
        return Queue.of(rows, codebook, marks, numbers, file.info().zone());
    }

    /// What a coder who sees nobody else's judgement is asked.
    private List<TaggedIncident> sample(Seat now) {
        var finished = new HashSet<UUID>();
        var judged = new HashSet<UUID>();
        for (var tagging : file.taggings().all()) {
            if (now.sees(tagging)) judged.add(tagging.incidentId());
            else if (tagging.settled()) finished.add(tagging.incidentId());
        }
        var sample = SecondSample.of(now.coder(), finished, judged, now.share());
        return file.incidents().tagged(now::sees).stream()
                .filter(i -> sample.contains(i.incidentId()))
                .toList();
    }

    private Marks marks(Set<UUID> flagged) {
        return new Marks(
                Disputed.among(file.taggings().ofSeveralCoders()),
                file.codebooks().toReview(),
                file.incidents().families().byIncident().keySet(),
                flagged);
    }

    /// Reads one incident; only the newest question is answered.
    void read(UUID id, Consumer<Detail> show) {
        opening.database(
                "",
                _ ->
                        file.incidents()
                                .find(id)
                                .map(i ->
                                        new Detail(
                                                i,
                                                file.taggings().of(id).stream()
                                                        .filter(seat::sees)
                                                        .toList())),
                detail -> detail.ifPresent(show),
                desk.notices()::fault);
    }

    void save(UUID id, String label, Tagging tagging, Runnable failed) {
        write(id, () -> file.taggings().save(label, List.of(tagging)), failed);
    }

    void remove(UUID id, String label, Tagging tagging, Runnable failed) {
        write(id, () -> file.taggings().remove(label, tagging), failed);
    }

    private void write(UUID id, Runnable edit, Runnable failed) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            // An import undone meanwhile takes its incidents with it.
                            if (file.incidents().find(id).isEmpty()) return true;
                            var before = file.journal().revision();
                            try {
                                edit.run();
                            } catch (RuntimeException e) {
                                known = -1;
                                throw e;
                            }
                            if (before == known) known = file.journal().revision();
                            return true;
                        },
                        _ -> {},
                        failure -> {
                            desk.notices().fault(failure);
                            failed.run();
                        });
    }
}
