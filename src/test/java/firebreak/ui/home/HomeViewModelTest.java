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
                        StoreFixture.cheap(),
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
        model.create(typed(""), typed(""));
        assertThat(model.problem().get()).startsWith("Enter the client's name");
        assertThat(opened).isEmpty();
    }

    @Test
    void aNewAssessmentIsCreatedAndOpened() {
        var model = model();
        model.client().set("Acme");
        model.plain().set(true);
        model.create(typed(""), typed(""));
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().info().client()).isEqualTo("Acme");
        assertThat(model.problem().get()).isEmpty();
    }

    private static char[] typed(String words) {
        return words.toCharArray();
    }

    @Test
    void aNewAssessmentIsEncryptedUnlessSaidOtherwise() {
        var model = model();
        model.client().set("Acme");
        assertThat(model.create(typed(""), typed(""))).isFalse();
        assertThat(model.problem().get()).startsWith("Type a passphrase first");
        assertThat(model.create(typed("one thing"), typed("another"))).isFalse();
        assertThat(model.problem().get()).contains("not the same");
        desk.confirms = false;
        assertThat(model.create(typed("acme"), typed("acme"))).as("weak and not meant").isFalse();
        assertThat(opened).isEmpty();

        var first = typed("rusty orbit lemon drum");
        assertThat(model.create(first, first.clone())).isTrue();
        assertThat(first).as("wiped out").containsOnly('\0');
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().encrypted()).isTrue();
        assertThat(desk.recoveryKeys).hasSize(1);
        assertThat(desk.recoveryKeys.getFirst()).hasSize(44);
    }

    @Test
    void anEncryptedOneAsksUntilThePassphraseOrTheRecoveryKeyIsRight() {
        StoreFixture.encrypted(folder.resolve("Acme"), "correct horse").close();
        desk.folder = Optional.of(folder.resolve("Acme"));
        var model = model();
        model.openExisting();
        assertThat(model.asking().get()).contains(folder.resolve("Acme"));
        assertThat(model.problem().get()).isEmpty();
        model.prompt().submit(typed("wrong"));
        assertThat(model.prompt().problem().get()).startsWith("This is not the passphrase");
        assertThat(model.asking().get()).isPresent();
        model.prompt().submit(typed("correct horse"));
        assertThat(model.asking().get()).isEmpty();
        assertThat(opened).hasSize(1);
    }

    @Test
    void askingCanBeStopped() {
        StoreFixture.encrypted(folder.resolve("Acme"), "correct horse").close();
        desk.folder = Optional.of(folder.resolve("Acme"));
        var model = model();
        model.openExisting();
        model.stopAsking();
        model.prompt().submit(typed("correct horse"));
        assertThat(opened).isEmpty();
    }

    @Test
    void aFolderThatIsTakenIsAProblemInWords() {
        StoreFixture.create(folder.resolve("Acme")).close();
        var model = model();
        model.client().set("Acme");
        model.plain().set(true);
        model.create(typed(""), typed(""));
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
