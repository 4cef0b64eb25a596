package firebreak.ui.agreement;

import firebreak.analysis.agreement.CoderAgreement;
import firebreak.analysis.agreement.Differing;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.TaggingStore;
import firebreak.ui.agreement.Settling.Side;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// How far coders agree, and what two of them have still to settle.
final class AgreementViewModel {
    private static final Set<Topic> TOPICS =
            Set.of(Topic.INCIDENTS, Topic.TAGGINGS, Topic.CODEBOOK);

    /// Two coders under one version of the codebook.
    record Couple(CoderAgreement agreement, Codebook codebook) {
        boolean sameAs(@Nullable Couple other) {
            return other != null
                    && agreement.first().equals(other.agreement.first())
                    && agreement.second().equals(other.agreement.second())
                    && codebook.version() == other.codebook.version();
        }
    }

    /// A line of the worklist.
    record Line(TaggedIncident incident, Differing differing) {
        boolean settled() {
            return differing.agreed() != null;
        }
    }

    /// Read from the assessment.
    private record Read(
            List<Tagging> taggings, List<Codebook> codebooks, List<TaggedIncident> incidents) {}

    private record Compared(Read read, List<Couple> couples) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final InstantSource clock;
    private final OneJob comparing;
    private final Jobs.Latest reading;
    private final ObservableList<Couple> couples = FXCollections.observableArrayList();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Couple> couple =
            new ReadOnlyObjectWrapper<>(this, "couple");
    private final ReadOnlyObjectWrapper<@Nullable Line> line =
            new ReadOnlyObjectWrapper<>(this, "line");
    private final ReadOnlyObjectWrapper<@Nullable Incident> incident =
            new ReadOnlyObjectWrapper<>(this, "incident");
    private final ReadOnlyObjectWrapper<@Nullable Settling> settling =
            new ReadOnlyObjectWrapper<>(this, "settling");
    private final ReadOnlyObjectWrapper<Stand> stand =
            new ReadOnlyObjectWrapper<>(this, "stand", Stand.LOOKING);
    private List<Tagging> taggings = List.of();
    private Map<UUID, TaggedIncident> incidents = Map.of();
    private Subscription listening = Subscription.EMPTY;

    enum Stand {
        LOOKING,
        /// Nothing was finished by two coders.
        ONE_CODER,
        FOUND
    }

    AgreementViewModel(AssessmentFile file, Desk desk, InstantSource clock) {
        this.file = file;
        this.desk = desk;
        this.clock = clock;
        this.comparing = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        this.reading = desk.jobs().latest();
    }

    ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    ObservableList<Couple> couples() {
        return couples;
    }

    ReadOnlyObjectProperty<@Nullable Couple> couple() {
        return couple.getReadOnlyProperty();
    }

    /// What the two judged differently, what is open first.
    ObservableList<Line> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<@Nullable Line> line() {
        return line.getReadOnlyProperty();
    }

    /// The incident of the line, with its text; null until it is read.
    ReadOnlyObjectProperty<@Nullable Incident> incident() {
        return incident.getReadOnlyProperty();
    }

    /// What is decided of the line so far.
    ReadOnlyObjectProperty<@Nullable Settling> settling() {
        return settling.getReadOnlyProperty();
    }

