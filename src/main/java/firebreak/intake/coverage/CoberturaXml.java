package firebreak.intake.coverage;

import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.intake.container.Content;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Cobertura's XML report, which many tools of other languages write. Units are source files; a
/// line of one counts once, however many classes and methods name it.
final class CoberturaXml implements FormatReader {
    private static final Pattern CONDITIONS =
            Pattern.compile("\\(\\s*(\\d+)\\s*/\\s*(\\d+)\\s*\\)");
    private final Map<String, LineMarks> files = new LinkedHashMap<>();
    private Totals said = Totals.NONE;
    private boolean ours;

    @Override
    public CoverageFormat format() {
        return CoverageFormat.COBERTURA;
    }

    @Override
    public Found read(Content content, Progress progress) throws IOException {
        try (var walk = new XmlWalk(content, progress)) {
            walk.root(name -> {
                said =
                        new Totals(
                                said(walk, "lines-covered", "lines-valid"),
                                said(walk, "branches-covered", "branches-valid"));
                walk.children(child -> top(walk, child));
            });
        }
        if (!ours) throw new NothingIn("coverage.file.otherCoverage");
        var units = new Units();
        for (var file : files.entrySet()) {
            var counted = file.getValue().counted();
            if (!counted.equals(Totals.NONE))
                units.add(
                        new MeasuredUnit(file.getKey(), counted.lines(), counted.branches(), null));
        }
        return new Found(units.all(), said.against(units));
    }

    private static @Nullable Covered said(XmlWalk walk, String covered, String total)
            throws IOException {
        long some = walk.countIfAny(covered);
        long all = walk.countIfAny(total);
        if (some < 0 || all < 0) return null;
        if (some > all) throw walk.fault("coverage.file.moreThanAll", some, all);
        return new Covered(some, all);
    }

    private void top(XmlWalk walk, String name) throws IOException {
        if (!name.equals("packages")) return;
        ours = true;
        walk.children(each -> within(walk, each));
    }

    /// Goes down from packages to classes.
    private void within(XmlWalk walk, String name) throws IOException {
        switch (name) {
            case "package", "classes" -> walk.children(each -> within(walk, each));
            case "class" -> {
                var path = walk.text("filename").strip();
                if (path.isEmpty()) path = walk.required("name");
                var marks = files.get(path);
                if (marks == null) {
                    Units.check(path, files.size());
                    marks = new LineMarks();
                    files.put(path, marks);
                }
                var of = marks;
                walk.children(each -> lines(walk, each, of));
            }
            default -> {}
        }
    }

    /// Goes down from a class to its lines, which may also stand within its methods.
    private void lines(XmlWalk walk, String name, LineMarks marks) throws IOException {
        switch (name) {
            case "methods", "method", "lines" -> walk.children(each -> lines(walk, each, marks));
            case "line" -> {
                long number = walk.count("number");
                if (number > Integer.MAX_VALUE) throw walk.fault("coverage.file.huge", number);
                boolean hit = walk.hit("hits");
                var conditions = CONDITIONS.matcher(walk.text("condition-coverage"));
                if (!conditions.find()) {
                    marks.add(number, hit, 0, 0);
                    return;
                }
                int covered = conditions(walk, conditions.group(1));
                int total = conditions(walk, conditions.group(2));
                if (covered > total) throw walk.fault("coverage.file.moreThanAll", covered, total);
                marks.add(number, hit, covered, total);
            }
            default -> {}
        }
    }

    private static int conditions(XmlWalk walk, String written) throws IOException {
        if (written.length() > 5 || Integer.parseInt(written) > LineMarks.MOST_BRANCHES)
            throw walk.fault("coverage.file.huge", written.length() > 40 ? "…" : written);
        return Integer.parseInt(written);
    }
}
