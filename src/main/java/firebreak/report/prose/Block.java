package firebreak.report.prose;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a text that stands by itself.
public sealed interface Block {
    /// Letters in one form.
    ///
    /// @param target where a link leads; empty for none
    record Span(String text, boolean bold, boolean italic, boolean code, String target) {}

    /// @param level from 1, below the heading of the section
    record Heading(int level, List<Span> spans) implements Block {
        public Heading {
            spans = List.copyOf(spans);
        }
    }

    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /// A point of a list.
    ///
    /// @param depth from 0
    /// @param number of a numbered list; 0 for a bullet
    record Item(int depth, int number, List<Span> spans) implements Block {
        public Item {
            spans = List.copyOf(spans);
        }
    }

    /// What somebody else said.
    record Quote(List<Span> spans) implements Block {
        public Quote {
            spans = List.copyOf(spans);
        }
    }

    /// @param rows each as wide as the head
    record Table(List<List<Span>> head, List<List<List<Span>>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /// As they stand in a paragraph, with the addresses of links behind them.
    static String written(List<Span> spans) {
        return spans.stream()
                .map(s ->
                        s.target().isEmpty() || s.target().startsWith("#")
                                ? s.text()
                                : s.text() + " (" + s.target() + ")")
                .collect(Collectors.joining());
    }

    /// As they stand where nothing can be followed.
    static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
