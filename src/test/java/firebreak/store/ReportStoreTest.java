package firebreak.store;

import static firebreak.store.jooq.Tables.REPORT_CHOICE;
import static firebreak.store.jooq.Tables.REPORT_TEXT;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Topic;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.report.Edition;
import firebreak.domain.report.Profile;
import firebreak.domain.report.ReportFile;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;

import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

class ReportStoreTest {
    private static final ReportPlan CHOSEN =
            new ReportPlan(
                    Edition.SHORT,
                    Profile.CLIENT_PSEUDONYMISED,
                    List.of(Section.SUMMARY, Section.DECISION, Section.GAPS),
                    "Restricted",
                    "Doe & Partners",
                    "8A1538",
                    new ReportFile("the logo of ours.png", "ab".repeat(32)),
                    new ReportFile("house style.dotx", "cd".repeat(32)),
                    Map.of(Section.SUMMARY, "# Ours\n\n{preventable.share}", Section.QA, "More"));

    @TempDir Path folder;
    private AssessmentFile file;
    private String empty;

    @BeforeEach
    void anEmptyOne() {
        file = StoreFixture.create(folder.resolve("ours"));
        empty = StoreFixture.contents(file);
    }

    @AfterEach
    void everythingIsSoundAndCanBeTakenBack() {
        assertThat(file.check()).isEmpty();
        while (file.journal().undo().isPresent()) {}
        assertThat(StoreFixture.contents(file)).isEqualTo(empty);
        file.close();
    }

    @Test
    void aPlanComesBackAsItWasSaved() {
        assertThat(file.report().plan()).isEqualTo(ReportPlan.USUAL);
        file.report().save("Choose", CHOSEN);
        assertThat(file.report().plan()).isEqualTo(CHOSEN);
        file.report().save("Only the words", ReportPlan.USUAL.withWords(CHOSEN.words()));
        assertThat(file.report().plan().words()).isEqualTo(CHOSEN.words());
        assertThat(file.report().plan().edition()).isEqualTo(Edition.LONG);
    }

    @Test
    void whatChangedNothingIsNoEdit() {
        file.report().save("Choose", CHOSEN);
        var revision = file.journal().revision();
        file.report().save("Again", CHOSEN);
        assertThat(file.journal().revision()).isEqualTo(revision);
    }

    @Test
    void whatANewerProgramChoseStays() {
        file.report().save("Choose", CHOSEN);
        aside(tx -> {
            var row = tx.newRecord(REPORT_CHOICE);
            row.setName("paper");
            row.setChoice("A5");
            var text = tx.newRecord(REPORT_TEXT);
            text.setSectionId("foreword");
            text.setWords("Dear reader");
            return List.of(row, text);
        });
        assertThat(file.report().plan()).isEqualTo(CHOSEN);
        file.report().save("Back", ReportPlan.USUAL);
        aside(tx -> {
            assertThat(tx.fetchValues(REPORT_CHOICE.CHOICE)).containsExactly("A5");
            assertThat(tx.fetchValues(REPORT_TEXT.WORDS)).containsExactly("Dear reader");
            return List.of();
        });
        assertThat(file.report().plan()).isEqualTo(ReportPlan.USUAL);
    }

    private void aside(Function<DSLContext, List<UpdatableRecord<?>>> rows) {
        file.journal()
                .edit(
                        "Newer",
                        Set.of(Topic.REPORT),
                        tx -> {
                            rows.apply(tx.dsl()).forEach(tx::insert);
                            return true;
                        });
    }

    @Test
    void whatIsToBeDoneAboutAGapIsKept() {
        var gap =
                new Gap(
                                ProcessDeeds.id(7),
                                "No rehearsal",
                                "",
                                null,
                                "",
                                null,
                                "Dana",
                                GapStatus.OPEN,
                                null,
                                "",
                                List.of())
                        .withRemedy("Rehearse the way back before each release.")
                        .withProgress("Two of three teams do.");
        file.process().gaps().save("Gap", List.of(gap));
        assertThat(file.process().gaps().all()).containsExactly(gap);
    }
}
