package firebreak.cli;

import firebreak.cli.TagReading.Judgement;
import firebreak.domain.Text;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.TaggingStore;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Brings judgements from a CSV file into the assessment: all of them, or nothing.
@Command(name = "tag", description = "cli.tag", footer = "cli.tag.footer")
final class TagCommand extends AssessmentDeed {
    private static final int LONGEST_CODER = 200;

    @Parameters(index = "1", paramLabel = "TAGS.csv", description = "cli.tag.file")
    private Path file = Path.of("");

    @Option(names = "--coder", paramLabel = "NAME", description = "cli.tag.coder")
    private String coder = System.getProperty("user.name");

    @Option(names = "--json", description = "cli.json")
    private boolean json;

    TagCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return new Counts().object();
    }

    @Override
    public Integer call() throws Stopped {
        if (coder.isBlank() || coder.length() > LONGEST_CODER)
            throw usage("cli.tag.badCoder", LONGEST_CODER);
        try (var assessment = open()) {
            var table = TagTable.read(file);
            var reading =
                    new TagReading(
                            assessment.codebooks().history(),
                            assessment.incidents().idsByKey(),
                            id -> assessment.incidents().find(id).map(Incident::source).orElse(""));
            var counts = save(assessment, table, reading.read(table));
            if (json) {
                var object = counts.object();
                object.put("problems", List.of());
                Json.print(console().out(), object);
            } else
                console()
                        .out()
                        .println(
                                Text.of(
                                        "cli.tag.counts",
                                        counts.read,
                                        counts.fresh,
                                        counts.updated,
                                        counts.unchanged,
                                        counts.done,
                                        counts.drafts));
            return Exit.DONE;
        }
    }

    private static final class Counts {
        private int read;
        private int fresh;
        private int updated;
        private int unchanged;
        private int drafts;
        private int done;

        Map<String, Object> object() {
            var object = new LinkedHashMap<String, Object>();
            object.put("read", read);
            object.put("new", fresh);
            object.put("updated", updated);
            object.put("unchanged", unchanged);
            object.put("drafts", drafts);
            object.put("done", done);
            return object;
        }
    }

    private Counts save(AssessmentFile assessment, TagTable table, List<Judgement> judgements) {
        var name = coder.strip();
        var version = assessment.codebooks().current().version();
        var mine = new HashMap<UUID, Tagging>();
        for (var t : assessment.taggings().all())
            if (t.coder().equals(name)) mine.put(t.incidentId(), t);
        var now = Instant.now();
        var counts = new Counts();
        var changed = new ArrayList<Tagging>();
        for (var judgement : judgements) {
            var old = mine.get(judgement.incident());
            var tagging = tagging(judgement, name, version, old, now);
            counts.read++;
            if (tagging.state() == TaggingState.DONE) counts.done++;
            else counts.drafts++;
            if (old == null) counts.fresh++;
            else if (same(old, tagging)) {
                counts.unchanged++;
                continue;
            } else counts.updated++;
            changed.add(tagging);
        }
        if (!changed.isEmpty())
            assessment
                    .taggings()
                    .save(Text.of("cli.tag.label", changed.size(), table.name()), changed);
        return counts;
    }

    /// The file has no quotes, so the coder's own stays.
    private static Tagging tagging(
            Judgement j, String coder, int version, @Nullable Tagging old, Instant now) {
        var complete = Tagging.complete(j.origin(), j.stageId(), j.preventability());
        return new Tagging(
                old == null ? TaggingStore.newId() : old.id(),
                j.incident(),
                coder,
                version,
                complete ? TaggingState.DONE : TaggingState.DRAFT,
                j.origin(),
                j.factorId(),
                j.stageId(),
                j.preventability(),
                j.confidence(),
                j.reason(),
                old == null ? "" : old.quote(),
                now);
    }

    private static boolean same(Tagging a, Tagging b) {
        return a.codebookVersion() == b.codebookVersion()
                && a.state() == b.state()
                && a.origin() == b.origin()
                && Objects.equals(a.factorId(), b.factorId())
                && Objects.equals(a.earliestStageId(), b.earliestStageId())
                && a.preventability() == b.preventability()
                && a.confidence() == b.confidence()
                && a.reason().equals(b.reason());
    }
}
