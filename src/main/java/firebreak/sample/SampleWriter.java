package firebreak.sample;

import firebreak.domain.Text;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.BuiltInCodebook;
import firebreak.store.ImportStore.Reading;
import firebreak.store.Opening;
import firebreak.store.ProcessStores;
import firebreak.store.Protection;
import firebreak.store.TaggingStore;
import firebreak.work.Progress;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes the sample as an assessment that can be worked on like any other.
public final class SampleWriter {
    private SampleWriter() {}

    /// A new assessment with the sample in it, open. The directory must be new or empty; where the
    /// sample can't be completed, nothing of it stays.
    public static Opening write(Assessments assessments, Path directory) {
        var path = directory.toAbsolutePath().normalize();
        var existed = Files.exists(path);
        var sample = HarborPay.generate();
        var opening =
                assessments.create(
                        path, sample.assessment(), BuiltInCodebook.load(), new Protection.Plain());
        if (opening instanceof Opening.Opened(var file)) {
            var complete = false;
            try {
                writeInto(file, sample);
                complete = true;
            } finally {
                if (!complete) {
                    file.close();
                    remove(path, existed);
                }
            }
        }
        return opening;
    }

    /// The incidents come in as an import, so that the sample shows its ledger; undo stops there.
    private static void writeInto(AssessmentFile file, SampleAssessment sample) {
        var drafts = sample.incidents();
        file.imports()
                .take(
                        Text.of("sample.import", HarborPay.SOURCE_FILE),
                        List.of(
                                new Reading(
                                        Text.of("sample.source"),
                                        List.of(HarborPay.SOURCE_FILE),
                                        drafts,
                                        drafts.stream().mapToInt(d -> d.rows()).sum(),
                                        drafts.stream().mapToInt(d -> d.rows() - 1).sum(),
                                        ScopeCounts.NONE,
                                        0,
                                        List.of())),
                        Progress.NONE);
        var ids = file.incidents().idsByKey();
        var codebook = file.codebooks().current();
        var version = codebook.version();
        file.taggings()
                .save(
                        Text.of("sample.tag"),
                        Stream.concat(
                                        SecondReading.of(sample.taggings(), codebook).stream(),
                                        sample.taggings().stream())
                                .map(t ->
                                        new Tagging(
                                                TaggingStore.newId(),
                                                ids.getOrDefault(t.incidentKey(), List.of())
                                                        .getFirst(),
                                                t.coder(),
                                                version,
                                                t.state(),
                                                t.origin(),
                                                t.factorId(),
                                                t.earliestStageId(),
                                                t.preventability(),
                                                t.confidence(),
                                                t.reason(),
                                                t.quote(),
                                                t.at(),
                                                t.further()))
                                .toList());
        for (var family : sample.families())
            file.incidents()
                    .families()
                    .confirm(
                            family.name(),
                            family.incidentKeys().stream()
                                    .map(k -> ids.getOrDefault(k, List.of()).getFirst())
                                    .toList());
        file.series().take(Text.of("sample.deployments"), sample.deployments(), Progress.NONE);
        writeInto(file.process(), sample.process());
        SampleSessions.save(file);
        SampleFindings.accept(file);
        SampleEngagement.write(file);
        file.journal().startAfresh();
    }

    private static void writeInto(ProcessStores stores, SampleProcess process) {
        var label = Text.of("sample.process");
        stores.coverage().saveAreas(label, process.areas());
        stores.answers().save(label, process.answers());
        stores.answers().add(label, process.evidence());
        stores.map().save(label, process.map());
        stores.traces().save(label, process.traces());
        stores.gaps().save(label, process.gaps());
        stores.coverage().take(label, process.measurements());
        stores.coverage().saveDefects(label, process.defects());
    }

    private static void remove(Path path, boolean existed) {
        try {
            List<Path> made;
            try (var entries = Files.list(path)) {
                made =
                        entries.filter(p -> p.getFileName().toString().startsWith("assessment."))
                                .toList();
            }
            for (var file : made) Files.deleteIfExists(file);
            if (!existed) Files.deleteIfExists(path);
        } catch (IOException e) {
            LoggerFactory.getLogger(SampleWriter.class)
                    .warn("A half-made sample could not be removed");
        }
    }
}
