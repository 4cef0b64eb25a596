package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotException;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The audit trail.
@Command(name = "log", description = "cli.log", footer = "cli.log.footer")
final class LogCommand extends AssessmentDeed {
    private static final int LONGEST_WHAT = 100;
    private static final int LONGEST_BY = 30;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--limit", paramLabel = "N", description = "cli.log.limit")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--csv", paramLabel = "FILE", description = "cli.log.csv")
    private @Nullable Path csv;

    @Option(names = "--json", description = "cli.log.json")
    private boolean json;

    LogCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        var object = new LinkedHashMap<String, Object>();
        object.put("entries", List.of());
        return object;
    }

    @Override
    public Integer call() throws Stopped, SnapshotException {
        if (limit < 1) throw usage("cli.log.badLimit", limit);
        if (csv != null && json) throw usage("cli.log.either");
        try (var assessment = open()) {
            if (csv != null) {
                writeCsv(assessment, csv);
                return Exit.DONE;
            }
            var lines = assessment.journal().lines(limit);
            if (json)
                Json.print(
                        console().out(),
                        Map.of(
                                "entries",
                                lines.stream()
                                        .map(l -> entry(l, assessment.info().zone()))
                                        .toList()));
            else table(assessment, lines);
            return Exit.DONE;
        }
    }

    private static Map<String, Object> entry(JournalLine line, ZoneId zone) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("revision", line.revision());
        entry.put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at().atZone(zone)));
        entry.put("by", line.actor());
        entry.put("what", line.label());
        entry.put("kind", line.kind().name().toLowerCase(Locale.ROOT));
        return entry;
    }

    /// With every field that changed, as the screen exports it.
    private void writeCsv(AssessmentFile assessment, Path file) throws Stopped, SnapshotException {
        var target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) throw Stopped.refused(Text.of("cli.file.exists", file));
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw Stopped.refused(Text.of("cli.file.cannotWrite", file));
        var noted = assessment.written().note(Kind.TRAIL, List.of(target));
        try {
            assessment.history().writeCsv(target, limit, Progress.NONE);
        } catch (SnapshotException e) {
            assessment.written().withdraw(noted);
            throw e;
        }
        console().out().println(target);
    }

    private void table(AssessmentFile assessment, List<JournalLine> lines) {
        var zone = assessment.info().zone();
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.log.revision"),
                        Text.of("cli.log.at"),
                        Text.of("cli.log.by"),
                        "",
                        Text.of("cli.log.what")));
        for (var line : lines)
            rows.add(
                    List.of(
                            String.valueOf(line.revision()),
                            MINUTES.format(line.at().atZone(zone)),
                            Shown.cut(line.actor(), LONGEST_BY),
                            Text.of("cli.log." + line.kind().name().toLowerCase(Locale.ROOT)),
                            Shown.cut(line.label(), LONGEST_WHAT)));
        Shown.table(console().out(), rows);
    }
}
