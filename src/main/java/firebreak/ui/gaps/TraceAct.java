package firebreak.ui.gaps;

import firebreak.domain.Text;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.KeysOverlay.Group;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the screen of the feature traces does when a key is pressed.
enum TraceAct {
    PASSED('p'),
    SKIPPED('s'),
    NOT_KNOWN('u'),
    NOT_APPLICABLE('x'),
    CLEAR(new Stroke("DELETE")),
    EVIDENCE(Stroke.ENTER),
    ADD('a'),
    RENAME(new Stroke("F2"));

    private final Stroke usual;

    TraceAct(char usual) {
        this(Stroke.of(usual));
    }

    TraceAct(Stroke usual) {
        this.usual = usual;
    }

    static Commands<TraceAct> commands(ObjectProperty<Map<String, String>> chosen) {
        var usual = new LinkedHashMap<TraceAct, Stroke>();
        for (var act : values()) usual.put(act, act.usual);
        return new Commands<>("traces", chosen, usual, Map.of());
    }

    static List<List<Group>> groups(Commands<TraceAct> commands) {
        var features = EnumSet.of(ADD, RENAME);
        return List.of(
                List.of(commands.group(Text.of("traces.keys.says"), a -> !features.contains(a))),
                List.of(commands.group(Text.of("traces.keys.features"), features::contains)));
    }
}
