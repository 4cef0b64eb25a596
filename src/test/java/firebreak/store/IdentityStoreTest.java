package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Apart;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactOrigin;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class IdentityStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ReportKey DESK = new ReportKey("Desk", "INC-1");
    private static final ReportKey PAGER = new ReportKey("Pager", "PD-7");

    @TempDir Path folder;
    private AssessmentFile file;
    private IdentityStore identity;
    private UUID desk;
    private UUID pager;

    @BeforeEach
    void twoToolsTellOfOneIncident() {
        file = StoreFixture.create(folder);
        identity = file.incidents().identity();
        take("Desk", draft("INC-1", "Payments down", "3 - Moderate", "payments", null, 30));
        take("Pager", draft("PD-7", "p99 latency", "P1", "", NOON, null));
        desk = id("INC-1");
        pager = id("PD-7");
    }

    @AfterEach
    void everythingIsSound() {
        assertThat(file.check()).isEmpty();
        var edits = 0;
        while (file.journal().undo().isPresent()) edits++;
        assertThat(file.incidents().count()).isZero();
        assertThat(file.check()).isEmpty();
        for (int i = 0; i < edits; i++) file.journal().redo();
        assertThat(file.check()).isEmpty();
        file.close();
    }

    @Test
    void whoHoldsTheReportsSharesThemUntilSomethingIsEdited() {
        var before = file.incidents().byReport();
        assertThat(before).isEqualTo(Map.of(DESK, desk, PAGER, pager));
        assertThat(file.incidents().reportKeys()).isEqualTo(Map.of(desk, DESK, pager, PAGER));
        assertThat(file.incidents().byReport()).isSameAs(before);

        take("Desk", draft("INC-2", "Refunds down", "3 - Moderate", "payments", null, 30));
        assertThat(file.incidents().byReport())
                .containsKeys(DESK, PAGER, new ReportKey("Desk", "INC-2"))
                .hasSize(3);
        file.journal().undo();
        assertThat(file.incidents().byReport()).isEqualTo(before);
        take("Desk", draft("INC-3", "Refunds slow", "3 - Moderate", "payments", null, 30));
        assertThat(file.incidents().byReport()).containsKey(new ReportKey("Desk", "INC-3"));
    }

    @Test
    void aCorrectionStandsAgainstEveryImportWhichTellsTheDifference() {
        assertThat(identity.correct(desk, severity("Critical", SeverityClass.CRITICAL))).isTrue();
        assertThat(file.journal().undoLabel()).contains("Correct INC-1");
        var again = draft("INC-1", "Payments are down", "2 - High", "payments", null, 30);
        var preview = file.imports().preview(List.of(reading("Desk", again)), Progress.NONE);
        var ledger = take("Desk", again);
        assertThat(ledger).isEqualTo(preview);
        assertThat(ledger.updated()).isEqualTo(1);
        assertThat(ledger.problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.problem())
                            .isEqualTo(
                                    "INC-1: the file says “High (“2 - High”)” for Severity, a person set “Critical”: kept.");
                    assertThat(p.place()).isEqualTo(again.place());
                });
        assertThat(facts("INC-1").title()).isEqualTo("Payments are down");
        assertThat(facts("INC-1").severity().severityClass()).isEqualTo(SeverityClass.CRITICAL);
        var origins = identity.origins(desk).orElseThrow();
        assertThat(origins.origin(FactName.SEVERITY)).isEqualTo(FactOrigin.PERSON);
        assertThat(origins.origin(FactName.TITLE)).isEqualTo(new FactOrigin.BySource(DESK));
        assertThat(identity.differences())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.key()).isEqualTo("INC-1");
                    assertThat(d.field()).isEqualTo(FactName.SEVERITY);
                    assertThat(d.others().getFirst().says())
                            .isEqualTo(new Fact.Graded(Severity.of("2 - High")));
                });
        assertThat(take("Desk", again).merged()).as("nothing new").isEqualTo(1);
    }

    @Test
    void ofVeryManyDifferencesTheRestIsCounted() {
        var held = new HeldFacts(ZoneOffset.UTC);
        identity.correct(desk, severity("Critical", SeverityClass.CRITICAL));
        var origins = identity.origins(desk).orElseThrow();
        var draft = draft("INC-1", "Payments down", "2", "payments", null, 30);
        for (int i = 0; i < HeldFacts.MOST + 7; i++) held.look(origins, draft);
        assertThat(held.list()).hasSize(HeldFacts.MOST + 1);
        assertThat(held.list().getLast().problem()).startsWith("Of 7 more values");
    }

    @Test
    void whatASourceSaysCanBeUsedAgainAndThenNothingIsLeftOfTheCorrection() {
        var before = contents();
        var took = Instant.parse("2026-03-01T10:07:00Z");
        identity.correct(
                desk,
                Map.of(
                        FactName.DETECTED,
                        new Fact.Moment(took, ""),
                        FactName.LEADERSHIP_MINUTES,
                        new Fact.Minutes(95, false)));
        assertThat(facts("INC-1").clocks().detected()).isEqualTo(took);
        assertThat(facts("INC-1").effort().leadershipMinutes()).isEqualTo(95);
        identity.use(desk, FactName.DETECTED, DESK);
        assertThat(facts("INC-1").clocks().detected()).isNull();
        assertThat(identity.touched()).hasSize(1);
        assertThat(
                        identity.correct(
                                desk,
                                Map.of(FactName.LEADERSHIP_MINUTES, new Fact.Minutes(30, false))))
                .as("typed as the source says it")
                .isTrue();
        assertThat(identity.touched()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void whatStandsAlreadyIsNoCorrection() {
        var revision = file.journal().revision();
        var same = Map.<FactName, Fact>of(FactName.SERVICE, new Fact.Words("payments"));
        assertThat(identity.correct(desk, same)).isFalse();
        assertThat(identity.correct(UUID.randomUUID(), same)).isFalse();
        assertThat(identity.use(desk, FactName.SERVICE, DESK)).isFalse();
        assertThat(file.journal().revision()).isEqualTo(revision);
    }

    @Test
    void somethingKnownCanBeSetToUnknown() {
        identity.correct(pager, Map.of(FactName.DETECTED, new Fact.Moment(null, "")));
        take("Pager", draft("PD-7", "p99 latency", "P1", "api", NOON, null));
        assertThat(facts("PD-7").clocks().detected()).isNull();
        assertThat(facts("PD-7").service()).isEqualTo("api");
    }

    @Test
    void joinedTheKeptOneHasWhatItsOwnSourceDoesNotKnow() {
        identity.keepApart(new Apart(PAGER, DESK));
        assertThat(identity.apart()).containsExactly(new Apart(DESK, PAGER));
        assertThat(identity.join(desk, pager)).isTrue();
        assertThat(file.journal().undoLabel()).contains("Join PD-7 into INC-1");
        assertThat(identity.apart()).as("a person thought again").isEmpty();
        assertThat(file.incidents().count()).isEqualTo(1);
        var facts = facts("INC-1");
        assertThat(facts.title()).isEqualTo("Payments down");
        assertThat(facts.clocks().detected()).isEqualTo(NOON);
        assertThat(facts.effort().leadershipMinutes()).isEqualTo(30);
        var origins = identity.origins(desk).orElseThrow();
        assertThat(origins.origin(FactName.DETECTED)).isEqualTo(new FactOrigin.BySource(PAGER));
        assertThat(origins.others(FactName.SEVERITY))
                .extracting(o -> o.report())
                .containsExactly(PAGER);
        identity.use(desk, FactName.SEVERITY, PAGER);
        assertThat(facts("INC-1").severity().word()).isEqualTo("P1");
        identity.use(desk, FactName.SEVERITY, DESK);
        assertThat(facts("INC-1").severity().word()).isEqualTo("3 - Moderate");
        assertThat(identity.joined()).containsExactly(Map.entry(pager, desk));
    }

    @Test
    void anImportOfEitherToolUpdatesTheJoinedIncident() {
        identity.join(desk, pager);
        var later = NOON.plusSeconds(60);
        var both =
                file.imports()
                        .take(
                                "Import",
                                List.of(
                                        reading(
                                                "Desk",
                                                draft("INC-1", "Down!", "2", "payments", null, 31)),
                                        reading(
                                                "Pager",
                                                draft("PD-7", "p99", "P1", "", later, null),
                                                draft("PD-8", "other", "P1", "", later, null))),
                                Progress.NONE);
        assertThat(both.updated()).isEqualTo(2);
        assertThat(both.added()).isEqualTo(1);
        assertThat(facts("INC-1").title()).isEqualTo("Down!");
        assertThat(facts("INC-1").clocks().detected()).isEqualTo(later);
        assertThat(file.incidents().count()).isEqualTo(2);
    }

    @Test
    void takenApartEachIsAsItsSourceTellsOfIt() {
        var before = contents();
        identity.join(desk, pager);
        take("Pager", draft("PD-7", "p99 latency", "P2", "", NOON, null));
        identity.use(desk, FactName.SEVERITY, PAGER);
        assertThat(identity.split(desk, DESK)).as("its own report").isFalse();
        assertThat(identity.split(desk, PAGER)).isTrue();
        assertThat(facts("INC-1").clocks().detected()).isNull();
        assertThat(facts("INC-1").severity().word()).isEqualTo("3 - Moderate");
        assertThat(id("PD-7")).isEqualTo(pager);
        assertThat(facts("PD-7").severity().word()).isEqualTo("P2");
        assertThat(identity.touched()).isEmpty();
        take("Pager", draft("PD-7", "p99 latency", "P1", "", NOON, null));
        assertThat(contents().lines().filter(l -> l.startsWith("Incident[")).toList())
                .isEqualTo(before.lines().filter(l -> l.startsWith("Incident[")).toList());
    }

    @Test
    void taggingsComeAlongAndOfTwoByOneCoderTheOneThatStandsStays() {
        var draft = StoreFixture.tagging(desk, "Ann", Origin.OPERATIONAL);
        var done = StoreFixture.tagging(pager, "Ann", Origin.DEPLOYMENT);
        var bens = StoreFixture.tagging(pager, "Ben", Origin.REQUIREMENTS);
        file.taggings().save("Tag", List.of(in(TaggingState.DRAFT, draft), done, bens));
        var plan = identity.joining(desk, pager).orElseThrow();
        assertThat(plan.moved()).extracting(Tagging::id).containsOnly(done.id(), bens.id());
        assertThat(plan.dropped()).extracting(Tagging::id).containsExactly(draft.id());
        identity.join(desk, pager);
        assertThat(file.taggings().of(desk))
                .extracting(Tagging::id)
                .containsExactlyInAnyOrder(done.id(), bens.id());
        file.journal().undo();
        assertThat(file.taggings().of(pager)).hasSize(2);
    }

    @Test
    void whatAPersonSaidOfEitherStaysSaid() {
        identity.correct(pager, Map.of(FactName.TEAM, new Fact.Words("core")));
        identity.correct(pager, severity("Low", SeverityClass.LOW));
        identity.correct(desk, severity("Critical", SeverityClass.CRITICAL));
        assertThat(identity.joining(desk, pager).orElseThrow().lost())
                .containsExactly(FactName.SEVERITY);
        identity.join(desk, pager);
        assertThat(facts("INC-1").team()).isEqualTo("core");
        assertThat(facts("INC-1").severity().severityClass()).isEqualTo(SeverityClass.CRITICAL);
        assertThat(identity.join(desk, desk)).isFalse();
        assertThat(identity.join(desk, pager)).as("gone").isFalse();
    }

    private static Map<FactName, Fact> severity(String word, SeverityClass of) {
        return Map.of(FactName.SEVERITY, new Fact.Graded(new Severity(word, of)));
    }

    private static Tagging in(TaggingState state, Tagging t) {
        return new Tagging(
                t.id(),
                t.incidentId(),
                t.coder(),
                t.codebookVersion(),
                state,
                t.origin(),
                t.factorId(),
                t.earliestStageId(),
                t.preventability(),
                t.confidence(),
                t.reason(),
                t.quote(),
                t.at());
    }

    private String contents() {
        return StoreFixture.contents(file);
    }

    private UUID id(String key) {
        return file.incidents().idsByKey().get(key).getFirst();
    }

    private IncidentFacts facts(String key) {
        return file.incidents().find(id(key)).map(Incident::facts).orElseThrow();
    }

    private ImportLedger take(String source, IncidentDraft... drafts) {
        return file.imports().take("Import", List.of(reading(source, drafts)), Progress.NONE);
    }

    private static ImportStore.Reading reading(String source, IncidentDraft... drafts) {
        return new ImportStore.Reading(
                source,
                List.of("a.csv"),
                List.of(drafts),
                drafts.length,
                0,
                ScopeCounts.NONE,
                0,
                List.of());
    }

    private static IncidentDraft draft(
            String key,
            String title,
            String severity,
            String service,
            Instant detected,
            Integer leadership) {
        return new IncidentDraft(
                new RowPlace("a.csv", "", 2),
                1,
                new IncidentFacts(
                        key,
                        title,
                        "",
                        Severity.of(severity),
                        service,
                        "",
                        new Clocks(null, detected, null, null, null),
                        new Effort(leadership, null, false),
                        ""));
    }
}
