package firebreak.ui.fit;

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

/// What the fit check does when a key is pressed.
enum FitAct {
    STAGE_1('1'),
    STAGE_2('2'),
    STAGE_3('3'),
    STAGE_4('4'),
    STAGE_5('5'),
    HOLDS('h'),
    PARTLY('p'),
    NOT('n'),
    UNKNOWN('u'),
    MOMENT('m');

    private static final EnumSet<FitAct> SIGNS = EnumSet.of(HOLDS, PARTLY, NOT, UNKNOWN);

    private final Stroke usual;

    FitAct(char usual) {
        this.usual = Stroke.of(usual);
    }

    static Commands<FitAct> commands(ObjectProperty<Map<String, String>> chosen) {
        var usual = new LinkedHashMap<FitAct, Stroke>();
        for (var act : values()) usual.put(act, act.usual);
        return new Commands<>("fit", chosen, usual, Map.of());
    }

    static List<List<Group>> groups(Commands<FitAct> commands) {
        return List.of(
                List.of(
                        commands.group(
                                Text.of("fit.stage.title"),
                                a -> !SIGNS.contains(a) && a != MOMENT)),
                List.of(
                        commands.group(Text.of("fit.signs.title"), SIGNS::contains),
                        Commands.fixed(
                                Text.of("fit.keys.going"),
                                List.of(new Entry.Fixed("↑ ↓", Text.of("fit.keys.next")))),
                        commands.group(Text.of("fit.keys.asked"), a -> a == MOMENT)));
    }
}
