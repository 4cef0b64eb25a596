package firebreak.cli;

import firebreak.deeds.CoverageImport;
import firebreak.domain.Text;
import firebreak.domain.coverage.Assigned.Share;
import firebreak.domain.coverage.MeasuredFile;
import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.PathGroups;
import firebreak.domain.coverage.TestType;
import firebreak.intake.coverage.CoverageFile;
import firebreak.intake.coverage.CoverageFiles;
import firebreak.store.AssessmentFile;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Brings what tools measured into the risk areas: all files, or nothing.
final class MeasuredFiles {
    /// What `--series` calls them.
    static final String COVERAGE = "coverage";

    private static final int MOST_GROUPS = 12;

    private final Deed deed;
    private final Console console;
    private final boolean json;

    MeasuredFiles(Deed deed, Console console, boolean json) {
        this.deed = deed;
        this.console = console;
        this.json = json;
    }

    /// @param skipUnreadable whether files that can't be read are left out
    /// @param type whose tests were measured, by id or name; null where nobody said
    int bring(
            AssessmentFile assessment,
            List<Path> files,
            @Nullable String type,
            boolean skipUnreadable,
            boolean dryRun)
            throws Stopped {
        var store = assessment.process().coverage();
        var testType = type == null ? null : testType(store.types(), type);
        var reading = CoverageFiles.read(files, Progress.NONE);
        var refused = reading.refused();
        if (!refused.isEmpty() && (!skipUnreadable || reading.read().isEmpty()))
            throw Stopped.refused(
                    refused.stream().map(r -> Stopped.problem("", r.problem())).toList());
        if (reading.read().isEmpty())
            throw Stopped.refused(
                    reading.skipped().stream()
                            .map(CoverageFile.Skipped::reason)
                            .collect(Collectors.joining("\n")));
        var coming = CoverageImport.of(reading, store.areas());
        if (!dryRun) coming.take(assessment, testType, Instant.now());
        tell(coming, dryRun);
        return Exit.DONE;
    }

    private String testType(List<TestType> types, String word) {
        return types.stream()
                .filter(t -> t.id().equalsIgnoreCase(word) || t.label().equalsIgnoreCase(word))
                .findFirst()
                .map(TestType::id)
                .orElseThrow(() ->
                        deed.usage(
                                "cli.measured.badType",
                                word,
                                types.stream()
                                        .map(TestType::id)
                                        .collect(Collectors.joining(", "))));
    }

    private void tell(CoverageImport coming, boolean dryRun) {
        if (json) {
            Json.print(console.out(), object(coming));
            return;
        }
        var err = console.err();
        if (dryRun) err.println(Text.of("cli.import.nothingChanged"));
        for (var file : coming.files())
            for (var share : file.assigned().shares())
                console.out()
                        .println(
                                Text.of(
                                        "cli.measured.share",
                                        share.area().name(),
                                        Text.of(file.file().format()),
                                        share.units().size(),
                                        percent(share.lines()),
                                        tests(share)));
        var left = coming.unassigned();
        if (!left.isEmpty()) {
            err.println(Text.of("cli.measured.unassigned", left.size()));
            for (var group : PathGroups.of(left, MOST_GROUPS))
                err.println(Text.of("cli.measured.group", group.path(), group.units().size()));
        }
        if (!coming.ambiguous().isEmpty())
            err.println(Text.of("coverage.import.ambiguous", coming.ambiguous().size()));
        sentences(coming).forEach(err::println);
    }

    private static List<String> sentences(CoverageImport coming) {
        var all = new ArrayList<>(coming.reading().warnings());
        coming.reading().refused().forEach(r -> all.add(r.problem()));
        coming.reading().skipped().forEach(s -> all.add(s.reason()));
        return all;
    }

    private static String percent(@Nullable Covered covered) {
        return covered == null || covered.total() == 0
                ? "-"
                : Text.of("coverage.measured.lines", covered.percent(), covered.total());
    }

    private static String tests(Share share) {
        var tests = share.tests();
        return tests == null ? "-" : Text.of("coverage.measured.tests", tests.tests());
    }

    private static Map<String, Object> object(CoverageImport coming) {
        var object = new LinkedHashMap<String, Object>();
        object.put(
                "files",
                coming.reading().read().stream()
                        .map(r ->
                                Map.of(
                                        "file", r.name(),
                                        "format", r.format().name().toLowerCase(Locale.ROOT),
                                        "units", r.units().size()))
                        .toList());
        object.put(
                "areas",
                coming.files().stream()
                        .flatMap(f -> f.assigned().shares().stream().map(s -> share(f.file(), s)))
                        .toList());
        object.put("unassigned", coming.unassigned().size());
        object.put(
                "unassignedPaths",
                PathGroups.of(coming.unassigned(), MOST_GROUPS).stream()
                        .map(g -> Map.of("path", g.path(), "units", g.units().size()))
                        .toList());
        object.put(
                "ambiguous",
                coming.ambiguous().stream().map(a -> a.unit()).map(MeasuredUnit::path).toList());
        object.put("problems", sentences(coming));
        return object;
    }

    private static Map<String, @Nullable Object> share(MeasuredFile file, Share share) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("area", share.area().name());
        object.put("file", file.name());
        object.put("format", file.format().name().toLowerCase(Locale.ROOT));
        object.put("units", share.units().size());
        object.put("lines", covered(share.lines()));
        object.put("branches", covered(share.branches()));
        var tests = share.tests();
        if (tests == null) object.put("tests", null);
        else {
            var of = new LinkedHashMap<String, Object>();
            of.put("tests", tests.tests());
            of.put("failures", tests.failures());
            of.put("errors", tests.errors());
            of.put("skipped", tests.skipped());
            of.put("flaky", tests.flaky());
            of.put("seconds", tests.seconds());
            object.put("tests", of);
        }
        return object;
    }

    private static @Nullable Map<String, Object> covered(@Nullable Covered covered) {
        return covered == null
                ? null
                : Map.of("covered", covered.covered(), "total", covered.total());
    }

    /// The same names as [#object], for where nothing was imported.
    static Map<String, Object> nothing() {
        var object = new LinkedHashMap<String, Object>();
        object.put("files", List.of());
        object.put("areas", List.of());
        object.put("unassigned", 0);
        object.put("unassignedPaths", List.of());
        object.put("ambiguous", List.of());
        return object;
    }
}
