package firebreak.intake.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.intake.container.Content;
import firebreak.work.Progress;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// JUnit's XML as Surefire, Gradle, Ant, pytest, Jest and others write it. Units are classes of
/// tests, or, where the tool knows none, files or suites.
final class JUnitXml implements FormatReader {
    private static final Set<String> NOT_RUN =
            Set.of("notrun", "skipped", "suppressed", "disabled", "pending", "ignored");
    private final TestTally tally = new TestTally();
    private long strangeTimes;

    /// Where a test stands.
    private record Suite(String name, String file) {}

    private static final class Inside {
        private boolean any;
    }

    @Override
    public CoverageFormat format() {
        return CoverageFormat.JUNIT;
    }

    @Override
    public Found read(Content content, Progress progress) throws IOException {
        try (var walk = new XmlWalk(content, progress)) {
            walk.root(name -> {
                if (name.equals("testsuite")) suite(walk, new Suite("", ""));
                else walk.children(each -> within(walk, each, new Suite("", "")));
            });
        }
        return new Found(
                tally.units(),
                strangeTimes == 0
                        ? List.of()
                        : List.of(Text.of("coverage.file.strangeTimes", strangeTimes)));
    }

    private boolean within(XmlWalk walk, String name, Suite suite) throws IOException {
        switch (name) {
            case "testsuite" -> suite(walk, suite);
            case "testcase" -> test(walk, suite);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void suite(XmlWalk walk, Suite outer) throws IOException {
        var name = walk.text("name").strip();
        var file = first(walk.text("file").strip(), walk.text("filepath").strip());
        var suite =
                new Suite(
                        name.isEmpty() ? outer.name() : name, file.isEmpty() ? outer.file() : file);
        var said = said(walk);
        var found = new Inside();
        walk.children(each -> found.any |= within(walk, each, suite));
        // Some tools tell how many tests there were, and not of each.
        if (!found.any && said.tests() > 0) tally.add(path("", suite), said);
    }

    /// What a suite says of itself.
    private TestTally.Said said(XmlWalk walk) throws IOException {
        long tests = Math.max(0, walk.countIfAny("tests"));
        long failures = Math.max(0, walk.countIfAny("failures"));
        long errors = Math.max(0, walk.countIfAny("errors"));
        long skipped = Math.max(walk.countIfAny("skipped"), walk.countIfAny("skip"));
        skipped = Math.max(0, Math.max(skipped, walk.countIfAny("disabled")));
        if (walk.attribute("tests") != null && failures + errors + skipped > tests)
            throw walk.fault("coverage.file.moreTests", failures + errors + skipped, tests);
        return new TestTally.Said(tests, failures, errors, skipped, seconds(walk.text("time")));
    }

    private void test(XmlWalk walk, Suite suite) throws IOException {
        var of = walk.text("classname").strip();
        if (of.isEmpty()) of = walk.text("class").strip();
        var file = walk.text("file").strip();
        var within = file.isEmpty() ? suite : new Suite(suite.name(), file);
        var name = walk.text("name");
        double seconds = seconds(walk.text("time"));
        var marks = new TestTally.Marks();
        marks.skipped =
                NOT_RUN.contains(walk.text("status")) || NOT_RUN.contains(walk.text("result"));
        walk.children(each -> {
            switch (each) {
                case "failure" -> marks.failed = true;
                case "error" -> marks.broken = true;
                case "skipped" -> marks.skipped = true;
                case "flakyFailure", "flakyError", "rerunFailure", "rerunError" ->
                        marks.again = true;
                default -> {}
            }
        });
        tally.test(path(of, within), of + "\n" + name, marks, seconds);
    }

    /// What places a test best: its class, unless that is a sentence as some tools write it, then
    /// its file, then its suite.
    private static String path(String of, Suite suite) {
        boolean placed = of.matches("[^\\s./\\\\]+(?:[./\\\\]+[^\\s./\\\\]+)+");
        if (placed) return of;
        var best = first(suite.file(), plain(of));
        best = first(best, plain(suite.name()));
        best = first(best, first(suite.name(), of));
        return best.isEmpty() ? Text.of("coverage.file.noSuite") : best;
    }

    private static String plain(String name) {
        return name.chars().anyMatch(Character::isWhitespace) ? "" : name;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private double seconds(String written) {
        if (written.isBlank()) return 0;
        var seconds = Counts.seconds(written);
        if (seconds.isEmpty()) strangeTimes++;
        return seconds.orElse(0);
    }
}
