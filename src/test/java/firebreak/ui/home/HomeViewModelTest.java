package firebreak.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardOpenOption.WRITE;

import firebreak.domain.assessment.Audience;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.store.seal.Passphrase;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class HomeViewModelTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final Recent recent = new Recent(new SimpleObjectProperty<>(List.of()));
    private final List<AssessmentFile> opened = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean working;

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
                        recent,
                        place -> opened.stream().anyMatch(f -> f.directory().equals(place)),
                        close -> {
                            if (working) held.add(close);
                            else close.run();
                        });
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

    @Test
    void nothingIsOpenedUnderWorkUntilAPersonSaysWhatBecomesOfIt() {
        var model = model();
        working = true;
        model.openSample();
        model.client().set("Acme");
        model.plain().set(true);
        model.create(typed(""), typed(""));
        assertThat(opened).isEmpty();
        assertThat(folder.resolve("Acme")).doesNotExist();
        assertThat(held).hasSize(2);

        held.getFirst().run();
        assertThat(opened).hasSize(1);
    }

    @Test
    void whatWasOpenLastIsFirstAndCanBeForgotten() throws IOException {
        var model = model();
        for (var name : List.of("Acme", "Bolt")) {
            model.client().set(name);
            model.plain().set(true);
            model.create(typed(""), typed(""));
        }
        model.openSample();
        assertThat(recent.kept().get()).as("the sample is a door of its own").hasSize(2);
        assertThat(recent.there()).containsExactly(folder.resolve("Bolt"), folder.resolve("Acme"));
        opened.removeFirst().close();
        model.open(folder.resolve("Acme"));
        assertThat(opened.getLast().info().client()).isEqualTo("Acme");
        assertThat(recent.there()).containsExactly(folder.resolve("Acme"), folder.resolve("Bolt"));
        opened.removeLast().close();
        Files.move(folder.resolve("Acme"), folder.resolve("elsewhere"));
        assertThat(recent.there()).containsExactly(folder.resolve("Bolt"));
        recent.forget();
        assertThat(recent.any().getValue()).isFalse();
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
        assertThat(model.asking().get())
                .hasValueSatisfying(a -> assertThat(a.place()).isEqualTo(folder.resolve("Acme")));
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

    /// A copy of an assessment as a colleague hands it over.
    private Path handedOver(String passphrase) throws Exception {
        var copy = folder.resolve("Acme.firebreak");
        try (var file = StoreFixture.encrypted(folder.resolve("theirs"), "their own");
                var typed = Passphrase.of(passphrase.toCharArray())) {
            file.imports()
                    .take(
                            "Import",
                            List.of(
                                    StoreFixture.reading(
                                            StoreFixture.draft("INC-1", "Ledger down"))),
                            Progress.NONE);
            file.export(copy, Audience.COLLEAGUE, typed, Progress.NONE);
        }
        return copy;
    }

    @Test
    void whatAColleagueHandedOverBecomesANewAssessment() throws Exception {
        desk.files = List.of(handedOver("handed over"));
        var model = model();
        model.naming().set(true);
        model.restoring().choose();
        assertThat(model.naming().get()).as("one form at a time").isFalse();
        assertThat(Path.of(model.restoring().folder().get())).isEqualTo(folder.resolve("Acme"));
        model.restoring().folder().set(" ");
        model.restoring().restore();
        assertThat(model.problem().get()).startsWith("Choose a folder");

        model.restoring().folder().set(folder.resolve("mine").toString());
        model.restoring().restore();
        assertThat(opened).as("it is sealed").isEmpty();
        assertThat(model.restoring().from().get()).isEmpty();
        model.prompt().submit(typed("wrong"));
        assertThat(model.prompt().problem().get()).isNotEmpty();
        assertThat(folder.resolve("mine")).doesNotExist();
        model.prompt().submit(typed("handed over"));
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().directory()).isEqualTo(folder.resolve("mine"));
        assertThat(opened.getFirst().incidents().count()).isEqualTo(1);
        assertThat(model.asking().get()).isEmpty();
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void aBareDatabaseFileIsRefusedWithTheWayToDoItRight() throws Exception {
        desk.files = List.of(Files.writeString(folder.resolve("assessment.MV.db"), "H:2"));
        var model = model();
        model.restoring().choose();
        assertThat(model.restoring().from().get()).isEmpty();
        assertThat(model.problem().get())
                .contains("“assessment.MV.db” is a bare database file")
                .contains("ends in .firebreak")
                .contains("open the folder that it lies in");
        assertThat(opened).isEmpty();
    }

    @Test
    void theNewestGoodSnapshotOfADamagedAssessmentIsOneClickAway() throws Exception {
        var place = folder.resolve("Acme");
        try (var file = StoreFixture.create(place)) {
            file.imports()
                    .take(
                            "Import",
                            List.of(
                                    StoreFixture.reading(
                                            StoreFixture.draft("INC-1", "Ledger down"))),
                            Progress.NONE);
        }
        try (var data = FileChannel.open(place.resolve("assessment.mv.db"), WRITE)) {
            data.truncate(5000);
        }
        desk.folder = Optional.of(place);
        var model = model();
        model.openExisting();
        assertThat(opened).isEmpty();
        assertThat(model.problem().get()).contains("snapshot");
        assertThat(model.restoring().good().get()).isPresent();
        model.restoring().chooseGood();
        assertThat(Path.of(model.restoring().folder().get()))
                .isEqualTo(folder.resolve("Acme (restored)"));
        model.restoring().restore();
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().incidents().count()).isEqualTo(1);
        assertThat(model.restoring().good().get()).isEmpty();
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void whatAnOpeningWarnsOfIsSaid() throws Exception {
        var place = folder.resolve("Dropbox").resolve("Acme");
        Files.createDirectories(place);
        var model = model();
        model.client().set("Acme");
        model.folder().set(place.toString());
        model.plain().set(true);
        model.create(typed(""), typed(""));
        assertThat(desk.problems)
                .isNotEmpty()
                .containsExactlyElementsOf(opened.getFirst().warnings());
    }
}
