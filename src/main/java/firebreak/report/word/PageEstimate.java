package firebreak.report.word;

import java.util.ArrayList;
import java.util.List;

/// Guesses the page on which things fall, so that the table of contents has numbers before Word
/// counts for itself. Heights are in points, for Calibri.
final class PageEstimate {
    /// What never fits at the end of a page.
    private static final double LOST = 4;

    /// The height of a line for that of its letters.
    static final double LINE = 1.22;

    /// The part of a page up to which a row of a table is not torn.
    private static final double WHOLE = 0.3;

    private int page = 1;
    private double used;

    /// The distance below the last thing, which is used already.
    private double after;

    /// What stays on one page with the next thing, and whether anything does.
    private double chain;

    private boolean chained;
    private int firstOfChain;

    /// Where the table began that is being written, with what it is kept with.
    private int tablePage;

    private int firstOfTable;
    private double table;

    /// The pages of what was marked.
    private final List<Integer> marks = new ArrayList<>();

    private double room = 707;

    int page() {
        return page;
    }

    /// Remembers where the last thing is, which moves with what it is kept with.
    void mark() {
        marks.add(page);
    }

    /// The page of the nth mark, from 0.
    int marked(int n) {
        return marks.get(n);
    }

    /// The height of the text of a page here, in points.
    double room() {
        return room;
    }

    void nextPage() {
        page++;
        used = 0;
        after = 0;
        chain = 0;
        chained = false;
    }

    /// What came last stays on the page of what comes next.
    void keepNext() {
        chained = true;
    }

    /// From here on the text of a page is so high.
    void room(double points) {
        room = points - LOST;
    }

    void block(double height) {
        block(0, height, 0);
    }

    /// Between two things stands the larger one of the distances that they ask for.
    void block(double before, double height, double after) {
        var distance = Math.max(0, before - this.after);
        var together = chained ? chain + distance + height : before + height;
        if (!chained) firstOfChain = marks.size();
        if (used > 0 && used + distance + height > room) {
            // A chain that no page could hold is torn like everything else.
            var moves = together <= room;
            nextPage();
            if (moves) for (var i = firstOfChain; i < marks.size(); i++) marks.set(i, page);
            used = (moves ? together : before + height) + after;
        } else used += distance + height + after;
        chain = together + after;
        chained = false;
        this.after = after;
    }

    /// What a page break may tear.
    private void flow(double height) {
        chained = false;
        after = 0;
        firstOfChain = marks.size();
        for (used += height; used > room; used -= room) page++;
        chain = height;
    }

    /// A paragraph of `size` points over a width in twentieths of a point.
    void paragraph(String text, double size, int width, double gaps) {
        block(0, lines(text, size, width / 20.0) * size * 1.36, gaps);
    }

    /// A small line below a table or a picture.
    void basis(String text, int width) {
        block(3, lines(text, 8.5, width / 20.0) * 8.5 * LINE, 8);
    }

    /// What follows are the rows of one table.
    void beginTable() {
        tablePage = page;
        firstOfTable = chained ? firstOfChain : marks.size();
        table = chained ? chain : 0;
    }

    /// The table that ends here stays whole.
    void wholeTable() {
        if (page == tablePage || table > room) return;
        for (var i = firstOfTable; i < marks.size(); i++) marks.set(i, page);
        used = table;
    }

    /// @return whether the row is low enough to stand whole on a page; torn ones leave no holes
    boolean row(List<String> texts, int[] widths, double size) {
        var most = 1;
        for (var i = 0; i < texts.size(); i++)
            most = Math.max(most, lines(texts.get(i), size, widths[i] / 20.0 - WordTable.AROUND));
        var height = most * size * LINE + (size < 9 ? 4.5 : 5.5);
        table += height;
        var whole = height <= room * WHOLE;
        if (whole) block(height);
        else flow(height);
        return whole;
    }

    private static int lines(String text, double size, double width) {
        var lines = 0;
        for (var part : text.split("\n", -1))
            lines += Math.max(1, (int) Math.ceil(wide(part) * size / width));
        return lines;
    }

    /// How wide a text runs, in the height of its letters.
    private static double wide(String text) {
        return text.codePoints()
                .mapToDouble(
                        c -> Character.isIdeographic(c) || c >= 0x3000 && c < 0x3100 ? 1 : 0.44)
                .sum();
    }
}
