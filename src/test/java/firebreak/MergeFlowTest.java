package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Origin;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.work.Progress;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Two consultants bring their copies together, in the real window with real jobs.
class MergeFlowTest {
    @TempDir Path folder;

    private static void tag(AssessmentFile file, String key, String coder, Origin origin) {
        var id = file.incidents().idsByKey().get(key).getFirst();
        file.taggings().save("Tag " + key, List.of(StoreFixture.tagging(id, coder, origin)));
    }

    private static Origin origin(AssessmentFile file, String key, String coder) {
        return file.taggings().of(file.incidents().idsByKey().get(key).getFirst()).stream()
                .filter(t -> t.coder().equals(coder))
                .findFirst()
                .orElseThrow()
                .origin();
    }

    /// Both changed one tagging of Ana's, and Ben tagged an incident of his own.
    private Path colleague(Path place) throws Exception {
        try (var ours = StoreFixture.create(place)) {
            ours.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            tag(ours, "INC-0", "Ana", Origin.REQUIREMENTS);
            var copy = ours.snapshot(SnapshotReason.MILESTONE, "copy", Progress.NONE).file();
            tag(ours, "INC-0", "Ana", Origin.CODE_QUALITY);
            var ben = new Assessments(Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC), "ben");
            var opening = ben.restore(copy, folder.resolve("ben"), null, Progress.NONE);
            try (var theirs = ((Opening.Opened) opening).file()) {
                tag(theirs, "INC-0", "Ana", Origin.DEPLOYMENT);
                tag(theirs, "INC-1", "Ben", Origin.OPERATIONAL);
                return theirs.snapshot(SnapshotReason.MILESTONE, "for Ana", Progress.NONE).file();
            }
        }
    }

    @Test
    void aColleaguesCopyComesInAndGoesAgainWithOneUndo() throws Exception {
        var place = folder.resolve("Acme");
        var copy = colleague(place);
        String before;
        try (var file = StoreFixture.open(place)) {
            before = StoreFixture.contents(file);
        }
        try (var workbench = new AppFixture(folder.resolve("data"), 1280, 720)) {
            workbench.answers.folder = Optional.of(place);
            Stagehand.click("openExisting");
            Stagehand.until("open", workbench::isOpen);
            workbench.idle();
            workbench.go("safekeeping");
            Button bringIn = Stagehand.node("bringIn");
            Stagehand.run(bringIn::fire);
            workbench.answers.files = List.of(copy);
            Stagehand.click("chooseCopy");
            workbench.idle();
            Stagehand.click("decide");
            Stagehand.press(KeyCode.T);
            Stagehand.press(KeyCode.ENTER);
            Stagehand.press(KeyCode.SPACE);
            Stagehand.until("merged", () -> Stagehand.shows("mergeDone"));
            workbench.idle();
            Stagehand.picture(workbench.scene(), "merge-done-1280x720");
            Stagehand.press(KeyCode.CONTROL, KeyCode.Z);
            workbench.idle();
            Stagehand.until("the page of the merge goes", () -> !Stagehand.shows("mergePage"));
            Stagehand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            workbench.idle();
        }
        try (var file = StoreFixture.open(place)) {
            assertThat(origin(file, "INC-0", "Ana")).isEqualTo(Origin.DEPLOYMENT);
            assertThat(origin(file, "INC-1", "Ben")).isEqualTo(Origin.OPERATIONAL);
            assertThat(file.journal().undo().orElseThrow()).startsWith("Merge ");
            assertThat(StoreFixture.contents(file)).isEqualTo(before);
            assertThat(file.check()).isEmpty();
        }
    }
}
