package firebreak.ui.sessions;

import firebreak.domain.Text;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.KeysOverlay.Entry;
import firebreak.ui.kit.KeysOverlay.Group;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the screen of sessions does when a key is pressed.
enum SessionAct {
    CLOCK('s'),
    NEXT('n'),
    FINISH('f'),
    ITEM('i'),
    NOTE('o'),
    AGENDA('1'),
    PEOPLE('2'),
    MINUTES('3'),
    DECISION('d'),
    PARK('k'),
    ROLE('r'),
    VOTE('v'),
    COPY('c'),
    NEW('w');

    private final Stroke usual;

    SessionAct(char usual) {
        this.usual = Stroke.of(usual);
    }

    static Commands<SessionAct> commands(ObjectProperty<Map<String, String>> chosen) {
        var usual = new LinkedHashMap<SessionAct, Stroke>();
        for (var act : values()) usual.put(act, act.usual);
        return new Commands<>("sessions", chosen, usual, Map.of());
    }

    static List<List<Group>> groups(Commands<SessionAct> commands) {
        var agenda = EnumSet.of(CLOCK, NEXT, FINISH, ITEM, NOTE);
        return List.of(
                List.of(
                        commands.group(Text.of("sessions.keys.agenda"), agenda::contains),
                        Commands.fixed(
                                Text.of("sessions.keys.order"),
                                List.of(
                                        new Entry.Fixed(
                                                "Alt ↑ ↓", Text.of("sessions.keys.move"))))),
                List.of(
                        commands.group(
                                Text.of("sessions.keys.session"), a -> !agenda.contains(a))));
    }
}
