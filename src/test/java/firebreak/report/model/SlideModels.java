package firebreak.report.model;

import firebreak.deeds.ReportInput;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.work.Progress;

import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XSLFSlide;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Models of whole assessments for slides and pictures: the sample, and one that strains them.
public final class SlideModels {
    public static final Instant WRITTEN = Instant.parse("2026-11-20T12:00:00Z");

    /// 400 letters of the scripts that clients write.
    public static final List<String> LONG =
            List.of(
                    "Requirements of volume, speed and failure are asked for by nobody and therefore written down nowhere, "
                            .repeat(4),
                    "\u652F\u6255\u3044\u304C\u9045\u308C\u305F\u306E\u306F\u9650\u5EA6\u984D\u306E\u5909\u66F4\u3067\u3059\u3002"
                            .repeat(22),
                    "\u05EA\u05E9\u05DC\u05D5\u05DE\u05D9\u05DD \u05E0\u05DB\u05E9\u05DC\u05D5 \u05DC\u05D0\u05D7\u05E8 \u05E9\u05D9\u05E0\u05D5\u05D9 "
                            .repeat(15),
                    "\u0627\u0644\u0645\u062F\u0641\u0648\u0639\u0627\u062A \u062A\u0641\u0634\u0644 \u0628\u0639\u062F \u0627\u0644\u062A\u063A\u064A\u064A\u0631 "
                            .repeat(14),
                    "averyverylongwordwithoutanyspaceinit".repeat(12),
                    "=SUM(A1) \uD83D\uDE80 <tag> & \u0007 \u202Eturned ".repeat(14));

    private SlideModels() {}

    public static AssessmentFile sampleFile(Path folder) throws Exception {
        return switch (SampleFixture.write(folder)) {
            case Opening.Opened(var opened) -> opened;
            case Opening other -> throw new AssertionError(other);
        };
    }

    public static ReportModel sample(Path folder) throws Exception {
        try (var file = sampleFile(folder)) {
            return read(file);
        }
    }

    public static ReportModel read(AssessmentFile file) throws Exception {
        return ReportInput.read(file, WRITTEN, "0.1.0", Progress.NONE);
    }

    /// 60 gaps and nine findings of 400 letters each, for a client with a long name.
    public static ReportModel ugly(Path folder) throws Exception {
        try (var file = sampleFile(folder)) {
            var gaps = new ArrayList<Gap>();
            for (int i = 0; i < 60; i++) gaps.add(gap(i));
            file.process().gaps().save("Gaps", gaps);
            var findings = new ArrayList<Finding>();
            for (int i = 0; i < 5; i++)
                findings.add(
                        new Finding(
                                new UUID(2, i),
                                "a" + i,
                                FindingState.ACCEPTED,
                                "",
                                text(i),
                                "",
                                List.of(),
                                1));
            file.patterns().findings().save("Findings", findings);
            return of(
                    "Harbor Pay & Sons Payment Institution of the Northern Isles plc <holding> "
                            .repeat(8),
                    read(file));
        }
    }

    private static String text(int i) {
        return LONG.get(i % LONG.size()).strip();
    }

    private static String owner(int i) {
        var long_ = text(i + 2);
        return long_.substring(0, Math.min(200, long_.length()));
    }

    private static Gap gap(int i) {
        return new Gap(
                new UUID(1, i),
                text(i),
                text(i + 1),
                null,
                "testing",
                GapSeverity.values()[i % 4],
                i % 3 == 0 ? "" : owner(i),
                GapStatus.OPEN,
                null,
                "private",
                i % 2 == 0 ? "" : text(i + 3),
                "",
                List.of());
    }

    public static ReportModel of(String client, ReportModel m) {
        var a = m.assessment();
        return new ReportModel(
                new Assessment(a.id(), client, client, a.zone(), a.created(), a.sample()),
                m.revision(),
                m.written(),
                m.codebook(),
                m.words(),
                m.patterns(),
                m.rows(),
                m.series(),
                m.programVersion(),
                m.process(),
                m.findings(),
                m.pictures(),
                m.plan(),
                m.look(),
                m.agreement());
    }

    /// The text of the place that an outline reads.
    public static String title(XSLFSlide slide) {
        for (var place : slide.getPlaceholders())
            if (place.getTextType() == Placeholder.TITLE
                    || place.getTextType() == Placeholder.CENTERED_TITLE) return place.getText();
        return "";
    }
}
