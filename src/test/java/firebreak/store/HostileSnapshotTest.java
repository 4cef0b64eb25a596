package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import firebreak.store.SnapshotException.Kind;
import firebreak.store.SnapshotReader.Contents;
import firebreak.work.Progress;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.node.ArrayNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/// Snapshots that no program of ours wrote: refused with one sentence, and nothing stays.
class HostileSnapshotTest {
    @TempDir static Path folder;
    private static Path snapshot;

    private interface Change {
        void to(Forgery forgery) throws Exception;
    }

    /// A kind of forgery, and whether reading alone must notice it.
    private record Hostile(String name, Kind kind, boolean onReading, Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void take() throws Exception {
        snapshot = SnapshotFixture.taken(folder.resolve("a"), null);
    }

    @Test
    void whatWasOnlyTakenApartAndPutTogetherIsStillRead() throws Exception {
        var file = new Forgery(snapshot).write(folder.resolve("same.firebreak"));
        assertThatCode(() -> new SnapshotReader(file, null).read(Contents.NONE, Progress.NONE))
                .doesNotThrowAnyException();
        SnapshotFixture.load(file, null, folder.resolve("same"));
        assertThat(SnapshotFixture.rows(folder.resolve("same")))
                .isEqualTo(SnapshotFixture.rows(folder.resolve("a")));
    }

    static Stream<Hostile> hostile() {
        return Stream.of(
                read("another magic", Kind.NOT_A_SNAPSHOT, f -> f.magic = "PK\n"),
                read("no number", Kind.NOT_A_SNAPSHOT, f -> f.magic = "FIREBREAK SNAPSHOT x\n"),
                read("newer format", Kind.NEWER, f -> f.magic = "FIREBREAK SNAPSHOT 2\n"),
                read("newer payload", Kind.NEWER, f -> f.manifest.put("format", 2)),
                read("newer schema", Kind.NEWER, f -> f.manifest.put("schema", 99)),
                damaged("schema 0", f -> f.manifest.put("schema", 0)),
                damaged("endless header", f -> f.header = "x".repeat(100_000)),
                damaged("deep header", f -> f.header = "[".repeat(30_000) + "\n"),
                damaged("header of another", f -> f.header = header(f)),
                damaged("sealed without a key", f -> f.header = f.header.replace("false", "true")),
                damaged("no tables", f -> f.manifest.remove("tables")),
                damaged("null tables", f -> f.manifest.putNull("tables")),
                damaged("unknown field", f -> f.manifest.put("run", "DROP TABLE INCIDENT")),
                damaged("unknown reason", f -> f.manifest.put("reason", "BOREDOM")),
                damaged("bad time", f -> f.manifest.put("taken", "yesterday")),
                damaged("a million tables", HostileSnapshotTest::manyTables),
                damaged("a table twice", f -> tables(f).add(tables(f).get(0).deepCopy())),
                damaged("a table's name", f -> entry(f, "table/../../x.jsonl")),
                damaged("an absolute name", f -> entry(f, "/etc/passwd")),
                damaged("a folder", f -> entry(f, "table/")),
                damaged("a missing table", f -> f.entries.remove(f.place("INCIDENT"))),
                damaged("the same entry again", f -> repeat(f, "second.")),
                damaged("an entry too many", f -> f.entries.add(new Forgery.Entry("x", bytes("")))),
                damaged("a wrong count", f -> ofAssessment(f).put("rows", 2)),
                damaged("fewer rows told", f -> ofAssessment(f).put("rows", 0)),
                damaged("a negative count", f -> ofAssessment(f).put("rows", -1)),
                damaged("a wrong digest", f -> ofAssessment(f).put("digest", "0".repeat(64))),
                damaged("an SQL name", f -> ofAssessment(f).put("table", "X; DROP TABLE INCIDENT")),
                damaged("a line without end", f -> cutLine(f)),
                damaged("bad UTF-8", f -> replace(f, "ASSESSMENT", new byte[] {(byte) 0xC3, '\n'})),
                damaged("another hash", f -> attach(f, "0".repeat(64), 3)),
                damaged("a long attachment", f -> attach(f, sha("abc"), 2)),
                damaged("an attachment outside", f -> attach(f, "../../x", 3)),
                loaded("a nested row", f -> f.rows("CODEBOOK", "{\"VERSION\":{\"a\":\"1\"}}\n")),
                loaded("a deep row", f -> f.rows("CODEBOOK", "[".repeat(1 << 20) + "\n")),
                loaded("a number", f -> f.rows("CODEBOOK", "{\"VERSION\":1}\n")),
                loaded("no number", f -> f.rows("CODEBOOK", "{\"VERSION\":\"one\"}\n")),
                loaded("a large number", f -> f.replace("CODEBOOK", "\"1\"", "\"9999999999\"")),
                loaded("another form", f -> f.replace("CODEBOOK", "\"1\"", "\"01\"")),
                loaded("a column twice", f -> f.replace("CODEBOOK", "\\{", "{\"VERSION\":\"1\",")),
                loaded("an unknown column", f -> f.replace("CODEBOOK", "VERSION", "X")),
                loaded("one more column", f -> f.replace("CODEBOOK", "\\}", ",\"X\":\"1\"}")),
                loaded("a missing value", f -> f.replace("CODEBOOK", "\"1\"", "null")),
                loaded("an empty line", f -> f.rows("CODEBOOK", f.rows("CODEBOOK") + "\n")),
                loaded("a row twice", f -> f.rows("CODEBOOK", f.rows("CODEBOOK").repeat(2))),
                loaded("two rows in a line", f -> f.rows("CODEBOOK", twice(f.rows("CODEBOOK")))),
                loaded("a bad id", f -> f.replace("INCIDENT", "\"ID\":\"[^\"]*", "\"ID\":\"1")),
                loaded("a bad date", f -> f.replace("INCIDENT", "2026-03-01T", "2026-13-01T")),
                loaded("a bad boolean", f -> f.replace("INCIDENT", "\"true\"", "\"maybe\"")),
                loaded("a long text", f -> f.replace("ASSESSMENT", "Acme", "x".repeat(301))),
                loaded("a bad zone", f -> f.replace("ASSESSMENT", "Europe/Berlin", "Mars")),
                loaded("a blank client", f -> f.replace("ASSESSMENT", "Acme", " ")),
                loaded("no assessment", f -> f.rows("ASSESSMENT", "")),
                loaded("an orphan", f -> f.rows("INCIDENT", "")),
                loaded("an unknown state", f -> f.replace("TAGGING", "\"DONE\"", "\"LOST\"")),
                loaded("a lost revision", f -> f.manifest.put("revision", 99)),
                loaded(
                        "a deep image",
                        f -> f.replace("JOURNAL_ROW", "\"AFTER_ROW\":\"\\{", "\"AFTER_ROW\":\"[")),
                loaded("a table too few", HostileSnapshotTest::withoutTable),
                loaded("an unknown table", HostileSnapshotTest::withTable));
    }

    @ParameterizedTest
    @MethodSource
    void hostile(Hostile hostile) throws Exception {
        var forgery = new Forgery(snapshot);
        hostile.change().to(forgery);
        var file = forgery.write(folder.resolve(UUID.randomUUID() + ".firebreak"));
        var into = folder.resolve(UUID.randomUUID().toString());
        Files.createDirectory(into);
        try (var database = SnapshotFixture.database(into)) {
            var attachments = new Attachments(into, null);
            var refused =
                    catchThrowableOfType(
                            SnapshotException.class,
                            () ->
                                    SnapshotLoader.load(
                                            file,
                                            null,
                                            database.dsl(),
                                            attachments,
                                            Progress.NONE));
            assertThat(refused.kind()).isEqualTo(hostile.kind());
            assertThat(refused.problem()).contains(file.toString()).doesNotContain("\n");
            var rows = new DatabaseRows(database.dsl());
            for (var table : rows.tables())
                rows.each(
                        table,
                        image -> {
                            // Sense is checked last, when the rows are in.
                            assertThat(hostile.onReading()).isFalse();
                        });
        }
        if (hostile.onReading())
            assertThat(
                            catchThrowableOfType(
                                    SnapshotException.class,
                                    () ->
                                            new SnapshotReader(file, null)
                                                    .read(Contents.NONE, Progress.NONE)))
                    .hasMessageContaining(file.toString());
        try (var files = Files.list(into)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .isSubsetOf("assessment.mv.db", "attachments");
        }
        Files.delete(file);
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("link.firebreak"), snapshot);
        assertThat(catchThrowableOfType(SnapshotException.class, () -> SnapshotReader.header(link)))
                .extracting(SnapshotException::kind)
                .isEqualTo(Kind.UNREADABLE);
    }

