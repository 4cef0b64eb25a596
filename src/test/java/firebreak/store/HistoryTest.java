package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.Text;
import firebreak.domain.assessment.AuditFilter;
import firebreak.domain.assessment.AuditLine;
import firebreak.domain.assessment.AuditLine.State;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.RowChange.Kind;
import firebreak.domain.codebook.Origin;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class HistoryTest {
    @TempDir Path temp;

    private AssessmentFile withATagging() {
        var file = StoreFixture.create(temp.resolve("a"));
        file.imports()
                .take(
                        "Import incidents.csv",
                        List.of(StoreFixture.reading(StoreFixture.draft("INC-1", "=Disk full"))),
                        Progress.NONE);
        tag(file, "Ana", Origin.REQUIREMENTS);
        return file;
    }

    private static void tag(AssessmentFile file, String coder, Origin origin) {
        var incident = file.incidents().tagged().getFirst().incidentId();
        file.taggings().save("Tag INC-1", List.of(StoreFixture.tagging(incident, coder, origin)));
    }

    private static List<State> states(AssessmentFile file) {
        return file.history().lines(AuditFilter.ALL, 0, 100).stream()
                .map(AuditLine::state)
                .toList();
    }

    @Test
    void linesAreNewestFirstAndFiltered() {
        try (var file = withATagging()) {
            var history = file.history();
            assertThat(history.lines(AuditFilter.ALL, 0, 10))
                    .extracting(l -> l.line().label())
                    .startsWith("Tag INC-1", "Import incidents.csv")
                    .hasSize(3);
            assertThat(history.lines(AuditFilter.ALL, 1, 1))
                    .extracting(l -> l.line().label())
                    .containsExactly("Import incidents.csv");
            assertThat(history.lines(new AuditFilter("inc-1", "tester"), 0, 10)).hasSize(1);
            assertThat(history.lines(new AuditFilter("", "nobody"), 0, 10)).isEmpty();
            assertThat(history.actors()).containsExactly("tester");
            assertThat(history.count(AuditFilter.ALL)).isEqualTo(3);
            file.journal().undo();
            var undos = new AuditFilter("TESTER", "", JournalLine.Kind.UNDO, null);
            assertThat(history.lines(undos, 0, 10))
                    .extracting(l -> l.line().label())
                    .containsExactly("Tag INC-1");
            assertThat(history.count(undos)).isEqualTo(1);
            var until = StoreFixture.NOW;
            assertThat(history.count(new AuditFilter("", "", null, until))).isEqualTo(4);
            assertThat(history.count(new AuditFilter("", "", null, until.plusMillis(1)))).isZero();
        }
    }

    /// A person reads words and not what the database holds.
    @Test
    void valuesAreInWords() throws Exception {
        try (var file = withATagging()) {
            var fields = file.history().changes(file.journal().revision(), 10).getFirst().fields();
            assertThat(fields)
                    .contains(
                            new FieldChange("Earliest stage", null, "Requirements"),
                            new FieldChange("Incident", null, "INC-1"),
                            new FieldChange("State", null, "Done"),
                            new FieldChange("Time", null, "1 Nov 2026, 10:00:00 CET"))
                    .extracting(FieldChange::field)
                    .doesNotContain("Id");
            assertThat(file.history().changed(file.journal().revision())).isEqualTo(1);
            var csv = temp.resolve("words.csv");
            file.history().writeCsv(csv, 1, Progress.NONE);
            assertThat(Files.readAllLines(csv))
                    .anyMatch(l -> l.endsWith(",Earliest stage,,Requirements"))
                    .anyMatch(l -> l.endsWith(",Time,,2026-11-01T09:00:00Z"))
                    .noneMatch(l -> l.contains("Import"));
        }
    }

    @Test
    void aLineSaysWhatBecameOfIt() {
        try (var file = withATagging()) {
            assertThat(states(file)).containsOnly(State.STANDS);
            file.journal().undo();
            assertThat(states(file).get(1)).isEqualTo(State.UNDONE);
            file.journal().redo();
            assertThat(states(file).get(2)).isEqualTo(State.STANDS);
            file.journal().undo();
            tag(file, "Ben", Origin.REQUIREMENTS);
            assertThat(states(file).get(4)).isEqualTo(State.DROPPED);
        }
    }

    @Test
    void aChangeHasItsFieldsBeforeAndAfter() {
        try (var file = withATagging()) {
            tag(file, "Ana", Origin.values()[1]);
            var changes = file.history().changes(file.journal().revision(), 10);
            assertThat(changes).hasSize(1);
            var change = changes.getFirst();
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.label()).isEqualTo("Tagging of INC-1 by Ana");
            assertThat(change.fields())
                    .containsExactly(
                            new FieldChange("Origin", "Requirements", Text.of(Origin.values()[1])));
            file.journal().undo();
            assertThat(file.history().changes(file.journal().revision(), 10).getFirst().fields())
                    .containsExactly(
                            new FieldChange("Origin", Text.of(Origin.values()[1]), "Requirements"));
        }
    }

    @Test
    void anImportIsOneRowWhetherItStandsOrNot() {
        try (var file = StoreFixture.create(temp.resolve("a"))) {
            file.imports().take("Import", List.of(StoreFixture.many(30)), Progress.NONE);
            var revision = file.journal().revision();
            var made = file.history().changes(revision, 10);
            assertThat(made).hasSize(1);
            assertThat(made.getFirst().kind()).isEqualTo(Kind.ADDED);
            assertThat(made.getFirst().fields()).contains(new FieldChange("Added", null, "30"));
            file.journal().undo();
            assertThat(file.history().changes(revision, 10)).isEqualTo(made);
            assertThat(file.history().changes(revision + 1, 10))
                    .extracting(c -> c.kind())
                    .containsExactly(Kind.REMOVED);
        }
    }

    @Test
    void theTrailIsWrittenAsCsvThatRunsNothing() throws Exception {
        try (var file = withATagging()) {
            var incident = file.incidents().tagged().getFirst().incidentId();
            file.taggings()
                    .save(
                            "=1+1",
                            List.of(StoreFixture.tagging(incident, "@Ben", Origin.REQUIREMENTS)));
            var target = temp.resolve("trail.csv");
            file.history().writeCsv(target, Progress.NONE);
            var lines = Files.readAllLines(target);
            assertThat(lines.getFirst())
                    .isEqualTo("revision,at,by,what,kind,change,row,field,before,after");
            assertThat(lines).anyMatch(l -> l.contains(",tester,'=1+1,edit,added,"));
            assertThat(lines).anyMatch(l -> l.endsWith(",Coder,,'@Ben"));
            assertThat(lines).allMatch(l -> !l.contains(",=") && !l.contains(",@"));
            assertThatThrownBy(() -> file.history().writeCsv(target, Progress.NONE))
                    .isInstanceOf(SnapshotException.class);
            assertThat(Files.readAllLines(target)).isEqualTo(lines);
            assertThat(temp.resolve(".trail.csv.part")).doesNotExist();
        }
    }

    @Test
    void theTrailIsWrittenAsJson() throws Exception {
        try (var file = withATagging()) {
            var target = temp.resolve("trail.json");
            file.history().writeJson(target, Progress.NONE);
            var trail = tools.jackson.databind.json.JsonMapper.shared().readTree(target);
            assertThat(trail).hasSize(3);
            assertThat(trail.get(0).get("what").asString()).isEqualTo("Tag INC-1");
            assertThat(trail.get(0).get("rows").get(0).get("row").asString())
                    .isEqualTo("Tagging of INC-1 by Ana");
        }
    }
}
