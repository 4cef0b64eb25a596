package firebreak.ui.plan;

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

/// What the plan does when a key is pressed.
enum PlanAct {
    ADD(Stroke.of('a')),
    EDIT(Stroke.of('e')),
    DONE(Stroke.of('d')),
    OPEN(Stroke.of('o')),
    REMOVE(new Stroke("DELETE")),
    TODAY(Stroke.of('t')),
    CATCH_UP(Stroke.of('l')),
    DAYS(Stroke.of('y'));

    private final Stroke usual;

    PlanAct(Stroke usual) {
        this.usual = usual;
    }

    static Commands<PlanAct> commands(ObjectProperty<Map<String, String>> chosen) {
        var usual = new LinkedHashMap<PlanAct, Stroke>();
        for (var act : values()) usual.put(act, act.usual);
        return new Commands<>("plan", chosen, usual, Map.of());
    }

    static List<List<Group>> groups(Commands<PlanAct> commands) {
        var work = EnumSet.of(ADD, EDIT, DONE, OPEN, REMOVE);
        return List.of(
                List.of(commands.group(Text.of("plan.keys.work"), work::contains)),
                List.of(
                        commands.group(Text.of("plan.keys.plan"), a -> !work.contains(a)),
                        Commands.fixed(
                                Text.of("plan.keys.going"),
                                List.of(
                                        new Entry.Fixed("← → ↑ ↓", Text.of("plan.keys.next")),
                                        new Entry.Fixed("Alt ← →", Text.of("plan.keys.day")),
                                        new Entry.Fixed("Alt ↑ ↓", Text.of("plan.keys.place"))))));
    }
}
