package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.KeysOverlay.Entry;
import firebreak.ui.kit.KeysOverlay.Group;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the sheet does when a key is pressed, beside moving and the clipboard, which are as in
/// every sheet.
enum SheetAct {
    RATE_N('n', Verdict.N),
    RATE_P('p', Verdict.P),
    RATE_L('l', Verdict.L),
    RATE_F('f', Verdict.F),
    RATE_UNKNOWN('u', Verdict.UNKNOWN),
    RATE_NOT_APPLICABLE('x', Verdict.NOT_APPLICABLE),
    TARGET_N('N', Rating.N),
    TARGET_P('P', Rating.P),
    TARGET_L('L', Rating.L),
    TARGET_F('F', Rating.F),
    CLEAR(new Stroke("DELETE")),
    PARK(Stroke.of('k')),
    LAYER(Stroke.of('e')),
    INCIDENTS(Stroke.of('o')),
    DETAIL(Stroke.ENTER),
    VOTE(new Stroke("F8"));

    private final Stroke usual;
    private final @Nullable Verdict verdict;
    private final @Nullable Rating target;

    SheetAct(char usual, Verdict verdict) {
        this.usual = Stroke.of(usual);
        this.verdict = verdict;
        this.target = null;
    }

    SheetAct(char usual, Rating target) {
        this.usual = Stroke.of(usual);
        this.verdict = null;
        this.target = target;
    }

    SheetAct(Stroke usual) {
        this.usual = usual;
        this.verdict = null;
        this.target = null;
    }

    /// How the chosen cells are rated; null where it doesn't rate.
    @Nullable Verdict verdict() {
        return verdict;
    }

    /// What they should become; null where it says nothing about that.
    @Nullable Rating target() {
        return target;
    }

    static SheetAct of(Verdict verdict) {
        for (var act : values()) if (act.verdict == verdict) return act;
        throw new IllegalArgumentException(verdict.name());
    }

    static SheetAct of(Rating target) {
        for (var act : values()) if (act.target == target) return act;
        throw new IllegalArgumentException(target.name());
    }

    static Commands<SheetAct> commands(ObjectProperty<Map<String, String>> chosen) {
        var usual = new LinkedHashMap<SheetAct, Stroke>();
        for (var act : values()) usual.put(act, act.usual);
        var reserved = new HashMap<Stroke, String>();
        for (char digit = '1'; digit <= '5'; digit++)
            reserved.put(Stroke.of(digit), Text.of("coverage.keys.reserved.sure"));
        return new Commands<>("coverage", chosen, usual, reserved);
    }

    static List<List<Group>> groups(Commands<SheetAct> commands) {
        return List.of(
                List.of(
                        commands.group(Text.of("coverage.keys.rate"), a -> a.verdict != null),
                        commands.group(Text.of("coverage.keys.become"), a -> a.target != null)),
                List.of(
                        commands.group(
                                Text.of("coverage.keys.beside"),
                                a -> a.verdict == null && a.target == null),
                        Commands.fixed(
                                Text.of("coverage.keys.always"),
                                List.of(
                                        new Entry.Fixed("1–5", Text.of("coverage.confidence")),
                                        new Entry.Fixed("⇧ ←↑↓→", Text.of("coverage.keys.block")),
                                        new Entry.Fixed("Ctrl D, R", Text.of("coverage.keys.fill")),
                                        new Entry.Fixed(
                                                "Ctrl C, X, V",
                                                Text.of("coverage.keys.clipboard"))))));
    }
}
