package firebreak.ui.gaps;

import firebreak.domain.Text;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.KeysOverlay.Entry;
import firebreak.ui.kit.KeysOverlay.Group;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the screen of the gaps does when a key is pressed.
enum GapAct {
    ACCEPT('a'),
    DECLINE('n'),
    NEXT('l'),
    ALL('v'),
    BRING_BACK('b'),
    ADD('g'),
    RENAME(new Stroke("F2")),
    POINT('o'),
    INCIDENTS('i'),
    READ_BACK('r'),
    MISSING('m');

    private final Stroke usual;

    GapAct(char usual) {
        this(Stroke.of(usual));
    }

    GapAct(Stroke usual) {
        this.usual = usual;
    }

    static Commands<GapAct> commands(ObjectProperty<Map<String, String>> chosen) {
        var usual = new LinkedHashMap<GapAct, Stroke>();
        for (var act : values()) usual.put(act, act.usual);
        var reserved = new HashMap<Stroke, String>();
        for (char digit = '1'; digit <= '4'; digit++)
            reserved.put(Stroke.of(digit), Text.of("gaps.keys.reserved.severity"));
        return new Commands<>("gaps", chosen, usual, reserved);
    }

    static List<List<Group>> groups(Commands<GapAct> commands) {
        var proposed = EnumSet.of(ACCEPT, DECLINE, NEXT, ALL, BRING_BACK);
        return List.of(
                List.of(commands.group(Text.of("gaps.keys.proposed"), proposed::contains)),
                List.of(
                        commands.group(Text.of("gaps.keys.gap"), a -> !proposed.contains(a)),
                        Commands.fixed(
                                Text.of("gaps.keys.fixed"),
                                List.of(
                                        new Entry.Fixed("1–4", Text.of("gaps.keys.severity")),
                                        new Entry.Fixed(
                                                Text.of("gaps.keys.space"),
                                                Text.of("gaps.keys.link"))))));
    }
}
