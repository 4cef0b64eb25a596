package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.assessment.Comparison;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.RowChange;
import firebreak.store.SnapshotException;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says what changed between two snapshots.
@Command(name = "compare", description = "cli.compare", footer = "cli.compare.footer")
final class CompareCommand extends AssessmentDeed {
    /// Rows of each topic that people are shown.
    private static final int SHOWN = 20;

    private static final int LONGEST = 80;

    @Parameters(index = "1", paramLabel = "OLD", description = "cli.compare.old")
    private String old = "";

    @Parameters(index = "2", paramLabel = "NEW", description = "cli.compare.new")
    private String now = "";

    @Option(names = "--json", description = "cli.compare.json")
    private boolean json;

    CompareCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        var object = new LinkedHashMap<String, Object>();
        object.put("topics", List.of());
        return object;
    }

    @Override
    public Integer call() throws Stopped, SnapshotException {
        try (var assessment = open()) {
            var snapshots = assessment.snapshots();
            var choice = new SnapshotChoice(snapshots);
            var comparison =
                    snapshots.compare(
                            choice.find(old),
                            choice.find(now),
                            json ? Integer.MAX_VALUE : SHOWN,
                            Progress.NONE);
            if (json)
                Json.print(
                        console().out(),
                        Map.of(
                                "topics",
                                comparison.topics().stream().map(CompareCommand::topic).toList()));
            else if (comparison.topics().isEmpty())
                console().out().println(Text.of("cli.compare.same"));
            else comparison.topics().forEach(this::print);
            return Exit.DONE;
        }
    }

    private void print(Comparison.OfTopic topic) {
        var out = console().out();
        var name = Text.of("cli.compare." + topic.topic().name().toLowerCase(Locale.ROOT));
        out.println(
                Text.of(
                        "cli.compare.counts",
                        name,
                        topic.added(),
                        topic.changed(),
                        topic.removed()));
        for (var row : topic.rows()) {
            var kind = Text.of("cli.compare." + row.kind().name().toLowerCase(Locale.ROOT));
            out.println(Text.of("cli.compare.row", kind, Shown.cut(row.label(), LONGEST)));
            for (var field : row.fields())
                out.println(
                        Text.of(
                                "cli.compare.field",
                                Shown.cut(field.field(), LONGEST),
                                shown(field.before()),
                                shown(field.after())));
        }
        var more = topic.added() + topic.changed() + topic.removed() - topic.rows().size();
        if (more > 0) out.println(Text.of("cli.compare.more", more));
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isEmpty()
                ? Text.of("cli.compare.empty")
                : Shown.cut(value, LONGEST);
    }

    private static Map<String, Object> topic(Comparison.OfTopic topic) {
        var object = new LinkedHashMap<String, Object>();
        object.put("topic", topic.topic().name().toLowerCase(Locale.ROOT));
        object.put("added", topic.added());
        object.put("changed", topic.changed());
        object.put("removed", topic.removed());
        object.put("rows", topic.rows().stream().map(CompareCommand::row).toList());
        return object;
    }

    private static Map<String, Object> row(RowChange row) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
        object.put("label", row.label());
        object.put("fields", row.fields().stream().map(CompareCommand::field).toList());
        return object;
    }

    private static Map<String, @Nullable Object> field(FieldChange field) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("field", field.field());
        object.put("before", field.before());
        object.put("after", field.after());
        return object;
    }
}
