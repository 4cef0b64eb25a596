package firebreak.store;

import static firebreak.store.StoreFixture.draft;
import static firebreak.store.StoreFixture.reading;
import static firebreak.store.StoreFixture.tagging;

import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.DeploymentWeek;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A small assessment's file, to be damaged in one place after the other.
final class Damage {
    /// What became of one damage.
    enum Outcome {
        /// Opening said no.
        REFUSED,
        /// Opening ended in an exception.
        THREW,
        /// The check found faults.
        FAULTS,
        /// The check found nothing, but the revision is not the last one.
        OLDER,
        /// All can be read as before.
        NO_EFFECT,
        /// All can be read, but it is not as before; or it can't be read and nothing said so.
        SILENT
    }

    private static final String FILE = "assessment.mv.db";

    private final Path folder;
    private final byte[] good;
    private final String reference;
    private final long revision;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int tries;
    private int rewritten;

    private Damage(Path folder, byte[] good, String reference, long revision) {
        this.folder = folder;
        this.good = good;
        this.reference = reference;
        this.revision = revision;
    }

    /// The file as a clean end leaves it.
    static Damage ofClosedFile(Path folder) throws IOException {
        var file = make(folder.resolve("good"));
        var reference = everything(file);
        var revision = file.journal().revision();
        file.close();
        var bytes = Files.readAllBytes(folder.resolve("good").resolve(FILE));
        return new Damage(folder, bytes, reference, revision);
    }

    /// The file as a kill leaves it, some edits after it was opened.
    static Damage ofKilledFile(Path folder) throws IOException {
        make(folder.resolve("good")).close();
        try (var file = StoreFixture.open(folder.resolve("good"))) {
            edits(file, "late");
            var bytes = Files.readAllBytes(folder.resolve("good").resolve(FILE));
            return new Damage(folder, bytes, everything(file), file.journal().revision());
        }
    }

    int length() {
        return good.length;
    }

    /// Changes one byte.
    Outcome flip(int place, int mask) throws IOException {
        var bytes = good.clone();
        bytes[place] ^= (byte) mask;
        return attempt(bytes);
    }

    /// Cuts the file.
    Outcome cut(int length) throws IOException {
        return attempt(Arrays.copyOf(good, length));
    }

    Map<Outcome, Integer> outcomes() {
        return outcomes;
    }

    @Override
    public String toString() {
        return "%d bytes, %d tries: %s; %d files were rewritten by opening them"
                .formatted(good.length, tries, outcomes, rewritten);
    }

    private Outcome attempt(byte[] bytes) throws IOException {
        var path = Files.createDirectory(folder.resolve("t" + tries++));
        var database = Files.write(path.resolve(FILE), bytes);
        var outcome = opened(path, database, bytes);
        outcomes.merge(outcome, 1, Integer::sum);
        SafeFile.removeAll(path);
        return outcome;
    }

    private Outcome opened(Path path, Path database, byte[] bytes) throws IOException {
        Opening opening;
        try {
            opening = StoreFixture.ASSESSMENTS.open(path);
        } catch (Exception | Error e) {
            return Outcome.THREW;
        }
        if (!Arrays.equals(Files.readAllBytes(database), bytes)) rewritten++;
        if (!(opening instanceof Opening.Opened(var file))) return Outcome.REFUSED;
        try (file) {
            if (!file.check(Progress.NONE).isEmpty()) return Outcome.FAULTS;
            if (file.journal().revision() < revision) return Outcome.OLDER;
            return everything(file).equals(reference) ? Outcome.NO_EFFECT : Outcome.SILENT;
        } catch (Exception | Error e) {
            return Outcome.SILENT;
        }
    }

    private static AssessmentFile make(Path path) {
        var codebook =
                new Codebook(
                        1,
                        List.of(
                                new Factor("f1", Origin.DEPLOYMENT, "One", "a", "b", "c", "d"),
                                new Factor("f2", Origin.REQUIREMENTS, "Two", "a", "b", "c", "d")),
                        List.of(new Stage("requirements", "Requirements", "first")));
        var facts =
                new Assessment(
                        new UUID(1, 1),
                        "Acme",
                        "Analysis",
                        ZoneId.of("Europe/Berlin"),
                        StoreFixture.NOW,
                        false);
        var opening =
                StoreFixture.ASSESSMENTS.create(path, facts, codebook, new Protection.Plain());
        if (!(opening instanceof Opening.Opened(var file))) throw new AssertionError(opening);
        file.imports().take("Many", List.of(StoreFixture.many(12)), Progress.NONE);
        edits(file, "early");
        return file;
    }

    private static void edits(AssessmentFile file, String name) {
        var long_ = reading(draft("INC-3", "changed " + name), draft(name, "long ".repeat(200)));
        file.imports().take("Import " + name, List.of(long_), Progress.NONE);
        file.deployments()
                .add(name, List.of(new DeploymentWeek(name, LocalDate.of(2026, 3, 2), 7)));
        var ids = file.incidents().idsByKey();
        for (int i = 0; i < 4; i++) {
            var id = ids.get("INC-" + i).getFirst();
            file.taggings().save("Tag " + i, List.of(tagging(id, name, Origin.DEPLOYMENT)));
        }
        file.taggings().remove("Remove", file.taggings().all().getFirst());
        file.journal().undo();
        file.journal().undo();
    }

    /// All that can be read, by scans and by lookups.
    private static String everything(AssessmentFile file) {
        var text = new StringBuilder(StoreFixture.contents(file));
        text.append(file.info()).append(file.codebooks().current());
        text.append(file.journal().lines(1000));
        text.append(file.journal().undoLabel()).append(file.journal().redoLabel());
        text.append(file.incidents().count()).append(file.incidents().tagged());
        text.append(file.taggings().standingStates());
        file.incidents()
                .forEach(i -> {
                    text.append(file.incidents().find(i.id()).orElseThrow());
                    text.append(file.incidents().idsByKey().get(i.facts().key()));
                    text.append(file.taggings().of(i.id()));
                });
        return text.toString();
    }
}
