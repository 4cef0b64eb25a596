package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.ui.kit.KeysOverlay.Entry;
import firebreak.ui.kit.KeysOverlay.Group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All keys of the bench as they stand together on the card.
final class KeyGroups {
    private KeyGroups() {}

    static List<List<Group>> of(Codebook codebook) {
        return List.of(tags(), stages(codebook), work());
    }

    private static List<Group> tags() {
        return List.of(
                new Group(
                        Text.of("tagging.origin"),
                        Stream.of(Origin.values()).map(o -> entry(TagKeys.id(o))).toList()),
                new Group(
                        Text.of("tagging.factor"),
                        List.of(
                                new Entry.Fixed("1–9", Text.of("tagging.keys.factor")),
                                entry(BenchCommand.FIND),
                                entry(BenchCommand.ADD))),
                new Group(
                        Text.of("tagging.preventability"),
                        Stream.of(Preventability.values())
                                .map(p -> entry(TagKeys.id(p)))
                                .toList()));
    }

    private static List<Group> stages(Codebook codebook) {
        return List.of(
                new Group(
                        Text.of("tagging.stage"),
                        codebook.stages().stream()
                                .map(s -> entry(TagKeys.id(s, codebook.stages())))
                                .toList()),
                new Group(
                        Text.of("tagging.confidence"),
                        Stream.of(Confidence.values()).map(c -> entry(TagKeys.id(c))).toList()),
                new Group(
                        Text.of("similar.title"),
                        Stream.of(
                                        BenchCommand.COMPARE,
                                        BenchCommand.SAME_CAUSE,
                                        BenchCommand.TAKE_TAGS,
                                        BenchCommand.GO_TO)
                                .map(KeyGroups::entry)
                                .toList()));
    }

    private static List<Group> work() {
        var going = new ArrayList<Entry>();
        for (var command :
                List.of(
                        BenchCommand.SAVE,
                        BenchCommand.BACK,
                        BenchCommand.SUGGESTION,
                        BenchCommand.SAME,
                        BenchCommand.FLAG,
                        BenchCommand.DISCARD,
                        BenchCommand.TOGETHER,
                        BenchCommand.QUOTE,
                        BenchCommand.REASON,
                        BenchCommand.MEMO,
                        BenchCommand.BROUGHT_OUT,
                        BenchCommand.VOTE)) going.add(entry(command));
        return List.of(
                new Group(Text.of("tagging.keys.work"), going),
                new Group(
                        Text.of("tagging.keys.always"),
                        List.of(
                                new Entry.Fixed("↑ ↓", Text.of("tagging.keys.move")),
                                new Entry.Fixed("←", Text.of("tagging.keys.back")),
                                new Entry.Fixed("Ctrl ⏎", Text.of("tagging.keys.saveAnywhere")),
                                new Entry.Fixed("Ctrl Z", Text.of("tagging.keys.undo")),
                                new Entry.Fixed("Esc", Text.of("tagging.keys.escape")),
                                new Entry.Fixed(
                                        String.valueOf(TagKeys.KEYS),
                                        Text.of("tagging.keys.this")))));
    }

    private static Entry entry(BenchCommand command) {
        return entry(command.id());
    }

    private static Entry entry(String id) {
        return new Entry.Command(id);
    }
}
