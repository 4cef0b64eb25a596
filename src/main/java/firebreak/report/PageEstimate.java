package firebreak.report;

import java.util.List;

/// Guesses the page on which things fall, so that the table of contents has numbers before Word
/// counts for itself. Heights are in points, for Calibri.
final class PageEstimate {
    /// What never fits at the end of a page.
    private static final double LOST = 4;

    private int page = 1;
    private double used;
    private double room = 707;

    int page() {
        return page;
    }

    /// The height of the text of a page here, in points.
    double room() {
        return room;
    }

    void nextPage() {
        page++;
        used = 0;
    }

    /// From here on the text of a page is so high.
    void room(double points) {
        room = points - LOST;
    }

    void block(double height) {
        if (used > 0 && used + height > room) nextPage();
        used += height;
    }

    /// A paragraph of `size` points over a width in twentieths of a point.
    void paragraph(String text, double size, int width, double gaps) {
        block(lines(text, size, width / 20.0) * size * 1.29 + gaps);
    }

    void row(List<String> texts, int[] widths, double size) {
        var most = 1;
        for (var i = 0; i < texts.size(); i++)
            most = Math.max(most, lines(texts.get(i), size, widths[i] / 20.0 - 9));
        block(most * size * 1.22 + 5.5);
    }

    private static int lines(String text, double size, double width) {
        var lines = 0;
        for (var part : text.split("\n", -1))
            lines += Math.max(1, (int) Math.ceil(part.length() * size * 0.44 / width));
        return lines;
    }
}
