package firebreak.ui.safekeeping;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.store.TaggingStore;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Two consultants' copies of one assessment, ours and Ben's.
final class Copies implements AutoCloseable {
    final Path folder;
    final AssessmentFile ours;
    final AssessmentFile theirs;

    /// Both begin with `incidents`, all tagged by Ana.
    Copies(Path folder, int incidents) throws Exception {
        this.folder = folder;
        ours = StoreFixture.create(folder.resolve("ours"));
        ours.imports().take("Import", List.of(StoreFixture.many(incidents)), Progress.NONE);
        for (int i = 0; i < incidents; i++) tag(ours, "INC-" + i, "Ana", Origin.REQUIREMENTS, "");
        var copy = ours.snapshot(SnapshotReason.MILESTONE, "copy", Progress.NONE).file();
        var ben =
                new Assessments(
                        Clock.fixed(StoreFixture.NOW.plusSeconds(86_400), ZoneOffset.UTC), "ben");
        theirs =
                switch (ben.restore(copy, folder.resolve("theirs"), null, Progress.NONE)) {
                    case Opening.Opened(var file) -> file;
                    case Opening other -> throw new AssertionError(other);
                };
    }

    static UUID id(AssessmentFile file, String key) {
        return file.incidents().idsByKey().get(key).getFirst();
    }

    static void tag(AssessmentFile file, String key, String coder, Origin origin, String reason) {
        file.taggings()
                .save(
                        "Tag " + key,
                        List.of(
                                new Tagging(
                                        TaggingStore.newId(),
                                        id(file, key),
                                        coder,
                                        1,
                                        TaggingState.DONE,
                                        origin,
                                        null,
                                        origin == Origin.DEPLOYMENT ? "deployment" : "testing",
                                        Preventability.PREVENTABLE,
                                        Confidence.MEDIUM,
                                        reason,
                                        "",
                                        StoreFixture.NOW)));
    }

    static void take(AssessmentFile file, IncidentDraft... drafts) {
        file.imports().take("Import", List.of(StoreFixture.reading(drafts)), Progress.NONE);
    }

    static Origin origin(AssessmentFile file, String key, String coder) {
        return file.taggings().of(id(file, key)).stream()
                .filter(t -> t.coder().equals(coder))
                .findFirst()
                .orElseThrow()
                .origin();
    }

    /// Theirs, as a file that is not sealed.
    Path copy() throws Exception {
        return theirs.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
    }

    /// Theirs, as they hand it over.
    Path sealed(String name, String words) throws Exception {
        var file = folder.resolve(name);
        try (var passphrase = Passphrase.of(words.toCharArray())) {
            theirs.export(file, Audience.COLLEAGUE, passphrase, Progress.NONE);
        }
        return file;
    }

    @Override
    public void close() {
        ours.close();
        theirs.close();
    }
}
