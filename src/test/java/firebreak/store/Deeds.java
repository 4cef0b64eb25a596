package firebreak.store;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.ScopeCounts;
import firebreak.store.seal.Cost;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.work.Progress;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A day's work at random: what a program does to an assessment while it is killed, or the power
/// goes.
final class Deeds {
    /// Each raises the revision by one at most.
    enum Kind {
        TAG,
        UNTAG,
        CORRECT,
        JOIN,
        FAMILY,
        PROCESS,
        IMPORT,
        UNDO,
        REDO,
        SNAPSHOT,
        COMPACT,
        REOPEN,
        REWRAP,
        LOCK
    }

    /// Edits more often than the rest.
    private static final List<Kind> MIXTURE =
            List.of(
                    Kind.TAG,
                    Kind.TAG,
                    Kind.TAG,
                    Kind.UNTAG,
                    Kind.CORRECT,
                    Kind.CORRECT,
                    Kind.JOIN,
                    Kind.FAMILY,
                    Kind.PROCESS,
                    Kind.IMPORT,
                    Kind.IMPORT,
                    Kind.UNDO,
                    Kind.UNDO,
                    Kind.REDO,
                    Kind.REDO,
                    Kind.SNAPSHOT,
                    Kind.COMPACT,
                    Kind.REOPEN,
                    Kind.REWRAP,
                    Kind.LOCK);

    private static final String PASSPHRASE = "a long sentence for a test";
    private static final int MOST_INCIDENTS = 60;

    private final Random random;
    private final Assessments assessments;
    private AssessmentFile file;
    private int imports;

    private Deeds(Random random, Assessments assessments, AssessmentFile file) {
        this.random = random;
        this.assessments = assessments;
        this.file = file;
    }

    /// Assessments with the cheapest cost and the computer's clock.
    static Assessments assessments() {
        return new Assessments(Clock.systemUTC(), "tester", () -> new Cost(8, 1), "file:");
    }

    /// Works in a new assessment.
    static Deeds create(Path home, boolean sealed, Random random, Assessments assessments) {
        try (var typed = passphrase()) {
            var protection =
                    sealed
                            ? new Protection.Encrypted(typed, RecoveryKey.random())
                            : new Protection.Plain();
            var zone = ZoneId.of("Europe/Berlin");
            var opening = assessments.create(home, "Acme", zone, protection);
            return new Deeds(random, assessments, opened(opening));
        }
    }

    /// Works in an assessment that is there.
    static Deeds open(Path home, Random random, Assessments assessments) {
        return new Deeds(random, assessments, openFile(home, assessments));
    }

    private static AssessmentFile openFile(Path home, Assessments assessments) {
        try (var typed = passphrase()) {
            return opened(assessments.open(home, typed));
        }
    }

    private static AssessmentFile opened(Opening opening) {
        if (opening instanceof Opening.Opened(var file)) return file;
        throw new AssertionError(opening);
    }

    private static Passphrase passphrase() {
        return Passphrase.of(PASSPHRASE.toCharArray());
    }

    AssessmentFile file() {
        return file;
    }

    Kind next() {
        return MIXTURE.get(random.nextInt(MIXTURE.size()));
    }

    /// Does one thing; the name of the snapshot that was taken by hand, or nothing.
    String perform(Kind kind) throws SnapshotException {
        switch (kind) {
            case TAG -> tag();
            case UNTAG ->
                    file.taggings().all().stream()
                            .findAny()
                            .ifPresent(t -> file.taggings().remove("Remove", t));
            case CORRECT -> correct();
            case JOIN -> join();
            case FAMILY -> family();
            case PROCESS ->
                    ProcessDeeds.any(
                            random,
                            file,
                            file.incidents().idsByKey().keySet().stream()
                                    .findFirst()
                                    .orElse("INC-0"));
            case IMPORT -> take();
            case UNDO -> file.journal().undo();
            case REDO -> file.journal().redo();
            case SNAPSHOT -> {
                var taken = file.snapshot(SnapshotReason.MILESTONE, "Milestone", Progress.NONE);
                return taken.file().getFileName().toString();
            }
            case COMPACT -> file.tidy(0);
            case REOPEN -> {
                var home = file.directory();
                file.close();
                file = openFile(home, assessments);
            }
            case REWRAP -> {
                if (file.encrypted()) rewrap();
            }
            case LOCK -> {
                if (file.encrypted()) lock();
            }
        }
        return "";
    }

