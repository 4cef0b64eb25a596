package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.SnapshotInfo;
import firebreak.work.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lists the snapshots of an assessment.
@Command(name = "snapshots", description = "cli.snapshots", footer = "cli.snapshots.footer")
final class SnapshotsCommand extends AssessmentDeed {
    private static final int LONGEST_NAME = 40;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--full", description = "cli.snapshots.full")
    private boolean full;

    @Option(names = "--json", description = "cli.snapshots.json")
    private boolean json;

    SnapshotsCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        var object = new LinkedHashMap<String, Object>();
        object.put("snapshots", List.of());
        return object;
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var zone = assessment.info().zone();
            var snapshots = assessment.snapshots();
            var all = snapshots.all();
            if (full) all = all.stream().map(s -> snapshots.verify(s, Progress.NONE)).toList();
            if (json)
                Json.print(
                        console().out(),
                        Map.of(
                                "snapshots",
                                all.stream().map(s -> SnapshotView.of(s, zone)).toList()));
            else if (all.isEmpty()) console().err().println(Text.of("cli.snapshots.none"));
            else table(all, zone);
            return Exit.DONE;
        }
    }

    private void table(List<SnapshotInfo> all, ZoneId zone) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.snapshots.taken"),
                        Text.of("cli.log.revision"),
                        Text.of("cli.snapshots.reason"),
                        Text.of("cli.snapshots.name"),
                        Text.of("cli.snapshots.size"),
                        Text.of("cli.snapshots.condition"),
                        Text.of("cli.snapshots.file")));
        for (var snapshot : all) rows.add(row(snapshot, zone));
        Shown.table(console().out(), rows);
    }

    private static List<String> row(SnapshotInfo snapshot, ZoneId zone) {
        var manifest = snapshot.manifest();
        var name = manifest == null ? null : manifest.name();
        return List.of(
                manifest == null ? "" : MINUTES.format(manifest.taken().atZone(zone)),
                manifest == null ? "" : String.valueOf(manifest.revision()),
                manifest == null ? "" : Text.of(manifest.reason()),
                name == null ? "" : Shown.cut(name, LONGEST_NAME),
                Text.of("cli.snapshots.kilobytes", (snapshot.bytes() + 999) / 1000),
                Text.of(snapshot.condition()),
                String.valueOf(snapshot.file().getFileName()));
    }
}
