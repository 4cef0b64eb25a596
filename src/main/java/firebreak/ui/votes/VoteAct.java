package firebreak.ui.votes;

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

/// What the screen of votes does when a key is pressed; the digits are the cards.
enum VoteAct {
    BEGIN('v'),
    PASS('p'),
    READY(Stroke.ENTER),
    TAKE_BACK(Stroke.BACK_SPACE),
    REVEAL('r'),
    AGAIN('a'),
    DECIDE('d'),
    SUBJECT('o'),
    REMOVE(new Stroke("DELETE"));

    private final Stroke usual;

    VoteAct(char usual) {
        this(Stroke.of(usual));
    }

    VoteAct(Stroke usual) {
        this.usual = usual;
    }

    static Commands<VoteAct> commands(ObjectProperty<Map<String, String>> chosen) {
        var usual = new LinkedHashMap<VoteAct, Stroke>();
        for (var act : values()) usual.put(act, act.usual);
        var reserved = new HashMap<Stroke, String>();
        for (char digit = '0'; digit <= '9'; digit++)
            reserved.put(Stroke.of(digit), Text.of("votes.keys.reserved"));
        return new Commands<>("votes", chosen, usual, reserved);
    }

    static List<List<Group>> groups(Commands<VoteAct> commands) {
        var casting = EnumSet.of(PASS, READY, TAKE_BACK, REVEAL);
        return List.of(
                List.of(
                        commands.group(Text.of("votes.keys.casting"), casting::contains),
                        Commands.fixed(
                                Text.of("votes.keys.cards"),
                                List.of(
                                        new Entry.Fixed("1–9", Text.of("votes.keys.card")),
                                        new Entry.Fixed("0", Text.of("vote.unsure"))))),
                List.of(commands.group(Text.of("votes.keys.room"), a -> !casting.contains(a))));
    }
}
