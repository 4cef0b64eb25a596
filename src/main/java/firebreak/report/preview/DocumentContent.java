package firebreak.report.preview;

import firebreak.domain.chart.ChartSpec;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a document has, in its order. Lengths are points, colours six hexadecimal digits.
public record DocumentContent(List<Chapter> chapters) {
    public DocumentContent {
        chapters = List.copyOf(chapters);
    }

    /// Pages of one size.
    ///
    /// @param coverFirst whether its first page has neither header nor footer
    public record Chapter(
            Sheet sheet, boolean coverFirst, Line header, Line footer, List<Part> parts) {
        public Chapter {
            parts = List.copyOf(parts);
        }
    }

    /// A page and its margins.
    public record Sheet(
            double width,
            double height,
            double top,
            double right,
            double bottom,
            double left,
            double header,
            double footer) {
        /// How wide the text is.
        public double column() {
            return width - left - right;
        }

        public double room() {
            return height - top - bottom;
        }
    }

    /// A header or footer: what stands at its left and at its right. [#PAGE] and [#PAGES] stand for
    /// numbers.
    public record Line(String left, String right) {
        public static final char PAGE = '\u0001';
        public static final char PAGES = '\u0002';
    }

    /// Something that stands below the one before.
    public sealed interface Part {}

    public enum Align {
        LEFT,
        RIGHT,
        CENTRE
    }

    /// @param colour empty for the colour of the letters around
    /// @param fixed whether all letters are equally wide
    public record Run(
            String text,
            double size,
            boolean bold,
            boolean italic,
            String colour,
            boolean fixed,
            boolean link) {
        Run with(String other) {
            return new Run(other, size, bold, italic, colour, fixed, link);
        }
    }

    /// How a paragraph stands.
    ///
    /// @param line the height of a line, as a multiple of its usual height
    /// @param hanging how far its first line begins to the left of the others
    /// @param mark before its first line, such as a bullet; empty for none
    /// @param above the colour of a rule above it; empty for none
    /// @param leader whether dots lead to what stands behind its tab, at the right
    public record Format(
            double before,
            double after,
            double line,
            double left,
            double hanging,
            Align align,
            boolean keepNext,
            boolean newPage,
            String mark,
            String above,
            String below,
            boolean leader) {}

    /// @param outline the level of a heading; 0 for none
    public record Paragraph(int outline, List<Run> runs, Format format) implements Part {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public String text() {
            var text = new StringBuilder();
            runs.forEach(r -> text.append(r.text()));
            return text.toString();
        }
    }

    /// @param fill empty for none
    /// @param upright whether its letters run upwards
    public record Cell(String fill, boolean upright, boolean middle, List<Paragraph> paragraphs) {
        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// @param head whether it stands again on each page
    /// @param height at least
    public record Row(boolean head, double height, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// Whether it stays on the page of what follows.
        public boolean keepNext() {
            return cells.stream()
                    .flatMap(c -> c.paragraphs().stream())
                    .anyMatch(p -> p.format().keepNext());
        }
    }

    /// @param rule the colour of its first and last line; empty for none
    public record Table(List<Double> widths, List<Row> rows, String rule, double side)
            implements Part {
        public Table {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    /// @param spec null where nobody knows it; then only its words are shown
    public record Chart(@Nullable ChartSpec spec, String words, double width, double height)
            implements Part {}

    /// A picture such as a logo.
    public record Picture(byte[] content, String words, double width, double height)
            implements Part {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Picture p
                    && java.util.Arrays.equals(content, p.content)
                    && words.equals(p.words)
                    && width == p.width
                    && height == p.height;
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(content) * 31 + words.hashCode();
        }

        @Override
        public String toString() {
            return "Picture";
        }
    }
}
