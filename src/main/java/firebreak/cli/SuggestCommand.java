package firebreak.cli;

import firebreak.deeds.SuggestionInput;
import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedField;
import firebreak.store.SnapshotException;
import firebreak.suggest.learn.Abstention;
import firebreak.suggest.learn.Evaluation;
import firebreak.suggest.learn.SpeakingWord;
import firebreak.suggest.learn.Suggestion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Suggests how incidents could be tagged, or says how far to trust that.
@Command(name = "suggest", description = "cli.suggest", footer = "cli.suggest.footer")
final class SuggestCommand extends AssessmentDeed {
    private static final int LONGEST_CELL = 40;
    private static final List<Integer> SIZES = List.of(50, 100, 200, 400);
    private static final int MOST_REPEATS = 1000;

    @Option(names = "--field", paramLabel = "FIELD", description = "cli.suggest.field")
    private String field = TaggedField.ORIGIN.id();

    @Option(names = "--evaluate", description = "cli.suggest.evaluate")
    private boolean evaluate;

    @Option(names = "--train", paramLabel = "N", split = ",", description = "cli.suggest.train")
    private List<Integer> train = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "S", description = "cli.suggest.seed")
    private long seed = 1;

    @Option(names = "--repeat", paramLabel = "K", description = "cli.suggest.repeat")
    private int repeat = 5;

    @Option(names = "--split", paramLabel = "time|random", description = "cli.suggest.split")
    private String split = "random";

    @Option(names = "--json", description = "cli.suggest.json")
    private boolean json;

    SuggestCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        var object = new LinkedHashMap<String, Object>();
        object.put("field", field);
        if (evaluate) object.put("split", split);
        object.put(evaluate ? "results" : "suggestions", List.of());
        return object;
    }

    @Override
    public Integer call() throws Stopped, SnapshotException {
        var what =
                TaggedField.ofId(field.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> usage("cli.suggest.badField", field, fields()));
        var by = splitBy();
        for (int n : train) if (n < 2) throw usage("cli.suggest.badTrain", n);
        if (repeat < 1 || repeat > MOST_REPEATS) throw usage("cli.suggest.badRepeat", repeat);
        try (var assessment = open()) {
            var input = SuggestionInput.read(assessment, what);
            if (evaluate) evaluate(input, by);
            else suggest(input);
            return Exit.DONE;
        }
    }

    private Evaluation.Split splitBy() {
        return switch (split.toLowerCase(Locale.ROOT)) {
            case "time" -> Evaluation.Split.TIME;
            case "random" -> Evaluation.Split.RANDOM;
            default -> throw usage("cli.suggest.badSplit", split);
        };
    }

    private static String fields() {
        return Arrays.stream(TaggedField.values())
                .map(TaggedField::id)
                .collect(Collectors.joining(", "));
    }

    private void evaluate(SuggestionInput input, Evaluation.Split by) throws Stopped {
        var evaluation = input.evaluation();
        if (input.examples().isEmpty())
            throw Stopped.refused(Text.of("cli.suggest.noneTagged", field));
        var sizes =
                train.isEmpty()
                        ? SIZES.stream().filter(n -> n < evaluation.size()).toList()
                        : train;
        for (int n : sizes.isEmpty() ? SIZES.subList(0, 1) : sizes)
            if (n >= evaluation.size())
                throw Stopped.refused(
                        Text.of(
                                "cli.suggest.tooFew",
                                field,
                                input.examples().size(),
                                evaluation.size(),
                                Evaluation.FEWEST,
                                n));
        var results = new ArrayList<Evaluation.Result>();
        for (int n : sizes)
            // By time there is one way only to split.
            for (int i = 0; i < (by == Evaluation.Split.TIME ? 1 : repeat); i++)
                results.add(evaluation.run(by, n, seed + i));
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("field", input.field().id());
            object.put("split", by.name().toLowerCase(Locale.ROOT));
            object.put("leftOut", evaluation.leftOut());
            object.put("results", results.stream().map(SuggestCommand::result).toList());
            Json.print(console().out(), object);
            return;
        }
        if (evaluation.leftOut() > 0)
            console()
                    .err()
                    .println(
                            Text.of(
                                    "cli.suggest.leftOut",
                                    evaluation.leftOut(),
                                    Evaluation.FEWEST));
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.suggest.column.train"),
                        Text.of("cli.suggest.column.seed"),
                        Text.of("cli.suggest.column.tested"),
                        Text.of("cli.suggest.column.macroF1"),
                        Text.of("cli.suggest.column.majorityMacroF1"),
                        Text.of("cli.suggest.column.accuracy"),
                        Text.of("cli.suggest.column.majorityAccuracy"),
                        Text.of("cli.suggest.column.abstained")));
        for (var r : results)
            rows.add(
                    List.of(
                            Text.of("cli.number", r.train()),
                            String.valueOf(r.seed()),
                            Text.of("cli.number", r.score().tested()),
                            three(r.score().macroF1()),
                            three(r.majority().macroF1()),
                            three(r.score().accuracy()),
                            three(r.majority().accuracy()),
                            Text.of("cli.number", r.score().abstained())));
        Shown.table(console().out(), rows);
    }

    private static Map<String, Object> result(Evaluation.Result r) {
        var object = new LinkedHashMap<String, Object>();
        object.put("train", r.train());
        object.put("seed", r.seed());
        object.put("tested", r.score().tested());
        object.put("macroF1", r.score().macroF1());
        object.put("accuracy", r.score().accuracy());
        object.put("majorityMacroF1", r.majority().macroF1());
        object.put("majorityAccuracy", r.majority().accuracy());
        object.put("abstained", r.score().abstained());
        object.put("calibrationError", r.score().calibrationError());
        return object;
    }

    private static String three(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    private void suggest(SuggestionInput input) {
        var suggester = input.learn();
        if (json) {
            Json.stream(
                    console().out(),
                    g -> {
                        g.writeStringProperty("field", input.field().id());
                        g.writeNumberProperty("tagged", input.examples().size());
                        g.writeNumberProperty("lexiconShare", suggester.lexiconShare());
                        g.writeArrayPropertyStart("suggestions");
                        for (int place : input.open()) {
                            var object = new LinkedHashMap<String, Object>();
                            object.put("key", input.names().get(place).key());
                            object.put("source", input.names().get(place).source());
                            switch (suggester.suggest(place)) {
                                case Suggestion s -> {
                                    object.put("value", s.value());
                                    object.put("probability", s.probability());
                                    object.put(
                                            "words",
                                            s.words().stream().map(SuggestCommand::word).toList());
                                }
                                case Abstention a -> {
                                    object.put("value", null);
                                    object.put(
                                            "abstains", a.reason().name().toLowerCase(Locale.ROOT));
                                }
                            }
                            g.writePOJO(object);
                        }
                        g.writeEndArray();
                    });
            return;
        }
        console()
                .err()
                .println(
                        Text.of(
                                "cli.suggest.basis",
                                input.examples().size(),
                                Math.round(100 * suggester.lexiconShare())));
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.list.key"),
                        Text.of("cli.suggest.column.value"),
                        Text.of("cli.suggest.column.probability"),
                        Text.of("cli.suggest.column.words")));
        for (int place : input.open()) {
            var key = Shown.cut(input.names().get(place).key(), LONGEST_CELL);
            rows.add(
                    switch (suggester.suggest(place)) {
                        case Suggestion s ->
                                List.of(
                                        key,
                                        s.value(),
                                        Math.round(100 * s.probability()) + " %",
                                        Shown.cut(
                                                s.words().stream()
                                                        .map(SpeakingWord::word)
                                                        .distinct()
                                                        .collect(Collectors.joining(", ")),
                                                2 * LONGEST_CELL));
                        case Abstention a -> List.of(key, "–", "", Text.of(a.reason()));
                    });
        }
        if (rows.size() == 1) console().err().println(Text.of("cli.suggest.allTagged", field));
        else Shown.table(console().out(), rows);
    }

    private static Map<String, Object> word(SpeakingWord word) {
        var object = new LinkedHashMap<String, Object>();
        object.put("word", word.word());
        object.put("in", word.place().name().toLowerCase(Locale.ROOT));
        object.put("start", word.start());
        object.put("end", word.end());
        object.put("weight", word.weight());
        return object;
    }
}
