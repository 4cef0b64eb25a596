package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Stroke;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The keys with which the tags are delivered: the first letter of the word that is still free, and
/// for a stage the same with Shift.
final class TagKeys {
    static final String SCREEN = "tagging";
    static final char KEYS = '?';
    static final char FIRST_FACTOR = '1';
    static final char LAST_FACTOR = '9';

    /// The stages that Firebreak comes with, whatever they are called. The names of others are the
    /// client's, which the settings must not have, so that those are known by their place.
    private static final Set<String> KNOWN_STAGES =
            Set.of(
                    "requirements",
                    "design",
                    "implementation",
                    "review",
                    "testing",
                    "deployment",
                    "operation");

    private TagKeys() {}

    /// Everything on the bench that has a key.
    static List<KeyCommand> commands(Codebook codebook) {
        var commands = new ArrayList<KeyCommand>();
        for (var origin : Origin.values())
            commands.add(new KeyCommand(id(origin), Text.of(origin), of(origin)));
        for (var preventability : Preventability.values())
            commands.add(
                    new KeyCommand(
                            id(preventability), Text.of(preventability), of(preventability)));
        for (var confidence : Confidence.values())
            commands.add(
                    new KeyCommand(
                            id(confidence),
                            Text.of("tagging.confidence.name", Text.of(confidence)),
                            of(confidence)));
        for (var command : BenchCommand.values()) commands.add(command.command());
        var letters = StageKeys.of(codebook.stages());
        for (var stage : codebook.stages()) {
            var letter = letters.get(stage.id());
            var others = IntStream.rangeClosed('A', 'Z').mapToObj(c -> Stroke.of((char) c));
            commands.add(
                    new KeyCommand(
                            id(stage, codebook.stages()),
                            stage.label(),
                            letter == null
                                    ? List.of()
                                    : Stream.concat(Stream.of(Stroke.of(letter)), others)
                                            .toList()));
        }
        return commands;
    }

    /// Keys that no command can have, and why.
    static Map<Stroke, String> reserved() {
        var reserved = new HashMap<Stroke, String>();
        for (char place = FIRST_FACTOR; place <= LAST_FACTOR; place++)
            reserved.put(Stroke.of(place), Text.of("tagging.keys.reserved.factors"));
        reserved.put(Stroke.of(KEYS), Text.of("tagging.keys.reserved.keys"));
        return reserved;
    }

    static String id(Origin origin) {
        return SCREEN + ".origin." + origin.id();
    }

    static String id(Preventability preventability) {
        return SCREEN + ".preventability." + preventability.id();
    }

    static String id(Confidence confidence) {
        return SCREEN + ".confidence." + confidence.id();
    }

    /// @param among all stages, in order
    static String id(Stage stage, List<Stage> among) {
        var known = KNOWN_STAGES.contains(stage.id());
        return SCREEN + ".stage." + (known ? stage.id() : "at" + (among.indexOf(stage) + 1));
    }

    private static Stroke of(Origin origin) {
        return Stroke.of(
                switch (origin) {
                    case REQUIREMENTS -> 'r';
                    case CODE_QUALITY -> 'c';
                    case DEPLOYMENT -> 'd';
                    case OPERATIONAL -> 'o';
                });
    }

    private static Stroke of(Preventability preventability) {
        return Stroke.of(
                switch (preventability) {
                    case PREVENTABLE -> 'p';
                    case PARTLY -> 'a';
                    case NOT -> 'n';
                    case NOT_ENOUGH_INFORMATION -> 'i';
                });
    }

    private static Stroke of(Confidence confidence) {
        return Stroke.of(
                switch (confidence) {
                    case LOW -> 'l';
                    case MEDIUM -> 'm';
                    case HIGH -> 'h';
                });
    }
}
