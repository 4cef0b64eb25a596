package firebreak.ui.missing;

import firebreak.analysis.findings.Escapes;
import firebreak.analysis.findings.Missing;
import firebreak.analysis.findings.Missing.Kind;
import firebreak.analysis.findings.Missing.Subject;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.scoring.Open;
import firebreak.deeds.ProcessReading;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Stage;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What is still missing, narrowed to what a person wants to see.
final class MissingViewModel {
    private static final Set<Topic> INCIDENTS = Set.of(Topic.INCIDENTS, Topic.TAGGINGS);
    private static final Set<Topic> PROCESS = Set.of(Topic.PROCESS, Topic.COVERAGE, Topic.CODEBOOK);

    /// Everything that is missing.
    ///
    /// @param asked whether there is anything that could be missing
    /// @param stages in their order
    record Read(List<Missing> all, boolean asked, List<Stage> stages) {
        String stage(String id) {
            return stages.stream()
                    .filter(s -> s.id().equals(id))
                    .map(Stage::label)
                    .findFirst()
                    .orElse(id);
        }
    }

    private record Both(Escapes escapes, Read read) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob loading;
    private final ReadOnlyObjectWrapper<@Nullable Read> read =
            new ReadOnlyObjectWrapper<>(this, "read");
    private final ObservableList<Missing> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<>(this, "kind");
    private final ObjectProperty<@Nullable Open> reason =
            new SimpleObjectProperty<>(this, "reason");
    private final StringProperty stage = new SimpleStringProperty(this, "stage", "");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<@Nullable Missing> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private @Nullable Escapes escapes;
    private Subscription listening = Subscription.EMPTY;

    MissingViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        loading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        kind.subscribe((_, _) -> list());
        reason.subscribe((_, _) -> list());
        stage.subscribe((_, _) -> list());
        search.subscribe((_, _) -> list());
    }

    /// Null until it is read.
    ReadOnlyObjectProperty<@Nullable Read> read() {
        return read.getReadOnlyProperty();
    }

    /// What the filters let through.
    ObservableList<Missing> shown() {
        return shown;
    }

    /// Null for all.
    ObjectProperty<@Nullable Kind> kind() {
        return kind;
    }

    /// Null for all.
    ObjectProperty<@Nullable Open> reason() {
        return reason;
    }

    /// The id of a stage; empty for all.
    StringProperty stage() {
        return stage;
    }

    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<@Nullable Missing> selected() {
        return selected.getReadOnlyProperty();
    }

    void appear() {
        listening.unsubscribe();
        listening =
                Subscription.combine(
                        desk.changes().listen(INCIDENTS, () -> reload(true)),
                        desk.changes().listen(PROCESS, () -> reload(false)));
        reload(true);
    }

    void hide() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        // They are many, and are read again before they are needed again.
        escapes = null;
    }

    /// Lets go of everything that was read.
    void putAway() {
        loading.drop();
        escapes = null;
        read.set(null);
        selected.set(null);
        shown.clear();
    }

    /// @param all whether incidents may have changed, of which there can be very many
    private void reload(boolean all) {
        if (all) escapes = null;
        var known = escapes;
        loading.database(
                "",
                _ -> {
                    var now = known == null ? ProcessReading.escapes(file) : known;
                    var findings = ProcessFindings.of(ProcessReading.facts(file), now);
                    var facts = findings.facts();
                    return new Both(
                            now,
                            new Read(
                                    Missing.of(findings),
                                    !facts.bank().asked().isEmpty()
                                            || !facts.coverage().areas().isEmpty()
                                            || !facts.gaps().isEmpty(),
                                    facts.codebook().stages()));
                },
                both -> {
                    escapes = both.escapes();
                    read.set(both.read());
                    list();
                });
    }

    private void list() {
        var now = read.get();
        if (now == null) return;
        var before = selected.get();
        int place = before == null ? 0 : Math.max(0, shown.indexOf(before));
        var next = now.all().stream().filter(this::passes).filter(this::hasReason).toList();
        if (!shown.equals(next)) shown.setAll(next);
        // Where what was selected has everything now, the next one takes its place.
        var same =
                before == null
                        ? null
                        : shown.stream()
                                .filter(m -> m.subject().equals(before.subject()))
                                .findFirst()
                                .orElse(null);
        if (same != null) select(same);
        else select(shown.isEmpty() ? null : shown.get(Math.min(place, shown.size() - 1)));
    }

    private boolean hasReason(Missing missing) {
        var wanted = reason.get();
        return wanted == null || missing.open().contains(wanted);
    }

    private boolean passes(Missing missing) {
        var wanted = kind.get();
        if (wanted != null && missing.kind() != wanted) return false;
        if (!stage.get().isEmpty() && !stage.get().equals(missing.stageId())) return false;
        var name = missing.name().toLowerCase(Locale.ROOT);
        for (var word : search.get().strip().toLowerCase(Locale.ROOT).split("\\s+"))
            if (!name.contains(word)) return false;
        return true;
    }

    /// How many there are of a kind, whatever is filtered; of all where null.
    int count(@Nullable Kind of) {
        var now = read.get();
        if (now == null) return 0;
        return (int) now.all().stream().filter(m -> of == null || m.kind() == of).count();
    }

    /// How many of those that the other filters let through have this reason.
    int count(Open of) {
        var now = read.get();
        if (now == null) return 0;
        return (int)
                now.all().stream().filter(this::passes).filter(m -> m.open().contains(of)).count();
    }

    void select(@Nullable Missing missing) {
        selected.set(missing);
    }

    /// Narrows to a reason, or shows all again.
    void narrow(Open to) {
        reason.set(reason.get() == to ? null : to);
    }

    /// Shows all that is missing for a reason, and nothing else.
    void only(Open of) {
        clear();
        reason.set(of);
    }

    /// Shows everything again.
    ///
    /// @return whether anything was filtered
    boolean clear() {
        var filtered =
                kind.get() != null
                        || reason.get() != null
                        || !stage.get().isEmpty()
                        || !search.get().isEmpty();
        kind.set(null);
        reason.set(null);
        stage.set("");
        search.set("");
        return filtered;
    }

    /// Goes where it is missing.
    void open() {
        var now = selected.get();
        if (now == null) return;
        switch (now.subject()) {
            case Subject.At(var point) -> desk.navigator().point(point);
            case Subject.OfGap(var id) -> desk.navigator().gap(id);
        }
    }

    void go(String screen) {
        desk.navigator().go(screen);
    }
}
