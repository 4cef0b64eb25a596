package firebreak.ui.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.SnapshotInfo.Condition;
import firebreak.store.StoreFixture;
import firebreak.store.seal.Passphrase;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the cards of the safekeeping page do, over a real encrypted assessment.
class SafekeepingViewModelsTest {
    private static final String WORDS = "correct horse battery";
    private static final String OTHER = "seven quiet herons walk";

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final List<String> left = new ArrayList<>();
    private AssessmentFile file;
    private Doing doing;

    @BeforeEach
    void open() {
        file = StoreFixture.encrypted(folder.resolve("a"), WORDS);
        file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
        doing = new Doing(desk.desk());
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private SnapshotsViewModel snapshots() {
        var model = new SnapshotsViewModel(file, desk.desk(), StoreFixture.cheap(), doing);
        model.reload();
        return model;
    }

    private void keep(SnapshotsViewModel model, String name) {
        model.naming().set(true);
        model.name().set(name);
        model.keep();
    }

    private static char[] typed(String words) {
        return words.toCharArray();
    }

    private String opens(Path place, String words) {
        try (var passphrase = Passphrase.of(typed(words))) {
            var opening = StoreFixture.cheap().open(place, passphrase);
            if (opening instanceof Opening.Opened(var opened)) opened.close();
            return opening.problem();
        }
    }

    @Test
    void anotherPassphraseTakesThePlaceOfTheCurrentOne() {
        var model = new ProtectionViewModel(file, desk.desk(), doing);
        model.changing().set(true);
        assertThat(model.change(typed(""), typed(OTHER), typed(OTHER))).isFalse();
        assertThat(model.problem().get()).isNotEmpty();
        assertThat(model.change(typed(WORDS), typed(OTHER), typed(OTHER + "s"))).isFalse();
        assertThat(model.problem().get()).contains("not the same");
        model.change(typed("something else"), typed(OTHER), typed(OTHER));
        assertThat(model.problem().get()).isNotEmpty();
        assertThat(model.changing().get()).isTrue();
        var current = typed(WORDS);
        assertThat(model.change(current, typed(OTHER), typed(OTHER))).isTrue();
        assertThat(model.problem().get()).isEmpty();
        assertThat(current).containsOnly('\0');
        assertThat(model.changing().get()).isFalse();
        file.close();
        assertThat(opens(folder.resolve("a"), WORDS)).isNotEmpty();
        assertThat(opens(folder.resolve("a"), OTHER)).isEmpty();
    }

    @Test
    void aCopyGoesItsOwnWayOnlyWhenThatIsMeant() {
        file.journal().listen(desk.changes::tell);
        var model = new IdentityViewModel(file, desk.desk(), doing);
        model.shown();
        var before = file.info().id();
        assertThat(before.toString()).endsWith(model.name().get());
        desk.confirms = false;
        model.renew();
        assertThat(file.info().id()).isEqualTo(before);
        desk.confirms = true;
        model.renew();
        assertThat(file.info().id()).isNotEqualTo(before);
        assertThat(file.info().id().toString()).endsWith(model.name().get());
        assertThat(desk.said).hasSize(1);
        file.journal().undo();
        assertThat(before.toString()).as("undo is seen").endsWith(model.name().get());
        model.hidden();
    }

    @Test
    void aNewRecoveryKeyIsShownOnceAndOpens() {
        var model = new ProtectionViewModel(file, desk.desk(), doing);
        model.renewing().set(true);
        model.renew(typed("something else"));
        assertThat(model.problem().get()).isNotEmpty();
        assertThat(desk.recoveryKeys).isEmpty();
        model.renew(typed(WORDS));
        assertThat(desk.recoveryKeys).hasSize(1);
        assertThat(model.renewing().get()).isFalse();
        file.close();
        assertThat(opens(folder.resolve("a"), desk.recoveryKeys.getFirst())).isEmpty();
    }

    @Test
    void aMomentIsKeptUnderItsName() {
        var model = snapshots();
        keep(model, "  ");
        assertThat(model.problem().get()).isNotEmpty();
        var before = model.all().size();
        keep(model, "Baseline");
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.naming().get()).isFalse();
        assertThat(model.all()).hasSize(before + 1);
        var kept = model.all().getFirst();
        assertThat(Shown.milestone(kept)).isEqualTo("Baseline");
        assertThat(kept.manifest().reason()).isEqualTo(SnapshotReason.MILESTONE);
        assertThat(kept.condition()).isEqualTo(Condition.GOOD);
    }