    private static Hostile read(String name, Kind kind, Change change) {
        return new Hostile(name, kind, true, change);
    }

    private static Hostile damaged(String name, Change change) {
        return new Hostile(name, Kind.DAMAGED, true, change);
    }

    private static Hostile loaded(String name, Change change) {
        return new Hostile(name, Kind.DAMAGED, false, change);
    }

    private static String header(Forgery f) {
        var id = f.manifest.get("assessment").stringValue();
        return f.header.replace(id, UUID.randomUUID().toString());
    }

    private static ArrayNode tables(Forgery f) {
        return (ArrayNode) f.manifest.get("tables");
    }

    /// What the manifest says of a table that has a row.
    private static tools.jackson.databind.node.ObjectNode ofAssessment(Forgery f) {
        for (var table : tables(f))
            if (table.get("table").asString().equals("ASSESSMENT"))
                return (tools.jackson.databind.node.ObjectNode) table;
        throw new AssertionError("no assessment");
    }

    private static void manyTables(Forgery f) {
        for (int i = 0; i < 1_000_000; i++)
            tables(f)
                    .addObject()
                    .put("table", "T" + i)
                    .put("rows", 0)
                    .put("digest", "0".repeat(64));
    }

    private static void entry(Forgery f, String name) {
        f.entries.set(0, new Forgery.Entry(name, f.entries.getFirst().content()));
    }

