package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.Damage.Outcome;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One byte changed anywhere, or a file cut anywhere: no wrong data without a word, the newest good
/// snapshot is offered, and what was refused is left as it was found.
class DamageTest {
    private static final int CUTS = 50;

    @TempDir(factory = QuickFolder.class)
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void someBytesOfAClosedAssessment(boolean sealed) throws IOException {
        hold(Damage.ofClosed(folder, sealed), 397);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void someBytesOfOneLeftByAKill(boolean sealed) throws IOException {
        hold(Damage.ofKilled(folder, sealed), 4999);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("long")
    void everyByteOfAClosedAssessment(boolean sealed) throws IOException {
        hold(Damage.ofClosed(folder, sealed), 1);
    }

    /// Most of its file is garbage that forced commits left.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("long")
    void everySeventhByteOfOneLeftByAKill(boolean sealed) throws IOException {
        hold(Damage.ofKilled(folder, sealed), 7);
    }

    /// Damage is told from a wrong passphrase.
    @Test
    void everyByteOfTheKeyHeader() throws IOException {
        var damage = Damage.ofClosed(folder, true);
        damage.flip(KeyHeader.NAME, 1);
        damage.cut(KeyHeader.NAME, CUTS);
        held(damage);
        assertThat(damage.outcomes()).containsKeys(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void someBytesOfTheAnchorAndOfAnAttachment(boolean sealed) throws IOException {
        anchor(folder.resolve("anchor"), sealed, 11);
        attachment(folder.resolve("attachment"), sealed, 11);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("long")
    void everyByteOfTheAnchorAndOfAnAttachment(boolean sealed) throws IOException {
        anchor(folder.resolve("anchor"), sealed, 1);
        attachment(folder.resolve("attachment"), sealed, 1);
    }

    /// Without it everything still opens, but not without a word; unless it says the same as
    /// before, such as its number in other letters.
    private static void anchor(Path folder, boolean sealed, int step) throws IOException {
        var damage = Damage.ofClosed(folder, sealed);
        damage.flip(Anchor.NAME, step);
        damage.cut(Anchor.NAME, CUTS / 5);
        assertThat(damage.outcomes())
                .as("%s", damage)
                .containsKey(Outcome.WARNED)
                .doesNotContainKeys(others(Outcome.WARNED, Outcome.NO_EFFECT));
    }

    private static void attachment(Path folder, boolean sealed, int step) throws IOException {
        var damage = Damage.ofClosed(folder, sealed);
        damage.flip(damage.attachment(), step);
        damage.cut(damage.attachment(), CUTS / 5);
        assertThat(damage.outcomes()).as("%s", damage).containsOnlyKeys(Outcome.FAULTS);
    }

    private static Outcome[] others(Outcome... allowed) {
        return Stream.of(Outcome.values())
                .filter(o -> !List.of(allowed).contains(o))
                .toArray(Outcome[]::new);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSnapshotThatIsOfferedIsAGoodOne(boolean sealed) throws IOException {
        offered(Damage.ofClosed(folder, sealed), 61);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("long")
    void theSnapshotThatIsOfferedIsAGoodOneWhateverByteIsWrong(boolean sealed) throws IOException {
        offered(Damage.ofClosed(folder, sealed), 1);
    }

    private static void offered(Damage damage, int step) {
        damage.withoutDatabase().flip(damage.snapshot(), step);
        damage.cut(damage.snapshot(), CUTS);
        assertThat(damage.outcomes()).as("%s", damage).containsOnlyKeys(Outcome.REFUSED);
    }

    private static void hold(Damage damage, int step) {
        damage.flip(Assessments.FILE, step);
        damage.cut(Assessments.FILE, CUTS);
        if (step == 1) System.out.println(damage);
        held(damage);
        assertThat(damage.outcomes()).containsKeys(Outcome.REFUSED);
    }

    private static void held(Damage damage) {
        assertThat(Damage.GOOD).as("%s", damage).containsAll(damage.outcomes().keySet());
    }
}
