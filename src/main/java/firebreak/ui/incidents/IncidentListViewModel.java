package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;
import firebreak.work.Progress;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The incidents of the assessment, searched, sorted and narrowed down off the window's thread.
public final class IncidentListViewModel {
    /// An incident with the words that search looks through, in lower case.
    private record Entry(TaggedIncident incident, String words) {}

    /// Which incidents are shown only, and in a few words why.
    public record Narrowing(String because, Set<UUID> incidents) {
        public Narrowing {
            incidents = Set.copyOf(incidents);
        }
    }

    private static final int ASK_EVERY = 4096;

    private final AssessmentFile file;
    private final Desk desk;
    private final LedgerExport export;
    private final FactsViewModel facts;
    private final Jobs.Latest loading;
    private final Jobs.Latest filtering;
    private final Jobs.Latest looking;
    private final Jobs.Latest remembering;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<@Nullable Narrowing> narrowing =
            new ReadOnlyObjectWrapper<>(this, "narrowing", null);
    private final ObservableList<TaggedIncident> rows = FXCollections.observableArrayList();
    private final ObservableList<ImportStore.PastImport> imports =
            FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable IncidentDetail> detail =
            new ReadOnlyObjectWrapper<>(this, "detail", null);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    // Kept, because such a view hears of changes only as long as somebody holds it.
    private final ObservableList<TaggedIncident> rowsShown =
            FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<ImportStore.PastImport> importsShown =
            FXCollections.unmodifiableObservableList(imports);
    private List<Entry> all = List.of();
    private IncidentColumn sortedBy = IncidentColumn.DATE;
    private boolean ascending;
    private Subscription listening = Subscription.EMPTY;

    public IncidentListViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.export = new LedgerExport(file, desk);
        this.facts = new FactsViewModel(file, desk);
        loading = desk.jobs().latest();
        filtering = desk.jobs().latest();
        looking = desk.jobs().latest();
        remembering = desk.jobs().latest();
        search.subscribe((_, _) -> filter());
    }

    /// What the person is looking for; all its words must occur in an incident.
    public StringProperty search() {
        return search;
    }

    /// What the list is narrowed down to, or null.
    public ReadOnlyObjectProperty<@Nullable Narrowing> narrowing() {
        return narrowing.getReadOnlyProperty();
    }

    /// What the list shows, in its order.
    public ObservableList<TaggedIncident> rows() {
        return rowsShown;
    }

    /// Imports made so far, newest first.
    public ObservableList<ImportStore.PastImport> imports() {
        return importsShown;
    }

    /// Writes the ledgers of all imports into a file.
    LedgerExport export() {
        return export;
    }

    /// The incident that is looked at, or null.
    public ReadOnlyObjectProperty<@Nullable IncidentDetail> detail() {
        return detail.getReadOnlyProperty();
    }

    /// The facts of that incident, as a person corrects them.
    FactsViewModel facts() {
        return facts;
    }

    /// How many incidents there are and how many of them are shown; a sentence.
    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Whether the incidents have been read at least once.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether the assessment has no incidents at all.
    public ReadOnlyBooleanProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /// Where the client's days begin and end.
    public ZoneId zone() {
        return file.info().zone();
    }

    /// Follows the assessment until [#hidden()].
    public void shown() {
        listening.unsubscribe();
        listening =
                desk.changes()
                        .listen(
                                Set.of(Topic.INCIDENTS, Topic.TAGGINGS, Topic.CODEBOOK),
                                this::load);
        load();
    }

    public void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /// Reads the incidents again.
    public void load() {
        loading.database(
                "",
                p -> {
                    var tagged = file.incidents().tagged();
                    var entries = new ArrayList<Entry>(tagged.size());
                    for (var incident : tagged) {
                        if (entries.size() % ASK_EVERY == 0) p.step(entries.size(), tagged.size());
                        entries.add(new Entry(incident, words(incident)));
                    }
                    return entries;
                },
                this::loaded,
                desk.notices()::fault);
        remembering.database("", _ -> file.imports().all(), imports::setAll, desk.notices()::fault);
    }

    private static String words(TaggedIncident i) {
        return String.join("\n", i.key(), i.title(), i.service(), i.changeReference())
                .toLowerCase(Locale.ROOT);
    }

    private void loaded(List<Entry> entries) {
        all = entries;
        empty.set(entries.isEmpty());
        loaded.set(true);
        filter();
        var open = detail.get();
        if (open != null) open(open.incident().id());
    }

    /// Shows only these incidents until [#showAll()].
    public void showOnly(String because, Set<UUID> incidents) {
        narrowing.set(new Narrowing(because, incidents));
        if (search.get().isEmpty()) filter();
        else search.set("");
    }

    /// Takes back [#showOnly].
    public void showAll() {
        narrowing.set(null);
        filter();
    }

    /// Sorts by another column.
    public void sort(IncidentColumn column, boolean ascendingNow) {
        if (column == sortedBy && ascendingNow == ascending) return;
        sortedBy = column;
        ascending = ascendingNow;
        filter();
    }

    private void filter() {
        var from = all;
        var only = narrowing.get();
        var wanted = List.of(search.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        var order = sortedBy.order(ascending);
        filtering.background(
                "",
                p -> {
                    var found = found(from, only, wanted, p);
                    found.sort(order);
                    return found;
                },
                found -> show(from.size(), found),
                desk.notices()::fault);
    }

    private static List<TaggedIncident> found(
            List<Entry> from, @Nullable Narrowing only, List<String> wanted, Progress progress) {
        var found = new ArrayList<TaggedIncident>();
        int seen = 0;
        for (var entry : from) {
            if (seen++ % ASK_EVERY == 0) progress.step(seen, from.size());
            if (only != null && !only.incidents().contains(entry.incident().incidentId())) continue;
            if (wanted.stream().allMatch(entry.words()::contains)) found.add(entry.incident());
        }
        return found;
    }

    private void show(int of, List<TaggedIncident> found) {
        rows.setAll(found);
        count.set(
                found.size() == of
                        ? Text.of("incidents.count", of)
                        : Text.of("incidents.count.shown", of, found.size()));
    }

    /// Looks at one incident.
    public void open(UUID incident) {
        looking.database(
                "",
                _ -> read(incident),
                found -> detail.set(found.orElse(null)),
                desk.notices()::fault);
    }

    private Optional<IncidentDetail> read(UUID incident) {
        var book = file.codebooks().history().dictionary();
        var judgements =
                file.taggings().of(incident).stream()
                        .map(t ->
                                new IncidentDetail.Judgement(
                                        t,
                                        factor(book, t.factorId()),
                                        stage(book, t.earliestStageId())))
                        .toList();
        return file.incidents()
                .find(incident)
                .flatMap(i ->
                        file.incidents()
                                .identity()
                                .origins(incident)
                                .map(o -> new IncidentDetail(i, o, judgements)));
    }

    private static String factor(Codebook book, @Nullable String id) {
        return id == null ? "" : book.factor(id).map(f -> f.label()).orElse(id);
    }

    private static String stage(Codebook book, @Nullable String id) {
        return id == null ? "" : book.stage(id).map(s -> s.label()).orElse(id);
    }

    /// Stops looking at one incident.
    public void close() {
        looking.background("", _ -> true, _ -> detail.set(null), desk.notices()::fault);
    }
}
