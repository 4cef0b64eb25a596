package firebreak.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import firebreak.domain.tagging.TaggedField;
import firebreak.store.BuiltInCodebook;
import firebreak.suggest.learn.Corpus;
import firebreak.suggest.learn.Evaluation;
import firebreak.suggest.learn.Example;
import firebreak.suggest.learn.IncidentText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// How suggestions do on real tagged files, by number of tagged incidents: the mean of five random
/// splits each, over values with at least ten. Beside it what the better of two usual methods
/// reached, TF-IDF with logistic regression and with complement naive Bayes, where it was measured.
/// `mvn -q test-compile exec:exec@bench -Dbench=SuggestionsOnRealFiles -Dbench.folder=DIR`, where
/// DIR holds the data sets.
final class SuggestionsOnRealFiles {
    private static final int SEEDS = 5;
    private static final List<Integer> SIZES = List.of(50, 100, 200, 400);
    static final double BAR = 0.02;
    private static final int LEAST_TESTED = 50;

    /// @param unknown the label of a row that says nothing
    /// @param reached by the usual methods, by size; none where it was not measured
    record Source(
            String name,
            String file,
            String title,
            String text,
            String label,
            String unknown,
            double... reached) {
        boolean measured() {
            return reached.length > 0;
        }

        double reached(int size) {
            return reached.length == 0 ? Double.NaN : reached[SIZES.indexOf(size)];
        }
    }

    private SuggestionsOnRealFiles() {}

    static List<Source> sources() {
        var bugs = "07-cloud-bug-study-cbs/derived-%s-labelled.csv";
        var title = "title";
        var cause = "sw_root_cause";
        return List.of(
                new Source(
                        "hdfs, cause",
                        bugs.formatted("hdfs"),
                        title,
                        "",
                        cause,
                        "",
                        0.225,
                        0.294,
                        0.336,
                        0.384),
                new Source(
                        "cassandra, cause",
                        bugs.formatted("cassandra"),
                        title,
                        "",
                        cause,
                        "",
                        0.182,
                        0.205,
                        0.233,
                        0.281),
                new Source(
                        "issues, kind",
                        "21-issue-types-nlbse24/issues_train.csv",
                        title,
                        "body",
                        "label",
                        "",
                        0.516,
                        0.595,
                        0.641,
                        0.691),
                new Source("mapreduce, cause", bugs.formatted("mapreduce"), title, "", cause, ""),
                new Source("hdfs, aspect", bugs.formatted("hdfs"), title, "", "aspect", ""),
                new Source(
                        "outages, cause",
                        "06-cloud-outage-study-cos/derived-outages.csv",
                        title,
                        "",
                        "root_cause_tags",
                        "r-unk"),
                new Source(
                        "SeaMonkey, resolution",
                        "20-bugs-gitbugs/SeaMonkey_bugs.csv",
                        "Summary",
                        "Description",
                        "Resolution",
                        ""));
    }

    static void main() throws IOException {
        var given = System.getProperty("bench.folder", "");
        var folder = Path.of(given.isBlank() ? "../shared/data" : given);
        for (var source : sources()) {
            var file = folder.resolve(source.file());
            if (!Files.exists(file)) {
                System.out.println(source.name() + ": not there");
                continue;
            }
            var tagged = Tagged.read(source, file);
            print(source, tagged.evaluation(), tagged.misled());
        }
    }

    /// A file's texts and labels.
    record Tagged(Corpus corpus, List<String> values, List<Example> examples) {
        static Tagged read(Source source, Path file) throws IOException {
            var texts = new ArrayList<IncidentText>();
            var examples = new ArrayList<Example>();
            for (var row : rows(file)) {
                var text = source.text().isEmpty() ? "" : row.getField(source.text());
                texts.add(new IncidentText(row.getField(source.title()), text, ""));
                var label = row.getField(source.label());
                if (!label.isEmpty() && !label.contains("|") && !label.equals(source.unknown()))
                    examples.add(new Example(texts.size() - 1, label));
            }
            var values = new LinkedHashSet<String>();
            examples.forEach(e -> values.add(e.value()));
            return new Tagged(Corpus.of(texts), List.copyOf(values), examples);
        }

        Evaluation evaluation() {
            return new Evaluation(corpus, "no words", values, examples);
        }

        /// The same under factors of the codebook that have nothing to do with it, so that the
        /// lexicon says what is wrong.
        Evaluation misled() {
            var factors = TaggedField.FACTOR.categories(BuiltInCodebook.load());
            var renamed =
                    examples.stream()
                            .map(e ->
                                    new Example(
                                            e.incident(), factors.get(values.indexOf(e.value()))))
                            .toList();
            return new Evaluation(corpus, TaggedField.FACTOR.id(), factors, renamed);
        }
    }

    private static void print(Source source, Evaluation evaluation, Evaluation misled) {
        System.out.printf("%s: %d tagged%n", source.name(), evaluation.size());
        for (int size : SIZES) {
            if (evaluation.size() < size + LEAST_TESTED) continue;
            var runs = runs(evaluation, size);
            double macroF1 = mean(runs, r -> r.score().macroF1());
            double gain = macroF1 - source.reached(size);
            System.out.printf(
                    Locale.ROOT,
                    "  %4d  macro-F1 %.3f %-15s misled %.3f, majority %.3f; accuracy %.3f,"
                            + " majority %.3f; calibration error %.3f; abstained %.1f%n",
                    size,
                    macroF1,
                    Double.isNaN(gain)
                            ? ""
                            : "(%+.3f %s)".formatted(gain, gain >= BAR ? "kept" : "BROKEN"),
                    mean(runs(misled, size), r -> r.score().macroF1()),
                    mean(runs, r -> r.majority().macroF1()),
                    mean(runs, r -> r.score().accuracy()),
                    mean(runs, r -> r.majority().accuracy()),
                    mean(runs, r -> r.score().calibrationError()),
                    mean(runs, r -> r.score().abstained()));
        }
    }

    static List<Evaluation.Result> runs(Evaluation evaluation, int size) {
        var runs = new ArrayList<Evaluation.Result>();
        for (int seed = 1; seed <= SEEDS; seed++)
            runs.add(evaluation.run(Evaluation.Split.RANDOM, size, seed));
        return runs;
    }

    static double mean(List<Evaluation.Result> runs, ToDoubleFunction<Evaluation.Result> figure) {
        return runs.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var csv = CsvReader.builder().maxBufferSize(1 << 26).ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
