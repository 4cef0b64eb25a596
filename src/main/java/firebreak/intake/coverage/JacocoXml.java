package firebreak.intake.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.intake.container.Content;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/// JaCoCo's XML report (DTD 1.1). Units are source files; classes whose source file the build
/// doesn't name are one unit with the name of their package. Lines that two classes of a source
/// file share count once, as in JaCoCo's own totals.
final class JacocoXml implements FormatReader {
    private static final int MOST_WARNINGS = 20;
    private final Units units = new Units();
    private final LinkedHashSet<String> warnings = new LinkedHashSet<>();
    private Totals sum = Totals.NONE;
    private boolean ours;

    @Override
    public CoverageFormat format() {
        return CoverageFormat.JACOCO;
    }

    @Override
    public Found read(Content content, Progress progress) throws IOException {
        try (var walk = new XmlWalk(content, progress)) {
            walk.root(name -> group(walk, true));
        }
        var all = new ArrayList<>(warnings.stream().limit(MOST_WARNINGS).toList());
        all.addAll(sum.against(units));
        return new Found(units.all(), all);
    }

    private void group(XmlWalk walk, boolean whole) throws IOException {
        var names = new HashSet<String>();
        walk.children(name -> {
            switch (name) {
                case "sessioninfo" -> ours = true;
                case "group" -> {
                    ours = true;
                    group(walk, false);
                }
                case "package" -> {
                    ours = true;
                    var of = walk.required("name");
                    if (!names.add(of) && warnings.size() < MOST_WARNINGS)
                        warnings.add(Text.of("coverage.file.packageTwice", shown(of)));
                    inPackage(walk, of);
                }
                case "counter" -> {
                    if (whole) sum = sum.plus(counter(walk));
                }
                default -> {
                    if (!ours) throw new NothingIn("coverage.file.otherReport");
                }
            }
        });
    }

    private void inPackage(XmlWalk walk, String of) throws IOException {
        var tally = new Tally();
        walk.children(name -> {
            switch (name) {
                case "sourcefile" -> {
                    var file = walk.required("name");
                    var counted = counters(walk);
                    tally.files = tally.files.plus(counted);
                    add(of.isEmpty() ? file : of + "/" + file, counted);
                }
                case "class" -> tally.classes = tally.classes.plus(counters(walk));
                case "counter" -> tally.own = tally.own.plus(counter(walk));
                default -> {}
            }
        });
        if (tally.own.equals(Totals.NONE) && tally.files.equals(Totals.NONE))
            add(shown(of), tally.classes);
        else rest(of, tally);
    }

    private static final class Tally {
        private Totals own = Totals.NONE;
        private Totals files = Totals.NONE;
        private Totals classes = Totals.NONE;
    }

    /// What a package has and none of its source files.
    private void rest(String of, Tally tally) throws IOException {
        var lines = minus(tally.own.lines(), tally.files.lines());
        var branches = minus(tally.own.branches(), tally.files.branches());
        if (negative(lines) || negative(branches)) {
            if (warnings.size() < MOST_WARNINGS)
                warnings.add(Text.of("coverage.file.packageDiffers", shown(of)));
            return;
        }
        add(
                shown(of),
                new Totals(
                        lines == null || lines.total() == 0 ? null : lines,
                        branches == null || branches.total() == 0 ? null : branches));
    }

    private static @Nullable Covered minus(@Nullable Covered whole, @Nullable Covered part) {
        if (whole == null || part == null) return whole;
        return new Covered(whole.covered() - part.covered(), whole.total() - part.total());
    }

    private static boolean negative(@Nullable Covered covered) {
        return covered != null && (covered.covered() < 0 || covered.total() < covered.covered());
    }

    /// The package without a name as JaCoCo shows it.
    private static String shown(String of) {
        return of.isEmpty() ? "default" : of;
    }

    private void add(String path, Totals counted) throws IOException {
        if (counted.equals(Totals.NONE)) return;
        units.add(new MeasuredUnit(path, counted.lines(), counted.branches(), null));
    }

    /// The counters directly within the element at which the walk stands.
    private static Totals counters(XmlWalk walk) throws IOException {
        var found = new ArrayList<Totals>();
        walk.children(name -> {
            if (name.equals("counter")) found.add(counter(walk));
        });
        return found.stream().reduce(Totals.NONE, Totals::plus);
    }

    private static Totals counter(XmlWalk walk) throws IOException {
        var type = walk.text("type");
        if (!List.of("LINE", "BRANCH").contains(type)) return Totals.NONE;
        long covered = walk.count("covered");
        var both = new Covered(covered, covered + walk.count("missed"));
        if (both.total() == 0) return Totals.NONE;
        return type.equals("LINE") ? new Totals(both, null) : new Totals(null, both);
    }
}
