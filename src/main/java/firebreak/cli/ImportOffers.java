package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.incident.SeverityClass;
import firebreak.intake.Offer;
import firebreak.intake.SeverityWord;
import firebreak.intake.SourceFile;
import firebreak.intake.container.Table;
import firebreak.intake.value.Cells;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a person should look at in clients' files, though they can be read without an answer.
final class ImportOffers {
    private ImportOffers() {}

    /// Prints each kind once, by the first table that has it.
    static void print(PrintStream to, List<SourceFile> files) {
        var first = new LinkedHashMap<String, String>();
        var more = new LinkedHashMap<String, Integer>();
        for (var file : files)
            for (var offer : file.offers()) {
                var known = first.putIfAbsent(offer.option(), sentence(file, offer));
                more.merge(offer.option(), known == null ? 0 : 1, Integer::sum);
            }
        first.forEach((option, sentence) -> {
            to.println(sentence);
            int others = more.getOrDefault(option, 0);
            if (others > 0) to.println(Text.of("cli.import.offer.more", others));
        });
    }

    private static String sentence(SourceFile file, Offer offer) {
        return Text.of("cli.problem", name(file.table()), offer.sentence());
    }

    static String name(Table table) {
        return table.sheet().isEmpty()
                ? table.content().name()
                : Text.of("cli.import.sheet", table.content().name(), table.sheet());
    }

    /// The client's words for severity in all files, with the place of each on the common scale.
    static void printSeverities(PrintStream to, List<SourceFile> files) {
        for (var word : words(files))
            to.println(
                    Text.of(
                            word.settled()
                                    ? "cli.import.word.settled"
                                    : word.severityClass() == SeverityClass.UNKNOWN
                                            ? "cli.import.word.open"
                                            : "cli.import.word.proposed",
                            Cells.shown(word.word()),
                            word.rows(),
                            Text.of(word.severityClass())));
    }

    static List<Map<String, Object>> severities(List<SourceFile> files) {
        var all = new ArrayList<Map<String, Object>>();
        for (var word : words(files)) {
            var one = new LinkedHashMap<String, Object>();
            one.put("word", word.word());
            one.put("rows", word.rows());
            one.put("severityClass", word.severityClass().name().toLowerCase(Locale.ROOT));
            one.put("settled", word.settled());
            all.add(one);
        }
        return all;
    }

    private static List<SeverityWord> words(List<SourceFile> files) {
        var all = new LinkedHashMap<String, SeverityWord>();
        for (var file : files)
            for (var word : file.severities())
                all.merge(word.word().toLowerCase(Locale.ROOT), word, SeverityWord::plus);
        return all.values().stream()
                .sorted(Comparator.comparingInt(SeverityWord::rows).reversed())
                .toList();
    }
}