    int open() {
        return (int) lines.stream().filter(l -> !l.settled()).count();
    }

    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::load);
        load();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        comparing.drop();
        // All judgements of a large history: they are read again when they are looked at.
        taggings = List.of();
        incidents = Map.of();
    }

    private void load() {
        comparing.<Read>database(
                "",
                _ ->
                        new Read(
                                file.taggings().all(),
                                file.codebooks().all(),
                                file.incidents().tagged()),
                this::compare);
    }

    /// Intervals by resampling take their time.
    private void compare(Read read) {
        comparing.<Compared>background(
                Text.of("agreement.job"),
                progress -> {
                    var all = new ArrayList<Couple>();
                    var codebooks = read.codebooks();
                    for (int i = 0; i < codebooks.size(); i++) {
                        progress.step(i, codebooks.size());
                        var codebook = codebooks.get(i);
                        for (var pair : CoderAgreement.under(read.taggings(), codebook, i == 0))
                            all.add(new Couple(pair, codebook));
                    }
                    return new Compared(read, all);
                },
                this::show);
    }

    private void show(Compared compared) {
        taggings = compared.read().taggings();
        incidents =
                compared.read().incidents().stream()
                        .collect(Collectors.toMap(TaggedIncident::incidentId, i -> i));
        var before = couple.get();
        couples.setAll(compared.couples());
        stand.set(couples.isEmpty() ? Stand.ONE_CODER : Stand.FOUND);
        choose(
                couples.stream()
                        .filter(c -> c.sameAs(before))
                        .findFirst()
                        .orElse(couples.isEmpty() ? null : couples.getFirst()));
    }

    void choose(@Nullable Couple chosen) {
        couple.set(chosen);
        var before = line.get();
        var next = chosen == null ? List.<Line>of() : differing(chosen);
        lines.setAll(next);
        var same =
                before == null
                        ? null
                        : next.stream()
                                .filter(l ->
                                        l.differing()
                                                .incident()
                                                .equals(before.differing().incident()))
                                .findFirst()
                                .orElse(null);
        if (same != null && same.equals(before)) return;
        look(same != null ? same : next.isEmpty() ? null : next.getFirst());
    }

    private List<Line> differing(Couple of) {
        var found = new ArrayList<Line>();
        for (var d : Differing.between(taggings, of.agreement().first(), of.agreement().second())) {
            var row = incidents.get(d.incident());
            if (row != null && d.first().codebookVersion() == of.codebook().version())
                found.add(new Line(row, d));
        }
        return found;
    }

    /// Looks at one line; what was decided of another and not saved is let go of.
    void look(@Nullable Line chosen) {
        var before = line.get();
        if (Objects.equals(before, chosen) && settling.get() != null) return;
        line.set(chosen);
        settling.set(chosen == null ? null : Settling.of(chosen.differing()));
        if (chosen == null) {
            incident.set(null);
            return;
        }
        reading.database(
                "",
                _ -> file.incidents().find(chosen.differing().incident()),
                found -> incident.set(found.orElse(null)),
                desk.notices()::fault);
    }

    void take(TaggedField field, Side side) {
        var now = settling.get();
        if (now != null) settling.set(now.take(field, side));
    }

    void takeAll(Side side) {
        var now = settling.get();
        if (now != null) settling.set(now.takeAll(side));
    }

    void note(String words) {
        var now = settling.get();
        if (now != null && !now.note().equals(words)) settling.set(now.withNote(words));
    }

    /// Saves what is decided, where all of it is, and goes to the next that is open.
    void settle() {
        var now = settling.get();
        var at = line.get();
        if (now == null || at == null) return;
        if (!now.complete()) {
            desk.notices().done(Text.of("agreement.open"));
            return;
        }
        var next = next(at);
        var id = at.differing().incident();
        var key = at.incident().key();
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            var kept =
                                    file.taggings().of(id).stream()
                                            .filter(Tagging::agreed)
                                            .map(Tagging::id)
                                            .findFirst()
                                            .orElseGet(TaggingStore::newId);
                            file.taggings()
                                    .save(
                                            Text.of("agreement.edit", key),
                                            List.of(now.tagging(kept, clock.instant())));
                            return true;
                        },
                        _ -> {
                            if (next != null) look(next);
                        },
                        desk.notices()::fault);
    }

    private @Nullable Line next(Line from) {
        int place = lines.indexOf(from);
        for (int i = 1; i < lines.size(); i++) {
            var other = lines.get((place + i) % lines.size());
            if (!other.settled()) return other;
        }
        return null;
    }

    /// Shows the incident among all others.
    void openIncident() {
        var at = line.get();
        if (at != null)
            desk.navigator().incidents(at.incident().key(), Set.of(at.differing().incident()));
    }

    void goTagging() {
        desk.navigator().go("tagging");
    }
}
