package firebreak.report.prose;

import java.util.List;

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
}
