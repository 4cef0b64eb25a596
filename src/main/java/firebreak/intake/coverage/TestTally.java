package firebreak.intake.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.TestRun;
import firebreak.intake.container.Unreadable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what became of tests, each once: one that is told of again after it failed was run again.
/// Several of one name that passed are several, as with parameters that a tool doesn't name.
final class TestTally {
    /// Tests that failed are remembered by name.
    private static final int MOST_FAILED = 100_000;

    private static final int LONGEST = 1_000;
    private final Map<String, Counted> units = new LinkedHashMap<>();
    private final Map<String, Boolean> failed = new HashMap<>();

    /// What is told within a test.
    static final class Marks {
        boolean failed;
        boolean broken;
        boolean skipped;

        /// It didn't pass at first.
        boolean again;
    }

    /// What a suite says of itself.
    record Said(long tests, long failures, long errors, long skipped, double seconds) {}

    private static final class Counted {
        private long tests;
        private long failures;
        private long errors;
        private long skipped;
        private long flaky;
        private double seconds;

        TestRun run() {
            return new TestRun(tests, failures, errors, skipped, flaky, seconds);
        }
    }

    /// @param path of the unit
    /// @param test its class and name
    void test(String path, String test, Marks marks, double seconds) throws Unreadable {
        var unit = unit(path);
        unit.seconds += seconds;
        var key = cut(path) + "\n" + cut(test);
        var before = failed.get(key);
        boolean fails = marks.failed || marks.broken;
        if (before != null) {
            if (fails || marks.skipped) return;
            failed.remove(key);
            if (before) unit.failures--;
            else unit.errors--;
            unit.flaky++;
            return;
        }
        unit.tests++;
        if (fails) {
            if (failed.size() >= MOST_FAILED)
                throw new Unreadable(0, "", Text.of("coverage.file.manyFailed", MOST_FAILED));
            failed.put(key, marks.failed);
            if (marks.failed) unit.failures++;
            else unit.errors++;
        } else if (marks.skipped) unit.skipped++;
        else if (marks.again) unit.flaky++;
    }

    /// Of a suite that doesn't tell of each test.
    void add(String path, Said said) throws Unreadable {
        var unit = unit(path);
        unit.tests += said.tests();
        unit.failures += said.failures();
        unit.errors += said.errors();
        unit.skipped += said.skipped();
        unit.seconds += said.seconds();
    }

    private Counted unit(String path) throws Unreadable {
        var name = cut(path);
        var known = units.get(name);
        if (known != null) return known;
        Units.check(name, units.size());
        var unit = new Counted();
        units.put(name, unit);
        return unit;
    }

    /// Names of tests may be texts; what tells where they belong stands at their beginning.
    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + name.hashCode();
    }

    List<MeasuredUnit> units() {
        return units.entrySet().stream()
                .map(e -> new MeasuredUnit(e.getKey(), null, null, e.getValue().run()))
                .toList();
    }
}
