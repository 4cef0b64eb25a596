package firebreak.store;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.seal.Cost;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.work.Progress;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/// Small assessments for tests.
public final class StoreFixture {
    public static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");
    public static final Assessments ASSESSMENTS =
            new Assessments(Clock.fixed(NOW, ZoneOffset.UTC), "tester");

    /// Makes and opens encrypted assessments without the cost that a real passphrase has.
    public static Assessments cheap() {
        return new Assessments(
                Clock.fixed(NOW, ZoneOffset.UTC), "tester", () -> new Cost(64, 1), "file:");
    }

    private StoreFixture() {}

    /// Only what stands between a passphrase and the key of the assessment in `directory`.
    public static void unwrap(Path directory, Passphrase typed) {
        var header =
                new KeyHeader(directory, new Attempts(System::nanoTime), () -> new Cost(64, 1));
        if (!(header.unwrap(typed) instanceof KeyHeader.Try.Unwrapped(var key, _)))
            throw new AssertionError("not the passphrase");
        key.close();
    }

    /// An assessment encrypted under `passphrase`.
    public static AssessmentFile encrypted(Path directory, String passphrase) {
        try (var typed = Passphrase.of(passphrase.toCharArray())) {
            return opened(
                    cheap().create(
                                    directory,
                                    "Acme",
                                    ZoneId.of("Europe/Berlin"),
                                    new Protection.Encrypted(typed, RecoveryKey.random())));
        }
    }

    public static AssessmentFile create(Path directory) {
        return opened(
                ASSESSMENTS.create(
                        directory, "Acme", ZoneId.of("Europe/Berlin"), new Protection.Plain()));
    }

    public static AssessmentFile open(Path directory) {
        return opened(ASSESSMENTS.open(directory));
    }

    static AssessmentFile opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new AssertionError(other);
        };
    }

    public static IncidentDraft draft(String key, String title) {
        return new IncidentDraft(
                new RowPlace("incidents.csv", "", 2),
                1,
                new IncidentFacts(
                        key,
                        title,
                        "What happened to " + key + ".\nIt's over.",
                        Severity.of("2 - High"),
                        "ledger",
                        "core",
                        new Clocks(
                                null,
                                Instant.parse("2026-03-01T10:00:00.123456789Z"),
                                null,
                                null,
                                null),
                        new Effort(30, null, true),
                        "Human error",
                        "CHG7"));
    }

    public static ImportStore.Reading reading(IncidentDraft... drafts) {
        return new ImportStore.Reading(
                "Test",
                List.of("incidents.csv"),
                List.of(drafts),
                drafts.length + 1,
                0,
                ScopeCounts.NONE,
                1,
                List.of(
                        new ImportProblem(
                                new RowPlace("incidents.csv", "", 9),
                                "Created",
                                "soon",
                                "is no date")));
    }

    public static ImportStore.Reading many(int n) {
        var drafts =
                IntStream.range(0, n).mapToObj(i -> draft("INC-" + i, "Incident " + i)).toList();
        return new ImportStore.Reading(
                "Test", List.of("many.csv"), drafts, n, 0, ScopeCounts.NONE, 0, List.of());
    }

    public static Tagging tagging(UUID incident, String coder, Origin origin) {
        return new Tagging(
                TaggingStore.newId(),
                incident,
                coder,
                1,
                TaggingState.DONE,
                origin,
                null,
                "requirements",
                Preventability.PREVENTABLE,
                Confidence.HIGH,
                "because",
                "",
                NOW);
    }

    /// Everything in the assessment but its journal, for comparing.
    public static String contents(AssessmentFile file) {
        var text = new StringBuilder();
        file.incidents().forEach(i -> text.append(i).append('\n'));
        file.taggings().all().forEach(t -> text.append(t).append('\n'));
        file.incidents().families().all().forEach(f -> text.append(f).append('\n'));
        var process = file.process();
        text.append(process.checkpoints().bank()).append('\n');
        for (var round : process.checkpoints().rounds()) {
            text.append(round).append('\n');
            text.append(process.answers().of(round.number())).append('\n');
            text.append(process.answers().evidence(round.number())).append('\n');
        }
        text.append(process.map().map()).append('\n');
        text.append(process.traces().all()).append('\n');
        text.append(process.gaps().all()).append('\n');
        text.append(process.coverage().areas()).append('\n');
        text.append(process.coverage().types()).append('\n');
        text.append(process.coverage().measurements()).append('\n');
        text.append(process.coverage().defects()).append('\n');
        text.append(file.report().plan()).append('\n');
        file.series().all().forEach(d -> text.append(d).append('\n'));
        file.imports().all().forEach(i -> text.append(i).append('\n'));
        return text.toString();
    }

    /// How many rows each table of a plain assessment that is closed holds, and the digest of what
    /// is in them; two that are alike hold the same.
    public static SortedMap<String, String> digests(Path directory) {
        try (var file = open(directory)) {
            // Only what the program itself keeps and checks is compared.
            if (!file.check(Progress.NONE).isEmpty()) throw new AssertionError("damaged");
        }
        var digests = new TreeMap<String, String>();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:h2:ordered:file:" + directory.resolve("assessment"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM table_digest")) {
            while (rows.next())
                digests.put(
                        rows.getString(1),
                        rows.getLong(2) + " rows " + HexFormat.of().formatHex(rows.getBytes(3)));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return digests;
    }
}
