package firebreak.deeds;

import firebreak.domain.Text;
import firebreak.domain.coverage.Assigned;
import firebreak.domain.coverage.Assigned.Ambiguous;
import firebreak.domain.coverage.Assigned.SamePath;
import firebreak.domain.coverage.MeasuredFile;
import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.RiskArea;
import firebreak.intake.coverage.CoverageReading;
import firebreak.store.AssessmentFile;
import firebreak.store.CoverageStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What tools measured, on its way into the risk areas: what would come where, before anything is
/// kept, and then all of it in one edit. Nothing of it becomes a rating.
///
/// @param reading of the files
/// @param areas with the paths that a person has added since
/// @param files each with what of it belongs to which area
public record CoverageImport(CoverageReading reading, List<RiskArea> areas, List<OfFile> files) {
    /// What came of one file, or of several that tell of different things.
    public record OfFile(MeasuredFile file, Assigned assigned) {}

    public CoverageImport {
        areas = List.copyOf(areas);
        files = List.copyOf(files);
    }

    public static CoverageImport of(CoverageReading reading, List<RiskArea> areas) {
        return new CoverageImport(
                reading,
                areas,
                reading.measured().stream()
                        .map(f -> new OfFile(f, Assigned.of(f.units(), areas)))
                        .toList());
    }

    /// The same files, with an area that takes what begins with another path, too.
    public CoverageImport with(UUID area, String path) {
        return of(
                reading, areas.stream().map(a -> a.id().equals(area) ? plus(a, path) : a).toList());
    }

    private static RiskArea plus(RiskArea area, String path) {
        var paths = new LinkedHashSet<>(area.paths());
        paths.add(path);
        return new RiskArea(
                area.id(),
                area.kind(),
                area.name(),
                area.likelihood(),
                area.impact(),
                area.services(),
                List.copyOf(paths),
                area.note());
    }

    /// What belongs to no area.
    public List<MeasuredUnit> unassigned() {
        return files.stream().flatMap(f -> f.assigned().unassigned().stream()).toList();
    }

    /// What belongs to several areas equally, and so to none.
    public List<Ambiguous> ambiguous() {
        return files.stream().flatMap(f -> f.assigned().ambiguous().stream()).toList();
    }

    /// Paths that several areas have, or one twice.
    public List<SamePath> samePaths() {
        return Assigned.of(List.of(), areas).samePaths();
    }

    /// What would be kept.
    ///
    /// @param testTypeId whose tests were measured; null where nobody said
    public List<Measurement> measurements(@Nullable String testTypeId, Instant now) {
        var all = new ArrayList<Measurement>();
        for (var f : files)
            all.addAll(f.assigned().measurements(f.file(), testTypeId, now, CoverageStore::newId));
        return all;
    }

    /// Keeps it in one edit; what was measured by the same files before goes. Areas that changed
    /// meanwhile get only the paths that were added here.
    ///
    /// @return what was kept
    public List<Measurement> take(AssessmentFile file, @Nullable String testTypeId, Instant now) {
        var store = file.process().coverage();
        var wanted = areas.stream().collect(Collectors.toMap(RiskArea::id, RiskArea::paths));
        var there = store.areas().stream().map(a -> withAll(a, wanted)).toList();
        var measured = of(reading, there).measurements(testTypeId, now);
        if (measured.isEmpty()) return measured;
        var names = reading.read().stream().map(r -> r.measured().name()).distinct().toList();
        store.take(
                names.size() == 1
                        ? Text.of("coverage.edit.measure", names.getFirst())
                        : Text.of("coverage.edit.measureFiles", names.size()),
                there,
                measured);
        return measured;
    }

    private static RiskArea withAll(RiskArea area, Map<UUID, List<String>> wanted) {
        var next = area;
        for (var path : wanted.getOrDefault(area.id(), List.of())) next = plus(next, path);
        return next;
    }
}