    private void tag() {
        var ids = file.incidents().idsByKey().values().stream().toList();
        if (ids.isEmpty()) return;
        var incident = ids.get(random.nextInt(ids.size())).getFirst();
        var origins = Origin.values();
        file.taggings()
                .save(
                        "Tag " + random.nextInt(1000),
                        List.of(
                                StoreFixture.tagging(
                                        incident,
                                        "coder" + random.nextInt(3),
                                        origins[random.nextInt(origins.length)])));
    }

    private void correct() {
        var ids = file.incidents().idsByKey().values().stream().toList();
        if (ids.isEmpty()) return;
        file.incidents()
                .identity()
                .correct(
                        ids.get(random.nextInt(ids.size())).getFirst(),
                        Map.of(
                                random.nextBoolean() ? FactName.TITLE : FactName.TEAM,
                                new Fact.Words("Said " + random.nextInt(5))));
    }

    /// Joins two incidents, or takes one apart again.
    private void join() {
        var identity = file.incidents().identity();
        var joined = identity.joined();
        if (!joined.isEmpty() && random.nextBoolean()) {
            var incident = joined.values().iterator().next();
            var reports = identity.origins(incident).orElseThrow().reports();
            var own = file.incidents().find(incident).orElseThrow().report();
            for (var report : reports)
                if (!report.id().equals(own)) {
                    identity.split(incident, report.id());
                    return;
                }
        }
        var ids = file.incidents().idsByKey().values().stream().toList();
        if (ids.size() < 2) return;
        identity.join(
                ids.get(random.nextInt(ids.size())).getFirst(),
                ids.get(random.nextInt(ids.size())).getFirst());
    }

    /// Makes a family of two incidents, or takes one out of its family.
    private void family() {
        var families = file.incidents().families();
        var ids = file.incidents().idsByKey().values().stream().toList();
        if (ids.size() < 2) return;
        var one = ids.get(random.nextInt(ids.size())).getFirst();
        var other = ids.get(random.nextInt(ids.size())).getFirst();
        if (!families.remove(List.of(one)))
            families.confirm("Family " + random.nextInt(5), List.of(one, other));
    }

    /// New incidents, and new titles for those that are there.
    private void take() {
        var drafts = new ArrayList<IncidentDraft>();
        var name = "import " + imports++ + " of " + random.nextInt();
        for (int i = 0; i < 5 + random.nextInt(MOST_INCIDENTS - 5); i++)
            drafts.add(StoreFixture.draft("INC-" + i, "Incident " + i + ", " + name));
        var reading =
                new ImportStore.Reading(
                        "Test",
                        List.of("a.csv"),
                        drafts,
                        drafts.size(),
                        0,
                        ScopeCounts.NONE,
                        0,
                        List.of());
        file.imports().take(name, List.of(reading), Progress.NONE);
    }

    private void rewrap() {
        try (var current = passphrase();
                var next = passphrase()) {
            if (file.changePassphrase(current, next).isPresent()) throw new AssertionError();
        }
    }

    private void lock() {
        file.lock();
        try (var typed = passphrase()) {
            opened(file.unlock(typed));
        }
    }

    /// What is in the assessment, in a form that differs when anything differs: short, so that a
    /// failure can be read, and without the order of rows that are equal to it.
    static String contents(AssessmentFile file) {
        return "%d incidents, %d taggings, %d imports, %d corrected or joined, contents %s"
                .formatted(
                        file.incidents().idsByKey().size(),
                        file.taggings().all().size(),
                        file.imports().all().size(),
                        file.incidents().identity().touched().size(),
                        StoreFixture.contents(file).lines().sorted().toList().hashCode());
    }

    /// The same with what was done and what could be undone.
    static String state(AssessmentFile file) {
        return "revision %d, journal %s, %s"
                .formatted(
                        file.journal().revision(),
                        List.of(
                                        file.journal().lines(20),
                                        file.journal().undoLabel(),
                                        file.journal().redoLabel())
                                .toString()
                                .hashCode(),
                        contents(file));
    }
}
