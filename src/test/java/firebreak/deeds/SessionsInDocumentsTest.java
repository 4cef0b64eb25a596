package firebreak.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.report.Profile;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;
import firebreak.domain.session.Attendance;
import firebreak.report.model.ReportModel;
import firebreak.report.word.PatternDocument;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.SessionStore;
import firebreak.work.Progress;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The minutes as a section of the document, and who was heard in what was looked at.
class SessionsInDocumentsTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir Path folder;

    private static ReportModel model(AssessmentFile file, Profile profile) throws Exception {
        return ReportInput.read(
                file,
                ReportPlan.USUAL
                        .withProfile(profile)
                        .withSections(List.of(Section.COVERAGE, Section.SESSIONS)),
                WRITTEN,
                "0.1.0",
                Progress.NONE);
    }

    private String text(ReportModel model) throws Exception {
        var file = folder.resolve("a.docx");
        Files.deleteIfExists(file);
        PatternDocument.write(model, file, Progress.NONE);
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in);
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void minutesAndAttendanceAreToldWithoutNames() throws Exception {
        try (var file =
                switch (SampleFixture.write(folder.resolve("s"))) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                }) {
            assertThat(ReportPlan.USUAL.has(Section.SESSIONS)).isFalse();
            var sessions = file.process().sessions();
            var last = sessions.all().getLast();
            var came = new ArrayList<>(last.attendance());
            came.add(new Attendance(SessionStore.newId(), "Support", 1, "Ingrid Olofsson"));
            var items = new ArrayList<>(last.agenda());
            items.set(0, items.getFirst().withNote("Ingrid Olofsson showed the pages"));
            sessions.save("Name", last.withAttendance(came).withAgenda(items));
            var full = text(model(file, Profile.CLIENT_FULL));
            assertThat(full)
                    .contains(
                            "Sessions held",
                            "Attendances: Developers",
                            "Deployment and operation",
                            "8 people".replace("8", "9"),
                            "Dissent: One of nine would start with the services that page most",
                            "Round 2: P · Partially achieved: 2, L · Largely achieved: 5",
                            "Certificates of suppliers",
                            "Not taken up",
                            "Ingrid Olofsson showed");
            assertThat(text(model(file, Profile.CLIENT_PSEUDONYMISED)))
                    .contains("Deployment and operation")
                    .doesNotContain("Ingrid", "Olofsson");
        }
    }
}
