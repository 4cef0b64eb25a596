package firebreak.intake;

import firebreak.domain.incident.Markup;
import firebreak.intake.container.PlainText;
import firebreak.intake.container.document.Markdown;
import firebreak.intake.value.JiraWiki;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// A text and its plain twin, for reading and matching.
///
/// @param markup null where the text has none, and both are the same
record MarkedText(String raw, String plain, @Nullable Markup markup) {
    private static final Pattern MARKDOWN =
            Pattern.compile(
                    "(?m)^ {0,3}#{1,6} \\S|\\*\\*\\S|^ {0,3}```|]\\(\\S|^ {0,8}[-*+] \\S|`[^`\\n]+`|^\\|? ?:?-{3,}:? ?\\||^> ");

    /// Without one of these no expression needs to look.
    private static final List<String> MARKS =
            List.of("**", "`", "](", "# ", "- ", "* ", "+ ", "---", "> ");

    /// @param possible the kinds of markup that the source writes
    static MarkedText of(String text, List<Markup> possible) {
        if (text.isEmpty()) return new MarkedText("", "", null);
        for (var markup : possible) {
            var plain = plain(text, markup);
            // Markup that leaves no words at all is none, or nothing would be left to read.
            if (!plain.equals(text) && !plain.isBlank()) return new MarkedText(text, plain, markup);
        }
        return new MarkedText(text, text, null);
    }

    private static String plain(String text, Markup markup) {
        return switch (markup) {
            case HTML -> PlainText.of(text);
            case JIRA -> JiraWiki.plain(text);
            case MARKDOWN ->
                    MARKS.stream().anyMatch(text::contains) && MARKDOWN.matcher(text).find()
                            ? Markdown.plain(text)
                            : text;
        };
    }
}