    private static void repeat(Forgery f, String suffix) {
        // A zip writer refuses the same name, so the manifest is what is repeated.
        f.entries.add(1, new Forgery.Entry("manifest.json" + suffix, f.entries.get(1).content()));
    }

    private static void cutLine(Forgery f) {
        replace(f, "ASSESSMENT", bytes(f.rows("ASSESSMENT").strip()));
    }

    private static void replace(Forgery f, String table, byte[] content) {
        f.entries.set(f.place(table), new Forgery.Entry(SnapshotReader.tableEntry(table), content));
    }

    private static void attach(Forgery f, String hash, long bytes) {
        ((ArrayNode) f.manifest.get("attachments"))
                .addObject()
                .put("sha256", hash)
                .put("bytes", bytes);
        f.entries.add(new Forgery.Entry("attachments/" + hash, bytes("abc")));
    }

    private static void withoutTable(Forgery f) {
        f.entries.remove(f.place("SERIES_WEEK"));
        for (int i = 0; i < tables(f).size(); i++)
            if (tables(f).get(i).get("table").stringValue().equals("SERIES_WEEK"))
                tables(f).remove(i);
    }

    private static void withTable(Forgery f) {
        tables(f).addObject().put("table", "USERS").put("rows", 0).put("digest", "0".repeat(64));
        f.entries.add(new Forgery.Entry("table/USERS.jsonl", bytes("")));
    }

    private static String twice(String row) {
        return row.strip() + row;
    }

    private static String sha(String text) {
        return SnapshotHeader.hash(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
