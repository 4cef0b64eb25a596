package firebreak.ui.tagging;

import firebreak.deeds.SimilarSearch;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Factor;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.suggest.similar.Known;
import firebreak.suggest.similar.Similar;
import firebreak.suggest.similar.WhyWords;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;
import firebreak.work.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What looks like the incident on the bench, and its family: found beside the window's thread
/// while the coder reads, for the newest incident only.
final class SimilarViewModel {
    private static final Set<Topic> TOPICS =
            Set.of(Topic.INCIDENTS, Topic.FAMILIES, Topic.CODEBOOK);
    private static final int MOST = 8;
    private static final int LONGEST_NAME = 80;

    /// One that looks like it.
    ///
    /// @param why a sentence for each reason
    /// @param family the name of its family; empty where it is in none
    record Row(TaggedIncident incident, List<String> why, String family) {}

    /// The family of the incident on the bench.
    ///
    /// @param place which of its members it is by time, counted from 1
    record Family(String name, int place, int size) {}

    /// What is shown of the incident on the bench.
    ///
    /// @param looking whether incidents are still being read and compared
    /// @param leftOut how many incidents are older than those that are compared
    record Shown(List<Row> rows, @Nullable Family family, boolean looking, int leftOut) {
        static final Shown NOTHING = new Shown(List.of(), null, false, 0);
    }

    /// What people said, as it was read last.
    private record Said(Known known, Map<UUID, RecurrenceFamily> families) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final SimilarSearch search;
    private final TaggingViewModel bench;
    private final OneJob loading;
    private final Jobs.Latest asking;
    private final Jobs.Latest reading;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Shown.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Row> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable Incident> compared =
            new ReadOnlyObjectWrapper<>(this, "compared");
    private Said said = new Said(Known.NOTHING, Map.of());
    private final BehindTexts behind = new BehindTexts();
    private Subscription listening = Subscription.EMPTY;
    private @Nullable UUID asked;
    private boolean visible;

