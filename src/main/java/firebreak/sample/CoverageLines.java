package firebreak.sample;

import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.coverage.TestType;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.store.BuiltInProcess;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The risk areas of the sample, their ratings, and what was measured and counted.
final class CoverageLines {
    private static final Instant IMPORTED = Instant.parse("2026-11-12T13:40:00Z");
    private static final int SURE = 4;
    private static final int GUESSED = 2;

    private final AnswerLines answers;
    private final Map<String, RiskArea> areas = new LinkedHashMap<>();
    private final Map<String, TestType> types = new LinkedHashMap<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<FoundDefects> defects = new ArrayList<>();

    CoverageLines(AnswerLines answers) {
        this.answers = answers;
        for (var type : BuiltInProcess.testTypes()) types.put(type.id(), type);
    }

    List<RiskArea> areas() {
        return List.copyOf(areas.values());
    }

    List<Measurement> measured() {
        return measurements;
    }

    List<FoundDefects> found() {
        return defects;
    }

    RiskArea area(String name) {
        return ProcessFile.known(areas, name);
    }

    List<String> services(UUID areaId) {
        return areas.values().stream()
                .filter(a -> a.id().equals(areaId))
                .findFirst()
                .map(RiskArea::services)
                .orElse(List.of());
    }

    TestType type(String id) {
        return ProcessFile.known(types, id);
    }

    /// The area and the type that words begin with, and what follows.
    private record At(RiskArea area, TestType type, String rest) {
        Point point() {
            return new Point.OfCell(area.id(), type.id());
        }
    }

    private At at(String words) {
        for (var area : areas.values()) {
            if (!words.startsWith(area.name() + " ")) continue;
            var rest = words.substring(area.name().length()).strip().split(" ", 2);
            return new At(area, type(rest[0]), rest.length < 2 ? "" : rest[1].strip());
        }
        throw new IllegalStateException("No area of the sample: " + words);
    }

    Point.OfCell cell(String words) {
        var at = at(words);
        return new Point.OfCell(at.area().id(), at.type().id());
    }

    void areas(List<String> lines) {
        for (var line : lines) {
            var parts = ProcessFile.parts(line, 6);
            var name = parts.get(0).substring(2);
            areas.put(
                    name,
                    new RiskArea(
                            ProcessFile.id("area:" + name),
                            parts.get(0).startsWith("F ") ? AreaKind.FLOW : AreaKind.COMPONENT,
                            name,
                            Integer.valueOf(parts.get(1)),
                            Integer.valueOf(parts.get(2)),
                            list(parts.get(3)),
                            list(parts.get(4)),
                            parts.get(5)));
        }
    }

    private static List<String> list(String words) {
        return Arrays.stream(words.split(",")).map(String::strip).toList();
    }

    /// Ratings a line per area; why one does not apply; what speaks for one.
    void cells(List<String> lines) {
        var said = new HashMap<Point, Answer>();
        for (var line : lines) {
            if (line.startsWith("E ")) {
                var at = at(line.substring(2));
                answers.support(
                        at.point(), true, at.rest().substring(0, 1), at.rest().substring(1));
            } else if (line.startsWith("X ")) {
                var at = at(line.substring(2));
                said.computeIfPresent(
                        at.point(),
                        (_, answer) -> answer.withReason(at.rest().substring(1).strip()));
            } else {
                var sides = line.split(" = ", 2);
                cells(area(sides[0]), sides[1].split(" +")).forEach(a -> said.put(a.point(), a));
            }
        }
        for (var area : areas.values())
            for (var type : types.values()) {
                var answer = said.get(new Point.OfCell(area.id(), type.id()));
                if (answer != null && !answer.empty()) answers.add(answer);
            }
    }

    private List<Answer> cells(RiskArea area, String[] ratings) {
        if (ratings.length != types.size())
            throw new IllegalStateException("Not a rating per type of test: " + area.name());
        var all = new ArrayList<Answer>();
        int place = 0;
        for (var type : types.keySet()) {
            var sides = ratings[place++].split("/");
            var claimed = AnswerLines.verdict(sides[0]);
            var seen = sides.length < 2 ? null : AnswerLines.verdict(sides[1]);
            var answer = AnswerLines.said(new Point.OfCell(area.id(), type), claimed, seen);
            all.add(
                    claimed == null && seen == null
                            ? answer
                            : answer.withConfidence(seen != null ? SURE : GUESSED)
                                    .withTarget(target(answer)));
        }
        return all;
    }

    /// Where something is done at all, it should become good.
    private static @Nullable Rating target(Answer answer) {
        return answer.verdict().filter(v -> v != Verdict.NOT_APPLICABLE).isPresent()
                ? Rating.L
                : null;
    }

    void measurements(List<String> lines) {
        for (var line : lines) {
            var tests = line.contains("| JUNIT |");
            var parts = ProcessFile.parts(line, tests ? 6 : 7);
            var file = parts.get(3);
            measurements.add(
                    new Measurement(
                            ProcessFile.id("measurement:" + file),
                            area(parts.get(0)).id(),
                            type(parts.get(1)).id(),
                            CoverageFormat.valueOf(parts.get(2)),
                            file,
                            sha256(file),
                            IMPORTED,
                            Integer.parseInt(parts.get(4)),
                            tests ? null : covered(parts.get(5)),
                            tests ? null : covered(parts.get(6)),
                            tests ? run(parts.get(5)) : null));
        }
    }

    /// Of a file that nobody has; it only has to look like one.
    private static String sha256(String file) {
        var id = ProcessFile.id("content:" + file);
        var half =
                String.format(
                        "%016x%016x", id.getMostSignificantBits(), id.getLeastSignificantBits());
        return half + new StringBuilder(half).reverse();
    }

    private static Covered covered(String words) {
        var sides = words.split("/");
        return new Covered(Long.parseLong(sides[0]), Long.parseLong(sides[1]));
    }

    private static TestRun run(String words) {
        var n = words.split(" +");
        return new TestRun(
                Long.parseLong(n[0]),
                Long.parseLong(n[1]),
                Long.parseLong(n[2]),
                Long.parseLong(n[3]),
                Long.parseLong(n[4]),
                Double.parseDouble(n[5]));
    }

    void defects(List<String> lines) {
        for (var line : lines) {
            var parts = ProcessFile.parts(line, 7);
            defects.add(
                    new FoundDefects(
                            ProcessFile.id("defects:" + defects.size()),
                            parts.get(0),
                            LocalDate.parse(parts.get(1)),
                            Integer.parseInt(parts.get(2)),
                            parts.get(3),
                            parts.get(4),
                            SeverityClass.valueOf(parts.get(5)),
                            Integer.parseInt(parts.get(6))));
        }
    }
}
