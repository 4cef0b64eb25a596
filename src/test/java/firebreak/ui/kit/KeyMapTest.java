package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.kit.KeyMap.Answer;

import javafx.beans.property.SimpleObjectProperty;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class KeyMapTest {
    private static final Stroke A = Stroke.of('a');
    private static final Stroke B = Stroke.of('b');
    private static final Stroke C = Stroke.of('c');
    private static final Stroke X = Stroke.of('x');
    private static final List<KeyCommand> COMMANDS =
            List.of(
                    new KeyCommand("s.flag", "Flag", A),
                    new KeyCommand("s.back", "Back", Stroke.BACK_SPACE),
                    new KeyCommand("s.stage.one", "One", List.of(B, C, X)),
                    new KeyCommand("s.none", "None", List.of()),
                    new KeyCommand("s.last", "Last", C));
    private static final Map<Stroke, String> RESERVED = Map.of(Stroke.of('?'), "It shows keys.");

    private static KeyMap map(Map<String, Stroke> given) {
        return KeyMap.of(COMMANDS, RESERVED, given);
    }

    private static void nothingIsShared(KeyMap map) {
        var had = new HashSet<Stroke>();
        for (var command : map.commands()) {
            var key = map.key(command.id());
            key.ifPresent(k -> {
                assertThat(had.add(k)).as("%s of %s", k, command).isTrue();
                assertThat(map.at(k)).contains(command);
                assertThat(RESERVED).doesNotContainKey(k);
            });
        }
    }

    @Test
    void aFreeKeyIsGivenAndATakenOneOnlySwapped() {
        var delivered = map(Map.of());
        assertThat(delivered.shown("s.back")).isEqualTo("⌫");
        assertThat(delivered.key("s.none")).isEmpty();
        assertThat(delivered.give("s.flag", X))
                .isInstanceOfSatisfying(
                        Answer.Given.class,
                        given -> {
                            assertThat(given.now().key("s.flag")).contains(X);
                            assertThat(given.now().at(A)).isEmpty();
                            assertThat(given.now().changed("s.flag")).isTrue();
                            assertThat(given.now().changed("s.back")).isFalse();
                            assertThat(given.now().given()).containsOnlyKeys("s.flag");
                            assertThat(given.now().give("s.flag", A))
                                    .isInstanceOfSatisfying(
                                            Answer.Given.class,
                                            back -> assertThat(back.now().given()).isEmpty());
                        });
        assertThat(delivered.give("s.flag", Stroke.BACK_SPACE))
                .isInstanceOfSatisfying(
                        Answer.Taken.class,
                        taken -> assertThat(taken.by().id()).isEqualTo("s.back"));
        assertThat(delivered.give("s.flag", Stroke.of('?')))
                .isEqualTo(new Answer.Reserved("It shows keys."));
        var swapped = delivered.swapped("s.flag", Stroke.BACK_SPACE);
        assertThat(swapped.key("s.flag")).contains(Stroke.BACK_SPACE);
        assertThat(swapped.key("s.back")).contains(A);
        assertThat(swapped.swapped("s.back", Stroke.BACK_SPACE).given()).isEmpty();
    }

    @Test
    void aCommandWhoseKeyIsGoneTakesTheNextThatItMayHave() {
        var map = map(Map.of("s.flag", B));
        assertThat(map.key("s.flag")).contains(B);
        assertThat(map.key("s.stage.one")).as("c is the last one's").contains(X);
        assertThat(map(Map.of("s.flag", B, "s.back", X)).key("s.stage.one")).isEmpty();
    }

    @Property(tries = 200, seed = "20261101")
    void twoCommandsNeverShareAKeyWhateverTheSettingsSay(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> which,
            @ForAll @Size(min = 12, max = 12) List<@CharRange(from = 'a', to = 'd') Character> keys,
            @ForAll boolean swaps) {
        var given = new HashMap<String, Stroke>();
        var map = map(given);
        for (int i = 0; i < which.size(); i++) {
            var id = COMMANDS.get(which.get(i)).id();
            var key = Stroke.of(keys.get(i));
            given.put(id, key);
            nothingIsShared(map(given));
            if (map.give(id, key) instanceof Answer.Given(var now)) map = now;
            else if (swaps) map = map.swapped(id, key);
            else continue;
            nothingIsShared(map);
            assertThat(map.key(id)).contains(key);
            assertThat(map(map.given()).given()).as("what is kept holds").isEqualTo(map.given());
        }
    }

    @Test
    void screensKeepTheirKeysApartAndHearOfThemAtOnce() {
        var kept = new SimpleObjectProperty<>(Map.of("t.other", "q", "s.flag", "x", "s.gone", "k"));
        var one = new ScreenKeys("s", kept, COMMANDS, RESERVED);
        var two = new ScreenKeys("s", kept, COMMANDS, RESERVED);
        assertThat(one.at(X)).contains("s.flag");
        one.give("s.back", Stroke.of('y'));
        assertThat(two.at(Stroke.of('y'))).contains("s.back");
        assertThat(kept.get())
                .isEqualTo(Map.of("t.other", "q", "s.flag", "x", "s.back", "y", "s.gone", "k"));
        var before = one.reset();
        assertThat(kept.get()).containsOnlyKeys("t.other");
        assertThat(two.map().get().given()).isEmpty();
        one.restore(before);
        assertThat(two.at(X)).contains("s.flag");
        kept.set(Map.of("s.flag", "F13", "s.back", "", "s.last", "?"));
        assertThat(two.map().get().given()).isEmpty();
    }

    @Test
    void whatIsNoKeyIsNone() {
        assertThat(
                        List.of("a", "A", "ß", "+", "?", "ENTER", "F9", "東").stream()
                                .filter(w -> Stroke.parse(w).isEmpty()))
                .isEmpty();
        assertThat(
                        List.of("", " ", "\t", "\u00a0", "ab", "SPACE", "TAB", "enter", "\ud83d")
                                .stream()
                                .flatMap(w -> Stroke.parse(w).stream())
                                .map(Stroke::word)
                                .collect(Collectors.toList()))
                .isEmpty();
        assertThat(Stroke.of('T').shown()).isEqualTo("⇧T");
        assertThat(Stroke.of('T').spoken()).isEqualTo("Shift T");
    }
}