    @Test
    void verifyingFindsWhatIsDamagedAndTheListRemembers() throws Exception {
        var model = snapshots();
        keep(model, "Baseline");
        var info = model.all().getFirst();
        model.verify(List.of(info));
        assertThat(desk.problems).isEmpty();
        try (var channel = FileChannel.open(info.file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), channel.size() - 40);
        }
        model.verify(List.of(info));
        assertThat(desk.problems).hasSize(1);
        model.reload();
        assertThat(model.all())
                .filteredOn(i -> i.file().equals(info.file()))
                .singleElement()
                .satisfies(i -> assertThat(i.condition()).isEqualTo(Condition.DAMAGED));
    }

    @Test
    void comparingSaysWhatWasEditedSince() {
        var model = snapshots();
        keep(model, "Baseline");
        model.compare(List.of(model.all().getFirst()));
        assertThat(model.compared().get().orElseThrow().comparison().topics()).isEmpty();
        file.imports()
                .take(
                        "Import",
                        List.of(StoreFixture.reading(StoreFixture.draft("X-1", "Later"))),
                        Progress.NONE);
        keep(model, "After");
        var baseline =
                model.all().stream()
                        .filter(i -> Shown.milestone(i).equals("Baseline"))
                        .findFirst()
                        .orElseThrow();
        var after =
                model.all().stream()
                        .filter(i -> Shown.milestone(i).equals("After"))
                        .findFirst()
                        .orElseThrow();
        model.compare(List.of(baseline));
        assertThat(model.compared().get().orElseThrow().comparison().topics())
                .anyMatch(t -> t.added() == 4 && t.rows().toString().contains("X-1"));
        model.compare(List.of(baseline, after));
        assertThat(model.compared().get().orElseThrow().title()).matches(".*Baseline.*After.*");
        assertThat(model.compared().get().orElseThrow().comparison().topics())
                .anyMatch(t -> t.added() == 4);
        model.closeComparison();
        assertThat(model.compared().get()).isEmpty();
    }

    @Test
    void aSnapshotIsRestoredIntoANewFolderAndTheOpenOneStays() throws Exception {
        var model = snapshots();
        keep(model, "Baseline");
        var contents = StoreFixture.contents(file);
        model.restore(model.all().getFirst());
        assertThat(model.asking().get()).isPresent();
        desk.folder = Optional.of(file.directory());
        model.restore(typed(WORDS));
        assertThat(model.problem().get()).isNotEmpty();
        assertThat(model.restored().get()).isEmpty();
        var place = Files.createDirectory(folder.resolve("b"));
        desk.folder = Optional.of(place);
        model.restore(typed("something else"));
        assertThat(model.problem().get()).isNotEmpty();
        model.restore(typed(WORDS));
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.restored().get()).contains(place.toAbsolutePath());
        assertThat(model.asking().get()).isEmpty();
        assertThat(StoreFixture.contents(file)).isEqualTo(contents);
        assertThat(opens(place, WORDS)).isEmpty();
    }

    @Test
    void aCopyIsWrittenAndRemembered() {
        var out = new LeftViewModel(file, desk.desk());
        var model = new HandoverViewModel(file, desk.desk(), doing, out::reload);
        var target = folder.resolve("copy");
        desk.saveTo = Optional.of(target);
        assertThat(model.write(typed(""), typed(""))).isFalse();
        assertThat(model.problem().get()).isNotEmpty();
        assertThat(model.write(typed(OTHER), typed(OTHER))).isTrue();
        var copy = folder.resolve("copy.firebreak");
        assertThat(copy).isNotEmptyFile();
        assertThat(out.all())
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.there()).isTrue();
                    assertThat(l.file().path()).isEqualTo(copy);
                    assertThat(l.file().kind()).isEqualTo(Kind.COPY);
                });
        model.write(typed(OTHER), typed(OTHER));
        assertThat(desk.problems).singleElement().asString().contains("already");
        assertThat(model.holds(Audience.CLIENT)).isNotEqualTo(model.holds(Audience.COLLEAGUE));
    }

    private EndingViewModel ending() {
        return new EndingViewModel(file, desk.desk(), doing, () -> left.add("home"));
    }

    @Test
    void archivingLeavesOneFileAndSaysSo() throws Exception {
        var model = ending();
        var target = folder.resolve("shelf.firebreak");
        desk.saveTo = Optional.of(target);
        desk.confirms = false;
        assertThat(model.archive(typed(OTHER), typed(OTHER))).isFalse();
        assertThat(file.directory()).isDirectory();
        desk.confirms = true;
        desk.saveTo = Optional.of(file.directory().resolve("inside.firebreak"));
        model.archive(typed(OTHER), typed(OTHER));
        assertThat(desk.problems).hasSize(1);
        assertThat(left).isEmpty();
        desk.saveTo = Optional.of(target);
        assertThat(model.archive(typed(OTHER), typed(OTHER))).isTrue();
        assertThat(left).containsExactly("home");
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(target).isNotEmptyFile();
        assertThat(model.ending().get()).isFalse();
    }

    @Test
    void deletingTakesTheClientsNameAndAYes() {
        var model = ending();
        model.form().set(EndingViewModel.Form.DELETE);
        model.typed().set("Acne");
        model.delete();
        assertThat(model.problem().get()).contains("Acme");
        model.typed().set("Acme");
        desk.confirms = false;
        model.delete();
        assertThat(file.directory()).isDirectory();
        desk.confirms = true;
        model.delete();
        assertThat(left).containsExactly("home");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void whatRemainsIsToldLineByLine() throws Exception {
        var stranger = Files.writeString(file.directory().resolve("notes.txt"), "mine");
        var document = Files.writeString(folder.resolve("report.docx"), "x");
        file.written().note(Kind.DOCUMENT, List.of(document, folder.resolve("gone.docx")));
        var words = EndingViewModel.words(file.delete());
        assertThat(words).contains(stranger.toString(), document.toString());
        assertThat(words).doesNotContain("gone.docx");
    }
}