    SimilarViewModel(AssessmentFile file, Desk desk, SimilarSearch search, TaggingViewModel bench) {
        this.file = file;
        this.desk = desk;
        this.search = search;
        this.bench = bench;
        this.loading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        this.asking = desk.jobs().latest();
        this.reading = desk.jobs().latest();
        bench.bench().subscribe(this::opened);
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The one that is read beside the incident on the bench; null where none is.
    ReadOnlyObjectProperty<@Nullable Row> selected() {
        return selected.getReadOnlyProperty();
    }

    /// The same with its text, once it is read.
    ReadOnlyObjectProperty<@Nullable Incident> compared() {
        return compared.getReadOnlyProperty();
    }

    /// Follows the assessment until [#hide()].
    void show() {
        visible = true;
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hide() {
        visible = false;
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        behind.drop();
        loading.drop();
    }

    private void reload() {
        loading.database(
                "",
                _ -> {
                    var families = new HashMap<UUID, RecurrenceFamily>();
                    file.incidents().families().all().forEach(f -> families.put(f.id(), f));
                    return new Said(search.known(), families);
                },
                is -> {
                    said = is;
                    if (search.ready().isEmpty()) behind.run(bench.queue().texts(), this::read);
                    ask();
                });
    }

    private void read() {
        loading.unhurried("", search::read, _ -> ask());
    }

    private void opened(@Nullable Bench now) {
        var id = now == null ? null : now.row().incidentId();
        if (Objects.equals(id, asked)) return;
        asked = id;
        close();
        shown.set(Shown.NOTHING);
        if (visible) ask();
    }

    private void ask() {
        var id = asked;
        // What others said of it and of those like it is not for a coder who must not know it.
        if (id == null || bench.seat().get().blind()) return;
        var family = family(id);
        var ready = search.ready();
        if (ready.isEmpty()) {
            shown.set(new Shown(List.of(), family, true, 0));
            return;
        }
        var now = said.known();
        asking.background(
                "",
                _ -> ready.get().like(id, MOST, now),
                found -> {
                    if (!id.equals(asked)) return;
                    shown.set(new Shown(rows(found), family, false, search.leftOut()));
                    again();
                },
                desk.notices()::fault);
    }

    private List<Row> rows(List<Similar> found) {
        var codebook = bench.codebook().get();
        var words = new WhyWords(id -> codebook.factor(id).map(Factor::label).orElse(id));
        var rows = new ArrayList<Row>();
        for (var similar : found)
            if (!similar.faint())
                bench.queue()
                        .incident(similar.id())
                        .ifPresent(i ->
                                rows.add(
                                        new Row(
                                                i,
                                                words.ofOne(similar.why()),
                                                of(i.incidentId())
                                                        .map(RecurrenceFamily::name)
                                                        .orElse(""))));
        return rows;
    }

    private Optional<RecurrenceFamily> of(UUID incident) {
        return Optional.ofNullable(said.known().families().get(incident)).map(said.families()::get);
    }

    private @Nullable Family family(UUID incident) {
        var family = of(incident).orElse(null);
        if (family == null) return null;
        var members =
                family.members().stream()
                        .map(bench.queue()::incident)
                        .flatMap(Optional::stream)
                        .sorted(TaggedIncident.BY_TIME)
                        .map(TaggedIncident::incidentId)
                        .toList();
        return new Family(family.name(), members.indexOf(incident) + 1, members.size());
    }

    /// The row that is read may have another family by now.
    private void again() {
        var now = selected.get();
        if (now == null) return;
        var id = now.incident().incidentId();
        shown.get().rows().stream()
                .filter(r -> r.incident().incidentId().equals(id))
                .findFirst()
                .ifPresentOrElse(selected::set, this::close);
    }

    /// Reads the next that looks like it; behind the last the first again.
    void compareNext() {
        var rows = shown.get().rows();
        if (rows.isEmpty()) return;
        var now = selected.get();
        compare(rows.get(now == null ? 0 : (rows.indexOf(now) + 1) % rows.size()));
    }

    /// Reads one of those that look like it beside the incident on the bench.
    void compare(Row row) {
        selected.set(row);
        compared.set(null);
        var id = row.incident().incidentId();
        reading.database(
                "",
                _ -> file.incidents().find(id),
                found -> {
                    var now = selected.get();
                    if (now != null && now.incident().incidentId().equals(id))
                        found.ifPresent(compared::set);
                },
                desk.notices()::fault);
    }

    void close() {
        selected.set(null);
        compared.set(null);
    }

    /// Puts the one that is read on the bench.
    void goTo() {
        var row = selected.get();
        if (row != null) bench.select(row.incident().incidentId());
    }

    /// Takes over the tags of the one that is read.
    void takeTags() {
        var row = selected.get();
        if (row == null) return;
        var other = row.incident();
        reading.database(
                "",
                _ -> file.taggings().of(other.incidentId()).stream().reduce(Tagging::standing),
                tagging -> {
                    if (tagging.isEmpty())
                        desk.notices().done(Text.of("similar.noTags", other.key()));
                    else take(Judgement.of(tagging.get(), bench.codebook().get()));
                },
                desk.notices()::fault);
    }

    private void take(Judgement other) {
        bench.judging().edit(j -> j.tagsOf(other));
    }

    /// Says that the one that is read has the same cause: it comes into the family of the other,
    /// two families become one, or both make a new one that has the title of the earlier.
    void sameCause() {
        var now = bench.bench().get();
        var row = selected.get();
        if (now == null || row == null) return;
        var both =
                List.of(now.row(), row.incident()).stream().sorted(TaggedIncident.BY_TIME).toList();
        var name = name(both.getFirst());
        var one = now.row().incidentId();
        var other = row.incident().incidentId();
        desk.jobs()
                .database(
                        "",
                        _ -> join(one, other, name),
                        done ->
                                desk.notices()
                                        .done(
                                                Text.of(
                                                        done ? "similar.joined" : "similar.already",
                                                        now.row().key(),
                                                        row.incident().key())),
                        desk.notices()::fault);
    }

    private static String name(TaggedIncident first) {
        var title = first.title().isBlank() ? first.key() : first.title();
        return title.length() <= LONGEST_NAME ? title : title.substring(0, LONGEST_NAME - 1) + "…";
    }

    private boolean join(UUID one, UUID other, String name) {
        var families = file.incidents().families();
        var of = families.byIncident();
        var first = of.get(one);
        var second = of.get(other);
        if (first != null && second != null) return families.merge(first, second);
        if (first != null) return families.add(first, List.of(other));
        if (second != null) return families.add(second, List.of(one));
        return families.confirm(name, List.of(one, other)).isPresent();
    }
}
