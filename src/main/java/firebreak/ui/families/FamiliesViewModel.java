package firebreak.ui.families;

import firebreak.deeds.SimilarSearch;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.store.AssessmentFile;
import firebreak.suggest.similar.FamilyProposal;
import firebreak.suggest.similar.FamilyProposals;
import firebreak.suggest.similar.SimilarIncidents;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Families and what may be one, listed and read; [FamilyDecisions] decides. Proposals are looked
/// for when the screen is first shown and after incidents changed; what is decided only goes off
/// the list, and comes back when it is undone.
public final class FamiliesViewModel {
    private static final Set<Topic> TOPICS =
            Set.of(Topic.INCIDENTS, Topic.TAGGINGS, Topic.CODEBOOK, Topic.FAMILIES);

    /// How far the search for proposals is.
    enum Search {
        LOOKING,
        /// It was stopped, and nothing is known.
        STOPPED,
        DONE
    }

    /// Two incidents whose texts stand side by side: the first of the family, and another.
    record Compared(Incident first, Optional<Incident> other) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final SimilarSearch search;
    private final OneJob loading;
    private final OneJob looking;
    private final OneJob reading;
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded =
            new ReadOnlyObjectWrapper<>(this, "loaded");
    private final ReadOnlyObjectWrapper<Search> stand =
            new ReadOnlyObjectWrapper<>(this, "stand", Search.LOOKING);
    private final ObjectProperty<Shelf> shelf =
            new SimpleObjectProperty<>(this, "shelf", Shelf.PROPOSED);
    private final ObservableList<Case> cases = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Case> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<Set<UUID>> checked =
            new ReadOnlyObjectWrapper<>(this, "checked", Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared =
            new ReadOnlyObjectWrapper<>(this, "compared");
    private final ReadOnlyObjectWrapper<Integer> proposed =
            new ReadOnlyObjectWrapper<>(this, "proposed", 0);
    private List<FamilyProposal> proposals = List.of();
    private @Nullable SimilarIncidents searched;
    private boolean chosenShelf;
    private Subscription listening = Subscription.EMPTY;

    FamiliesViewModel(AssessmentFile file, Desk desk, SimilarSearch search) {
        this.file = file;
        this.desk = desk;
        this.search = search;
        loading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        looking = new OneJob(desk.jobs(), desk.notices()::fault, this::stopped);
        reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        shelf.subscribe((_, _) -> {
            chosenShelf = true;
            list();
        });
    }

    /// The assessment as it is shown; null until it is read.
    ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// How many incidents are older than those that are compared.
    int leftOut() {
        return search.leftOut();
    }

    ReadOnlyObjectProperty<Search> stand() {
        return stand.getReadOnlyProperty();
    }

    /// How far the search is; see [OneJob#progress].
    ReadOnlyDoubleProperty progress() {
        return looking.progress();
    }

    /// Which families are listed.
    ObjectProperty<Shelf> shelf() {
        return shelf;
    }

    ObservableList<Case> cases() {
        return cases;
    }

    /// How many proposals are left.
    ReadOnlyObjectProperty<Integer> proposed() {
        return proposed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Case> selected() {
        return selected.getReadOnlyProperty();
    }

    /// The members that a decision is about.
    ReadOnlyObjectProperty<Set<UUID>> checked() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Compared> compared() {
        return compared.getReadOnlyProperty();
    }

    ZoneId zone() {
        return file.info().zone();
    }

    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        looking.drop();
    }

    // --- reading and looking

    private void reload() {
        loading.database(
                "",
                _ -> Loaded.read(file, search),
                now -> {
                    loaded.set(now);
                    list();
                    if (searched == null || search.ready().orElse(null) != searched) look();
                });
    }

    /// Compares the whole history.
    void look() {
        var now = loaded.get();
        if (now == null || now.incidents().isEmpty()) return;
        if (proposals.isEmpty()) stand.set(Search.LOOKING);
        search.ready()
                .ifPresentOrElse(
                        this::propose,
                        () ->
                                looking.background(
                                        Text.of("families.job"),
                                        p -> search.read(p.part(0, 2)),
                                        this::propose));
    }

    private void propose(SimilarIncidents incidents) {
        var now = loaded.get();
        if (now == null) return;
        looking.<List<FamilyProposal>>background(
                Text.of("families.job"),
                p -> FamilyProposals.of(incidents, now.known(), p.part(1, 2)),
                found -> {
                    searched = incidents;
                    proposals = found;
                    stand.set(Search.DONE);
                    begin();
                });
    }

    /// Stops looking.
    void stop() {
        looking.askToStop();
    }

    /// Where something was found before, that stays.
    private void stopped() {
        if (stand.get() == Search.LOOKING) stand.set(Search.STOPPED);
    }

    /// Where nothing is proposed, a person begins with what is confirmed.
    private void begin() {
        list();
        var now = loaded.get();
        if (!chosenShelf && now != null && cases.isEmpty() && !now.confirmed().isEmpty())
            shelf.set(Shelf.CONFIRMED);
    }

    private void list() {
        var now = loaded.get();
        if (now == null) return;
        var left = proposals.stream().map(now::left).flatMap(Optional::stream).toList();
        proposed.set(left.size());
        var before = selected.get();
        int place = before == null ? 0 : Math.max(0, place(before));
        var next = shelf.get() == Shelf.PROPOSED ? left : now.confirmed();
        if (!cases.equals(next)) cases.setAll(next);
        if (cases.isEmpty()) select(null);
        else {
            int again = before == null ? -1 : place(before);
            select(cases.get(again >= 0 ? again : Math.min(place, cases.size() - 1)));
        }
    }

    private int place(Case wanted) {
        for (int i = 0; i < cases.size(); i++) if (cases.get(i).id().equals(wanted.id())) return i;
        return -1;
    }

    // --- choosing

    void select(@Nullable Case chosen) {
        if (chosen != null && chosen.equals(selected.get())) return;
        selected.set(chosen);
        checked.set(
                chosen instanceof Case.Proposed
                        ? new LinkedHashSet<>(ids(chosen.members()))
                        : Set.of());
        compared.set(null);
        if (chosen == null || chosen.members().isEmpty()) {
            reading.drop();
            return;
        }
        var first = chosen.members().getFirst();
        var alone = chosen.members().size() == 1 || !anchor(chosen).equals(first.incidentId());
        compare(alone ? first : chosen.members().get(1));
    }

    static List<UUID> ids(List<TaggedIncident> incidents) {
        return incidents.stream().map(TaggedIncident::incidentId).toList();
    }

    /// Puts the text of a member beside that of the first. Of what may belong to a family that is
    /// the first of the family.
    void compare(TaggedIncident member) {
        var now = selected.get();
        if (now == null) return;
        var first = anchor(now);
        var id = member.incidentId();
        reading.<Optional<Compared>>database(
                "",
                _ ->
                        file.incidents()
                                .find(first)
                                .map(f ->
                                        new Compared(
                                                f,
                                                id.equals(first)
                                                        ? Optional.empty()
                                                        : file.incidents().find(id))),
                found -> compared.set(found.orElse(null)));
    }

    private UUID anchor(Case of) {
        var now = loaded.get();
        if (of instanceof Case.Proposed p && p.proposal().family() != null && now != null)
            for (var f : now.recurrence().families())
                if (f.family().id().equals(p.proposal().family()) && !f.members().isEmpty())
                    return f.members().getFirst().incidentId();
        return of.members().getFirst().incidentId();
    }

    /// Goes to the next in the list, from the start again behind the last.
    void next() {
        var now = selected.get();
        if (now != null && !cases.isEmpty()) select(cases.get((place(now) + 1) % cases.size()));
    }

    /// Takes a member into what the next decision is about, or out of it.
    void toggle(UUID member) {
        var next = new LinkedHashSet<>(checked.get());
        if (!next.remove(member)) next.add(member);
        checked.set(next);
    }

    /// Shows the members in the list of incidents.
    void open() {
        var now = selected.get();
        if (now != null)
            desk.navigator()
                    .incidents(
                            Text.of("families.because", now.name()),
                            Set.copyOf(ids(now.members())));
    }

    void importIncidents() {
        desk.navigator().go("incidents");
    }
}
