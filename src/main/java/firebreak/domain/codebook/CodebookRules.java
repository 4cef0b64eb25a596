package firebreak.domain.codebook;

import firebreak.domain.Text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What holds of every codebook that a person makes.
public final class CodebookRules {
    public static final int LONGEST_LABEL = 100;
    public static final int LONGEST_TEXT = 4000;
    public static final int MOST_CODES = 500;
    private static final int LONGEST_ID = 60;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LINES = Pattern.compile("\\R");

    private CodebookRules() {}

    /// Why this can be no codebook, in a sentence; empty where it can.
    public static Optional<String> problem(Codebook codebook) {
        if (codebook.factors().isEmpty()) return Optional.of(Text.of("codebook.rule.noFactor"));
        if (codebook.stages().isEmpty()) return Optional.of(Text.of("codebook.rule.noStage"));
        for (var kind : Code.Kind.values()) {
            if (codebook.codes(kind).size() > MOST_CODES)
                return Optional.of(Text.of("codebook.rule.tooMany", MOST_CODES));
            var ids = new HashSet<String>();
            for (var code : codebook.codes(kind)) {
                if (code.id().isBlank() || code.id().length() > LONGEST_ID || !ids.add(code.id()))
                    return Optional.of(Text.of("codebook.rule.id", code.label(), LONGEST_ID));
                var words = words(code);
                if (words.isPresent()) return words;
            }
        }
        for (var origin : Origin.values()) {
            var twice = twice(codebook.factors(origin));
            if (twice.isPresent())
                return Optional.of(Text.of("codebook.rule.twice", twice.get(), Text.of(origin)));
        }
        return twice(codebook.stages()).map(label -> Text.of("codebook.rule.stageTwice", label));
    }

    private static Optional<String> words(Code code) {
        var label = code.label();
        if (label.isBlank()) return Optional.of(Text.of("codebook.rule.noLabel"));
        if (label.length() > LONGEST_LABEL)
            return Optional.of(
                    Text.of("codebook.rule.longLabel", label.substring(0, 40), LONGEST_LABEL));
        var texts =
                switch (code) {
                    case Factor f ->
                            List.of(f.definition(), f.whenToUse(), f.whenNot(), f.example());
                    case Stage s -> List.of(s.definition());
                };
        return texts.stream().anyMatch(t -> t.length() > LONGEST_TEXT)
                ? Optional.of(Text.of("codebook.rule.longText", label, LONGEST_TEXT))
                : Optional.empty();
    }

    private static Optional<String> twice(List<? extends Code> codes) {
        var seen = new HashSet<String>();
        return codes.stream().map(Code::label).filter(l -> !seen.add(known(l))).findFirst();
    }

    /// A label as people compare it.
    static String known(String label) {
        return SPACES.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC).strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }

    /// Without what no file can carry and nobody sees: control characters, spaces at the ends, and
    /// in a label line breaks.
    public static Factor tidy(Factor f) {
        return new Factor(
                f.id(),
                f.origin(),
                label(f.label()),
                text(f.definition()),
                text(f.whenToUse()),
                text(f.whenNot()),
                text(f.example()));
    }

    /// As [#tidy(Factor)].
    public static Stage tidy(Stage s) {
        return new Stage(s.id(), label(s.label()), text(s.definition()));
    }

    private static String label(String typed) {
        return SPACES.matcher(text(typed)).replaceAll(" ");
    }

    private static String text(String typed) {
        var lines = LINES.matcher(typed).replaceAll("\n");
        var clean = new StringBuilder();
        lines.codePoints()
                .filter(c ->
                        c == '\n'
                                || c == '\t'
                                || (!Character.isISOControl(c)
                                        && c != 0xFFFE
                                        && c != 0xFFFF
                                        && (c < 0xD800 || c > 0xDFFF)))
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// An id made of a label that no other code has or had.
    static String freshId(String label, Set<String> taken) {
        var plain =
                Normalizer.normalize(label, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^_+|_+$", "");
        if (plain.length() > LONGEST_ID - 5) plain = plain.substring(0, LONGEST_ID - 5);
        if (plain.isEmpty()) plain = "code";
        var id = plain;
        for (int i = 2; taken.contains(id); i++) id = plain + "_" + i;
        return id;
    }
}
