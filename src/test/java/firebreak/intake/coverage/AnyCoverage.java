package firebreak.intake.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.Assigned;
import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Brings any bytes through the reading of coverage and holds it to its promise: a sentence, or
/// counts that can be, and neither an exception nor a hang.
public final class AnyCoverage {
    /// Of this thread alone, so that a busy machine doesn't matter; a hundred times what it takes.
    private static final long MOST_CPU_SECONDS = 30;

    private AnyCoverage() {}

    /// Writes the bytes to the file and reads it.
    public static void check(Path file, byte[] bytes) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        check(CoverageFiles.read(List.of(Files.write(file, bytes)), Progress.NONE));
        var seconds = (threads.getCurrentThreadCpuTime() - before) / 1_000_000_000L;
        assertThat(seconds)
                .as("seconds of work for %s bytes", bytes.length)
                .isLessThan(MOST_CPU_SECONDS);
    }

    private static void check(CoverageReading reading) {
        assertThat(reading.files()).isNotEmpty();
        for (var file : reading.files())
            switch (file) {
                case CoverageFile.Refused(var name, var problem) ->
                        assertThat(problem).contains(name).hasSizeGreaterThan(name.length() + 10);
                case CoverageFile.Skipped(var name, var reason) ->
                        assertThat(reason).contains(name).hasSizeGreaterThan(name.length() + 10);
                case CoverageFile.Read read -> {
                    assertThat(read.units()).isNotEmpty().allSatisfy(AnyCoverage::check);
                    assertThat(read.warnings()).allMatch(w -> w.startsWith(read.name()));
                }
            }
        for (var file : reading.measured())
            assertThat(Assigned.of(file.units(), List.of()).unassigned()).isEqualTo(file.units());
    }

    private static void check(MeasuredUnit unit) {
        assertThat(unit.path()).isNotEmpty();
        check(unit.lines());
        check(unit.branches());
        var tests = unit.tests();
        if (tests == null) {
            assertThat(unit.lines() != null || unit.branches() != null).isTrue();
            return;
        }
        assertThat(List.of(tests.failures(), tests.errors(), tests.skipped(), tests.flaky()))
                .allMatch(n -> n >= 0);
        assertThat(tests.failures() + tests.errors() + tests.skipped() + tests.flaky())
                .isLessThanOrEqualTo(tests.tests());
        assertThat(tests.seconds()).isBetween(0.0, Double.MAX_VALUE);
    }

    private static void check(@Nullable Covered covered) {
        if (covered == null) return;
        assertThat(covered.covered()).isBetween(0L, covered.total());
        assertThat(covered.total()).isPositive();
    }
}
