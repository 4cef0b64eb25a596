package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.SeverityClass;
import firebreak.intake.value.Cells;

import java.util.List;
import java.util.stream.Collectors;

/// What a person should look at before a file is read, though it can be read without an answer:
/// what happens then is said, and is never a guess about what the file means.
public sealed interface Offer {
    /// The option of the command line that settles it.
    String option();

    /// What was found, what happens if nobody says anything, and how to say otherwise.
    String sentence();

    /// A text as it stands in the file and as it would become.
    record Sample(String before, String after) {}

    /// Texts were damaged before they came to us; they stay as they are unless a person wants them
    /// repaired.
    ///
    /// @param columns where they stand, by [Column#address]
    /// @param cells how many there are
    record Repair(List<String> columns, int cells, List<Sample> samples) implements Offer {
        public Repair {
            columns = List.copyOf(columns);
            samples = List.copyOf(samples);
        }

        @Override
        public String option() {
            return "--repair";
        }

        @Override
        public String sentence() {
            return Text.of(
                    "intake.offer.repair",
                    cells,
                    names(columns),
                    samples.getFirst().before(),
                    samples.getFirst().after());
        }
    }

    /// Moments are written without a zone, and nothing says whose clock they show.
    ///
    /// @param columns where they stand, by [Column#address]
    /// @param example one of them
    record Zone(List<String> columns, String example) implements Offer {
        public Zone {
            columns = List.copyOf(columns);
        }

        @Override
        public String option() {
            return "--zone";
        }

        @Override
        public String sentence() {
            return Text.of("intake.offer.zone", names(columns), Cells.shown(example));
        }
    }

    /// Words for severity that nobody has placed on the common scale.
    record Severities(List<String> words) implements Offer {
        private static final int SHOWN = 10;

        public Severities {
            words = List.copyOf(words);
        }

        /// Nothing where all have their place.
        static List<Offer> of(List<SeverityWord> all) {
            var unknown =
                    all.stream()
                            .filter(s -> !s.settled())
                            .filter(s -> s.severityClass() == SeverityClass.UNKNOWN)
                            .map(SeverityWord::word)
                            .toList();
            return unknown.isEmpty() ? List.of() : List.of(new Severities(unknown));
        }

        @Override
        public String option() {
            return "--severity";
        }

        @Override
        public String sentence() {
            var some = words.stream().limit(SHOWN).map(Cells::shown).toList();
            var shown = some.stream().map(w -> "“" + w + "”").collect(Collectors.joining(", "));
            return words.size() > SHOWN
                    ? Text.of("intake.offer.severities.more", shown, words.size() - SHOWN)
                    : Text.of("intake.offer.severities", shown);
        }
    }

    private static String names(List<String> columns) {
        return columns.stream().limit(5).map(Cells::shown).collect(Collectors.joining(", "))
                + (columns.size() > 5 ? ", …" : "");
    }
}
