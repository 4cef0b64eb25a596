package firebreak.domain.coverage;

import firebreak.domain.Percent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What a tool measured of a risk area. It stands beside a rating and never becomes one by itself.
///
/// @param testTypeId whose tests were measured; null where nobody said
/// @param file from which it was read, without its folder
/// @param sha256 of that file
/// @param units how many packages, files or suites it is the sum of
/// @param lines null where the tool counts none
/// @param branches null where the tool counts none
/// @param tests null where it is about covered code
public record Measurement(
        UUID id,
        UUID areaId,
        @Nullable String testTypeId,
        CoverageFormat format,
        String file,
        String sha256,
        Instant imported,
        int units,
        @Nullable Covered lines,
        @Nullable Covered branches,
        @Nullable TestRun tests) {
    public enum CoverageFormat {
        JACOCO,
        COBERTURA,
        LCOV,
        JUNIT
    }

    /// How much of what there is was run by tests.
    public record Covered(long covered, long total) {
        public Covered plus(Covered other) {
            return new Covered(covered + other.covered, total + other.total);
        }

        /// As people read it; see [Percent]. Where there is nothing to cover, nothing is covered.
        public String percent() {
            return Percent.of(total == 0 ? 0 : Math.clamp(share(), 0, 1));
        }

        /// From 0 to 1; not a number where there is nothing to cover.
        public double share() {
            return (double) covered / total;
        }
    }

    /// What became of tests.
    ///
    /// @param flaky those that passed only when they were run again
    /// @param seconds how long they took
    public record TestRun(
            long tests, long failures, long errors, long skipped, long flaky, double seconds) {
        public TestRun plus(TestRun other) {
            return new TestRun(
                    tests + other.tests,
                    failures + other.failures,
                    errors + other.errors,
                    skipped + other.skipped,
                    flaky + other.flaky,
                    seconds + other.seconds);
        }
    }
}
