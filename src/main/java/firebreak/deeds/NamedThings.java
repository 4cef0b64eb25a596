package firebreak.deeds;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Stage;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;
import firebreak.domain.session.AgendaItem;
import firebreak.domain.session.Outcome;
import firebreak.domain.session.WorkSession;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotException;
import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads everything of an assessment that has a name, so that it can be found by it. Notes that are
/// only for the assessors are not among it: what is found is shown, often before others.
public final class NamedThings {
    /// With which the id of a stage begins among codes.
    public static final String STAGE = "stage/";

    /// With which the id of a factor begins.
    public static final String FACTOR = "factor/";

    private static final int LINE = 160;

    private NamedThings() {}

    /// All but the incidents. The database thread only.
    public static List<NamedThing> read(AssessmentFile file) {
        var things = new ArrayList<NamedThing>();
        var codebook = file.codebooks().current();
        var process = file.process();
        var stages = new HashMap<String, String>();
        codebook.stages().forEach(s -> stages.put(s.id(), s.label()));
        var points = new HashMap<Point, String>();
        for (var c : process.checkpoints().bank().asked()) {
            points.put(Point.checkpoint(c.id()), c.topic());
            things.add(
                    new NamedThing(
                            NamedThing.Kind.CHECKPOINT,
                            c.id(),
                            c.topic(),
                            line(stages.getOrDefault(c.stageId(), ""), c.question())));
        }
        var types = process.coverage().types().stream().filter(t -> !t.retired()).toList();
        for (var area : process.coverage().areas())
            for (var type : types) cell(things, points, area.id(), area.name(), type);
        for (var gap : process.gaps().all())
            if (gap.status() != Gap.GapStatus.DECLINED)
                things.add(
                        new NamedThing(
                                NamedThing.Kind.GAP,
                                gap.id().toString(),
                                gap.title(),
                                line(gap.owner(), gap.words())));
        for (var finding : file.patterns().findings().accepted())
            things.add(
                    new NamedThing(
                            NamedThing.Kind.FINDING, finding.id().toString(), finding.told(), ""));
        for (var trace : process.traces().all())
            things.add(
                    new NamedThing(
                            NamedThing.Kind.FEATURE,
                            trace.id().toString(),
                            trace.name(),
                            line(trace.reference(), trace.team())));
        for (Factor f : codebook.factors())
            things.add(
                    new NamedThing(
                            NamedThing.Kind.CODE,
                            FACTOR + f.id(),
                            f.label(),
                            line(Text.of(f.origin()), f.definition())));
        for (Stage s : codebook.stages())
            things.add(
                    new NamedThing(
                            NamedThing.Kind.CODE,
                            STAGE + s.id(),
                            s.label(),
                            line("", s.definition())));
        process.sessions().all().forEach(session -> things.add(session(session)));
        for (var item : file.engagement().plan().plan().items())
            things.add(
                    new NamedThing(
                            NamedThing.Kind.WORK,
                            item.id().toString(),
                            item.title(),
                            line(item.day().toString(), item.who())));
        int round = process.checkpoints().round().number();
        for (var evidence : process.answers().evidence(round))
            things.add(evidence(evidence, points));
        return things;
    }

    private static NamedThing session(WorkSession session) {
        var said =
                Stream.concat(
                        session.agenda().stream().map(AgendaItem::title),
                        session.outcomes().stream().map(Outcome::words));
        return new NamedThing(
                NamedThing.Kind.SESSION,
                session.id().toString(),
                session.title(),
                line(
                        session.held() + " · " + Text.of(session.kind()),
                        said.collect(Collectors.joining("; "))));
    }

    private static void cell(
            List<NamedThing> things,
            Map<Point, String> points,
            UUID area,
            String name,
            TestType type) {
        var title = Text.of("found.cell", name, type.label());
        points.put(new Point.OfCell(area, type.id()), title);
        things.add(new NamedThing(NamedThing.Kind.CELL, cell(area, type.id()), title, ""));
    }

    private static NamedThing evidence(Evidence evidence, Map<Point, String> points) {
        var place =
                switch (evidence.point()) {
                    case Point.OfCheckpoint(var id, _) -> Point.checkpoint(id);
                    case Point.OfCell cell -> cell;
                };
        return new NamedThing(
                NamedThing.Kind.EVIDENCE,
                id(evidence.point()),
                line(evidence.words(), evidence.reference()),
                points.getOrDefault(place, ""));
    }

    /// The incidents by key and title, the newest first. Any thread.
    public static List<NamedThing> incidents(AssessmentFile file, Progress progress)
            throws SnapshotException {
        return file.incidents()
                .beside(
                        progress,
                        reading -> {
                            var things = new ArrayList<NamedThing>();
                            reading.named((id, key, title) ->
                                    things.add(
                                            new NamedThing(
                                                    NamedThing.Kind.INCIDENT,
                                                    id.toString(),
                                                    key.isEmpty() ? title : key + "  " + title,
                                                    "")));
                            return things;
                        });
    }

    /// The id of a cell.
    public static String cell(UUID area, String type) {
        return area + "/" + type;
    }

    private static String id(Point point) {
        return switch (point) {
            case Point.OfCheckpoint(var id, var team) -> "checkpoint/" + id + "/" + team;
            case Point.OfCell(var area, var type) -> "cell/" + cell(area, type);
        };
    }

    /// The kind of the code that such an id names.
    public static Code.Kind code(String id) {
        return id.startsWith(STAGE) ? Code.Kind.STAGE : Code.Kind.FACTOR;
    }

    /// The point that the id of evidence or of a cell names.
    public static Point point(NamedThing.Kind kind, String id) {
        var parts = id.split("/", -1);
        if (kind == NamedThing.Kind.CELL)
            return new Point.OfCell(UUID.fromString(parts[0]), id.substring(parts[0].length() + 1));
        if (kind == NamedThing.Kind.CHECKPOINT) return Point.checkpoint(id);
        if (parts[0].equals("cell"))
            return new Point.OfCell(
                    UUID.fromString(parts[1]),
                    id.substring("cell/".length() + parts[1].length() + 1));
        return new Point.OfCheckpoint(
                parts[1], id.substring("checkpoint/".length() + parts[1].length() + 1));
    }

    private static String line(String first, String rest) {
        var words = rest.strip().replaceAll("\\s+", " ");
        var both = first.isBlank() ? words : words.isEmpty() ? first : first + " · " + words;
        return both.length() <= LINE ? both : both.substring(0, LINE - 1) + "…";
    }
}
