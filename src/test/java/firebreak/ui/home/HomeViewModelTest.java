package firebreak.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class HomeViewModelTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final List<AssessmentFile> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(AssessmentFile::close);
    }

    private HomeViewModel model() {
        var doors =
                new HomeViewModel.Doors(
                        StoreFixture.ASSESSMENTS,
                        folder.resolve("sample"),
                        place ->
                                StoreFixture.ASSESSMENTS.create(
                                        place,
                                        "Sample",
                                        java.time.ZoneOffset.UTC,
                                        new firebreak.store.Protection.Plain()),
                        folder,
                        place -> opened.stream().anyMatch(f -> f.directory().equals(place)));
        return new HomeViewModel(doors, desk.desk(), opened::add);
    }

    @Test
    void theFolderFollowsTheNameUntilAPersonChangesIt() {
        var model = model();
        model.client().set("Acme: Söhne / Co");
        assertThat(Path.of(model.folder().get())).isEqualTo(folder.resolve("Acme Söhne  Co"));
        model.folder().set(folder.resolve("mine").toString());
        model.client().set("Other");
        assertThat(Path.of(model.folder().get())).isEqualTo(folder.resolve("mine"));
    }

    @Test
    void aNameIsNeededAndNothingIsMadeWithoutOne() {
        var model = model();
        model.create();
        assertThat(model.problem().get()).startsWith("Enter the client's name");
        assertThat(opened).isEmpty();
    }

    @Test
    void aNewAssessmentIsCreatedAndOpened() {
        var model = model();
        model.client().set("Acme");
        model.create();
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().info().client()).isEqualTo("Acme");
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void aFolderThatIsTakenIsAProblemInWords() {
        StoreFixture.create(folder.resolve("Acme")).close();
        var model = model();
        model.client().set("Acme");
        model.create();
        assertThat(model.problem().get()).contains("already holds an assessment");
    }

    @Test
    void aFolderThatIsNoAssessmentIsAProblemInWords() {
        desk.folder = Optional.of(folder);
        var model = model();
        model.openExisting();
        assertThat(model.problem().get()).contains("holds no Firebreak assessment");
    }

    @Test
    void theSampleIsWrittenOnceAndFoundWhenItIsOpenAlready() {
        var model = model();
        model.openSample();
        assertThat(opened).hasSize(1);
        model.openSample();
        assertThat(opened).hasSize(1);
        assertThat(model.problem().get()).isEmpty();
        assertThat(desk.journeys).containsExactly("incidents");
    }
}
