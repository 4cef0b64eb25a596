package firebreak.ui.help;

import firebreak.domain.glossary.Glossary;
import firebreak.report.prose.Block;
import firebreak.report.prose.Block.Span;

import java.util.List;
import java.util.stream.Stream;

/// Where something in a page of help points: to a key, a word of the glossary or a screen. In
/// Markdown a key is `` `key:ID-OF-COMMAND` ``, a word `[interval](word:interval)` and a screen
/// `[Patterns](screen:patterns)`.
sealed interface Signpost {
    /// The key of a command as it stands now.
    record Key(String command) implements Signpost {}

    /// A key that is always the same.
    record FixedKey(String shown) implements Signpost {}

    record Word(String id) implements Signpost {}

    record ToScreen(String id) implements Signpost {}

    /// Nowhere: it is only text.
    record Plain() implements Signpost {}

    static Signpost of(Span span) {
        if (span.code())
            return span.text().startsWith("key:")
                    ? new Key(span.text().substring(4))
                    : new FixedKey(span.text());
        if (span.target().isEmpty()) return new Plain();
        var parts = span.target().split(":", 2);
        return switch (parts[0]) {
            case "word" -> new Word(Glossary.own().term(parts[1]).id());
            case "screen" -> new ToScreen(parts[1]);
            default -> throw new IllegalArgumentException("leads nowhere: " + span.target());
        };
    }

    /// All that a page points to.
    static Stream<Signpost> all(List<Block> page) {
        return page.stream().flatMap(b -> spans(b).stream()).map(Signpost::of);
    }

    /// The text of a block that is no table.
    static List<Span> spans(Block block) {
        return switch (block) {
            case Block.Heading(_, var spans) -> spans;
            case Block.Paragraph(var spans) -> spans;
            case Block.Item(_, _, var spans) -> spans;
            case Block.Quote(var spans) -> spans;
            case Block.Table(var head, var rows) ->
                    Stream.concat(
                                    head.stream().flatMap(List::stream),
                                    rows.stream().flatMap(List::stream).flatMap(List::stream))
                            .toList();
        };
    }
}
