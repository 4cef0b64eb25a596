package firebreak.report.check;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// Looks whether all headings of a document stand there, in their order. The template may have
/// headings of its own between them.
public final class HeadingsCheck implements PartCheck, PartTexts.Sink {
    private final List<String> headings;
    private final Set<String> styles;
    private int next;
    private String style = "";

    /// @param styles those of headings
    public HeadingsCheck(List<String> headings, Set<String> styles) {
        this.headings = headings.stream().map(TableCheck::line).toList();
        this.styles = Set.copyOf(styles);
    }

    @Override
    public PartTexts.@Nullable Sink in(String part) {
        return part.equals("word/document.xml") ? this : null;
    }

    @Override
    public void element(String element) {
        if (element.equals("p")) style = "";
    }

    @Override
    public void attribute(String element, String attribute, String value) {
        if (element.equals("pStyle") && attribute.equals("val")) style = value;
    }

    @Override
    public void text(String element, String text) {
        if (element.equals("p")
                && next < headings.size()
                && styles.contains(style)
                && TableCheck.line(text).equals(headings.get(next))) next++;
    }

    @Override
    public List<Problem> problems() {
        return next == headings.size()
                ? List.of()
                : List.of(new Problem.Unlike(Text.of("report.check.headings")));
    }
}
