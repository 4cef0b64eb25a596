package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.assessment.Audience;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.store.jooq.DefaultSchema;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

class SnapshotExportTest {
    @TempDir Path folder;
    private Path a;
    private Path target;

    @BeforeEach
    void plantNames() throws Exception {
        a = folder.resolve("a");
        target = folder.resolve("out/copy.firebreak");
        var assessments =
                new Assessments(
                        java.time.Clock.fixed(StoreFixture.NOW, java.time.ZoneOffset.UTC),
                        "quentin");
        try (var file =
                ((Opening.Opened)
                                assessments.create(
                                        a,
                                        "Acme",
                                        java.time.ZoneId.of("Europe/Berlin"),
                                        new Protection.Plain()))
                        .file()) {
            file.imports()
                    .take(
                            "Import",
                            List.of(
                                    StoreFixture.reading(
                                            draft("ZEBRA-1", "zebra paged Ingrid\nOlofsson"),
                                            draft("INC-2", "Corella said: ask OLOFSSON, zebra"))),
                            Progress.NONE);
            var ids = new java.util.ArrayList<UUID>();
            file.incidents().forEach(i -> ids.add(i.id()));
            var tagging =
                    StoreFixture.tagging(ids.getFirst(), "Ingrid Olofsson", Origin.DEPLOYMENT);
            file.taggings().save("Tag for Ingrid", List.of(tagging));
            file.incidents()
                    .identity()
                    .correct(
                            ids.getLast(),
                            Map.of(
                                    FactName.CLIENT_CAUSE,
                                    new Fact.Words("Ingrid Olofsson's zebra")));
        }
        new Attachments(a, null).put(new ByteArrayInputStream(new byte[] {1}));
    }

    @Test
    void aClientsCopyHoldsNoNamesAndNoHistoryAndCanBeOpened() throws Exception {
        var told = export(Audience.CLIENT);
        assertThat(told.clientCopy()).isTrue();
        assertThat(told.assessment()).isNotEqualTo(SnapshotFixture.id(a));
        assertThat(told.attachments()).isEmpty();
        var b = folder.resolve("b");
        loaded(b);
        var rows = String.join("\n", SnapshotFixture.rows(b)) + told;
        for (var name : List.of("Ingrid", "Olofsson", "zebra", "quentin", "incidents.csv", "soon"))
            assertThat(rows).doesNotContainIgnoringCase(name);
        assertThat(rows)
                .contains("Team 1 paged Coder A", "Corella said: ask Coder A, ", "Incident 1");
        try (var file = StoreFixture.open(b)) {
            assertThat(file.check()).isEmpty();
            assertThat(file.journal().lines(10)).hasSize(1);
            assertThat(file.journal().undoLabel()).isEmpty();
            assertThat(file.taggings().all().getFirst().coder()).isEqualTo("Coder A");
            assertThat(file.incidents().identity().touched()).isEmpty();
        }
    }

    @Test
    void aColleaguesCopyHoldsEverything() throws Exception {
        var told = export(Audience.COLLEAGUE);
        assertThat(told.assessment()).isEqualTo(SnapshotFixture.id(a));
        assertThat(told.attachments()).hasSize(1);
        var b = folder.resolve("b");
        loaded(b);
        assertThat(SnapshotFixture.rows(b)).isEqualTo(SnapshotFixture.rows(a));
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        export(Audience.CLIENT);
        assertThatThrownBy(() -> export(Audience.CLIENT)).hasMessageContaining("already");
    }

    @Test
    void whatBecomesOfEveryTextIsDecided() {
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables())
            for (var field : table.fields())
                if (field.getType() == String.class
                        && !table.getName().startsWith("JOURNAL")
                        && !table.getName().startsWith("INCIDENT_")
                        && !List.of(
                                        "TABLE_DIGEST",
                                        "WRITTEN_FILE",
                                        "MERGED_COPY",
                                        "IMPORT_MAPPING",
                                        "SAVED_FILTER")
                                .contains(table.getName()))
                    assertThat(ClientColumns.of(table.getName(), field.getName()))
                            .as(table.getName() + "." + field.getName())
                            .isNotNull();
    }

    private SnapshotManifest export(Audience audience) throws Exception {
        try (var database = SnapshotFixture.database(a);
                var passphrase = Passphrase.of("to be told by phone".toCharArray())) {
            return SnapshotExport.write(
                    target,
                    new SnapshotExport.Handover(
                            database.dsl(),
                            new Attachments(a, null),
                            audience,
                            "quentin",
                            StoreFixture.NOW),
                    passphrase,
                    SnapshotFixture.CHEAP,
                    Progress.NONE);
        }
    }

    private void loaded(Path into) throws Exception {
        var keyFile = Objects.requireNonNull(SnapshotReader.header(target).key());
        try (var typed = Passphrase.of("to be told by phone".toCharArray());
                var key = keyFile.open(typed).orElseThrow()) {
            SnapshotFixture.load(target, key, into);
        }
    }

    private static firebreak.domain.incident.IncidentDraft draft(String key, String title) {
        var draft = StoreFixture.draft(key, title);
        var f = draft.facts();
        return new firebreak.domain.incident.IncidentDraft(
                draft.place(),
                1,
                new firebreak.domain.incident.IncidentFacts(
                        f.key(),
                        f.title(),
                        f.text(),
                        f.severity(),
                        "Zebra",
                        "Zebra",
                        f.clocks(),
                        f.effort(),
                        f.clientCause(),
                        f.changeReference()));
    }
}
