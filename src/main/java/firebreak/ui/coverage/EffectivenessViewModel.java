package firebreak.ui.coverage;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.containment.Containment;
import firebreak.analysis.containment.Containment.Severity;
import firebreak.analysis.containment.Counting;
import firebreak.analysis.containment.Counting.Production;
import firebreak.analysis.containment.EscapeMatrix;
import firebreak.analysis.containment.MissingTests;
import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.TestType;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What tests and reviews find before production, and what escapes them.
final class EffectivenessViewModel {
    /// The figures as they are shown.
    record Figures(
            Codebook codebook,
            List<FoundDefects> defects,
            List<TestType> types,
            Containment containment,
            MissingTests missing) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final CoverageViewModel model;
    private final Clock clock;
    private final OneJob reading;
    private final ReadOnlyObjectWrapper<@Nullable Figures> figures =
            new ReadOnlyObjectWrapper<>(this, "figures");
    private final ObjectProperty<Production> production =
            new SimpleObjectProperty<>(this, "production", Production.INCIDENTS);
    private final BooleanProperty familiesOnce =
            new SimpleBooleanProperty(this, "familiesOnce", true);
    private final BooleanProperty openToo = new SimpleBooleanProperty(this, "openToo", false);
    private final ObjectProperty<@Nullable Severity> severity =
            new SimpleObjectProperty<>(this, "severity");

    private boolean shown;

    EffectivenessViewModel(AssessmentFile file, Desk desk, CoverageViewModel model, Clock clock) {
        this.file = file;
        this.desk = desk;
        this.model = model;
        this.clock = clock;
        reading = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
        model.loaded().subscribe(_ -> read());
        production.subscribe((_, _) -> read());
        familiesOnce.subscribe((_, _) -> read());
        openToo.subscribe((_, _) -> read());
    }

    /// Null until they are read.
    ReadOnlyObjectProperty<@Nullable Figures> figures() {
        return figures.getReadOnlyProperty();
    }

    /// Where those found in production are taken from.
    ObjectProperty<Production> production() {
        return production;
    }

    /// Whether incidents of one family count once.
    BooleanProperty familiesOnce() {
        return familiesOnce;
    }

    /// Whether releases count whose window is not over.
    BooleanProperty openToo() {
        return openToo;
    }

    /// Of which severity the matrix is; null for all.
    ObjectProperty<@Nullable Severity> severity() {
        return severity;
    }

    /// Whether anybody looks; nothing is counted while nobody does.
    void shown(boolean on) {
        if (on == shown) return;
        shown = on;
        read();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), model.zone());
    }

    /// The matrix of the chosen severity.
    EscapeMatrix matrix(Figures of) {
        var chosen = severity.get();
        return chosen == null ? of.containment().all() : of.containment().of(chosen);
    }

    /// The counted incidents of the chosen severity that came in at a stage; at all where null.
    Set<UUID> escaped(Figures of, @Nullable String originStageId) {
        return escaped(of, severity.get(), originStageId);
    }

    /// The counted incidents of a severity, or of all where null, that came in at a stage; at any
    /// where null. None where production is not counted by incidents.
    Set<UUID> escaped(Figures of, @Nullable Severity chosen, @Nullable String originStageId) {
        if (production.get() == Production.DEFECTS) return Set.of();
        return of.containment().escaped().stream()
                .filter(i -> chosen == null || Severity.of(i.severityClass()) == chosen)
                .filter(i -> originStageId == null || originStageId.equals(i.earliestStageId()))
                .map(TaggedIncident::incidentId)
                .collect(Collectors.toSet());
    }

    void putAway() {
        reading.drop();
        figures.set(null);
    }

    private void read() {
        var now = model.loaded().get();
        if (now == null || !shown) return;
        var incidents = now.incidents();
        var counting =
                new Counting(
                        today(), model.zone(), production.get(), familiesOnce.get(), openToo.get());
        var types = now.round().types();
        var defects = now.defects();
        reading.background(
                "",
                _ ->
                        new Figures(
                                incidents.codebook(),
                                defects,
                                types,
                                Containment.of(
                                        incidents.codebook(),
                                        defects,
                                        incidents.all().stream()
                                                .map(EscapedIncident::incident)
                                                .toList(),
                                        incidents.families(),
                                        counting),
                                MissingTests.of(incidents.all(), types)),
                figures::set);
    }

    /// Shows incidents in the list.
    void open(String because, Collection<UUID> incidents) {
        if (!incidents.isEmpty()) desk.navigator().incidents(because, Set.copyOf(incidents));
    }

    // --- defects

    /// Takes pasted rows, or says in a sentence why not.
    void paste(String text) {
        var now = figures.get();
        if (now == null) return;
        switch (new DefectRows(now.codebook()).read(text)) {
            case DefectRows.Read.Refused(var sentence) -> desk.notices().problem(sentence);
            case DefectRows.Read.Rows(var rows) ->
                    defects(
                            Text.of("coverage.edit.defectsPaste", rows.size()),
                            all -> {
                                var next = new java.util.ArrayList<>(all);
                                next.addAll(rows);
                                return next;
                            });
        }
    }

    void add(FoundDefects row) {
        defects(
                Text.of("coverage.edit.defectsAdd", row.release()),
                all -> {
                    var next = new java.util.ArrayList<>(all);
                    next.add(row);
                    return next;
                });
    }

    void change(UUID id, UnaryOperator<FoundDefects> how) {
        defects(
                Text.of("coverage.edit.defectsChange"),
                all -> all.stream().map(d -> d.id().equals(id) ? how.apply(d) : d).toList());
    }

    void remove(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        defects(
                Text.of("coverage.edit.defectsRemove", ids.size()),
                all -> all.stream().filter(d -> !ids.contains(d.id())).toList());
    }

    private void defects(String label, UnaryOperator<List<FoundDefects>> how) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            var store = file.process().coverage();
                            var before = store.defects();
                            var next = how.apply(before);
                            if (!next.equals(before)) store.saveDefects(label, next);
                            return true;
                        },
                        _ -> {},
                        desk.notices()::fault);
    }

    /// Says that something typed was refused, and shows what was there before.
    void refuse(String sentence) {
        desk.notices().problem(sentence);
        read();
    }
}
