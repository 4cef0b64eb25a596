package firebreak.ui.fit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.pictures.Pictures;
import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.FitCheck.Judged;
import firebreak.domain.fit.FitCheck.Placed;
import firebreak.domain.fit.FitCheck.Told;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Load;
import firebreak.domain.fit.Moment;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The screen as pictures for people to look at.
class FitGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(desk.faults).isEmpty();
        assertThat(desk.problems).isEmpty();
    }

    private FitScreen screen(AssessmentFile file) {
        return Stagehand.fx(() ->
                new FitScreen(
                        file,
                        desk.desk(),
                        desk.keys,
                        new FitViewModel.World(
                                Pictures::of,
                                Clock.fixed(
                                        Instant.parse("2026-11-16T09:00:00Z"), ZoneOffset.UTC))));
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    static final FitCheck START =
            FitCheck.EMPTY
                    .withAsked(LocalDate.of(2026, 11, 2), "CTO, head of operations")
                    .with(new Placed(Progression.FRUSTRATED, "Said by both; engineering saw 5."))
                    .with(Sign.FAST_YET_FREQUENT, new Judged(Holding.HOLDS, "On-call praised."))
                    .with(Sign.NAMED_UPSTREAM, new Judged(Holding.HOLDS, "Seven of ten read."))
                    .with(Sign.SAME_AGAIN, new Judged(Holding.PARTLY, "Certificates, twice."))
                    .with(Sign.OPERATIONS_FRUSTRATED, new Judged(Holding.UNKNOWN, ""))
                    .with(Load.LEADERSHIP_MINUTES, new Told(600.0, "Calendars of October"))
                    .with(Load.PAGES, new Told(11.5, "Paging tool"));

    private static void save(AssessmentFile file, Moment moment, FitCheck check) {
        Stagehand.run(() -> file.engagement().fit().save("Ask", moment, check));
    }

    @Test
    void emptyStartAndEnd() {
        if (!(SampleFixture.write(folder.resolve("a")) instanceof Opening.Opened(var file)))
            throw new AssertionError();
        try (file) {
            file.journal().listen(desk.changes::tell);
            for (var wide : new boolean[] {false, true}) {
                var size = wide ? "-1440" : "-1280";
                if (!wide) {
                    save(file, Moment.START, FitCheck.EMPTY);
                    save(file, Moment.END, FitCheck.EMPTY);
                }
                var screen = screen(file);
                var stage =
                        Stagehand.show(
                                Stagehand.fx(screen::view), wide ? 1208 : 1048, wide ? 800 : 620);
                Stagehand.run(screen::shown);
                Stagehand.settle();
                if (!wide) pictures(stage, "fit-empty" + size);
                save(file, Moment.START, START);
                Stagehand.settle();
                pictures(stage, "fit-start" + size);
                save(
                        file,
                        Moment.END,
                        START.with(new Placed(Progression.RECOGNISED, ""))
                                .with(Load.LEADERSHIP_MINUTES, new Told(450.0, ""))
                                .with(
                                        Sign.NAMED_UPSTREAM,
                                        new Judged(Holding.PARTLY, "Fewer than before.")));
                Stagehand.click("moment-end");
                pictures(stage, "fit-end" + size);
                Stagehand.run(() -> Stagehand.<ScrollPane>node("fitScroll").setVvalue(1));
                pictures(stage, "fit-end-below" + size);
                Stagehand.run(() -> Stagehand.<ScrollPane>node("fitScroll").setVvalue(0));
                Stagehand.click("moment-start");
                Stagehand.run(screen::hidden);
                Stagehand.close(stage);
            }
        }
    }
}
