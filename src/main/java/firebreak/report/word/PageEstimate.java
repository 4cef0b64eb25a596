package firebreak.report.word;

import firebreak.report.model.TypeWidth;

import java.util.ArrayList;
import java.util.List;

/// Guesses the page on which things fall, so that the table of contents has numbers before Word
/// counts for itself. Heights are in points, for Calibri.
final class PageEstimate {
    /// What never fits at the end of a page.
    private static final double LOST = 4;

    /// The height of a line for that of its letters.
    static final double LINE = 1.22;

    /// How much narrower Calibri runs than Arial, over the words of the documents.
    private static final double CALIBRI = 0.92;

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

    /// The height of the head that stands again on each page of the table, and whether it is among
    /// what moves to the next page anyway.
    private double head;

    private boolean headInChain;

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

    /// What comes next begins a page, where it doesn't already.
    void freshPage() {
        if (used > 0) nextPage();
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
        if (!chained) {
            firstOfChain = marks.size();
            headInChain = false;
        }
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
        headInChain = false;
        after = 0;
        firstOfChain = marks.size();
        for (used += height; used > room; used -= room - head) page++;
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
        head = 0;
    }

    /// The table that ends here stays whole.
    void wholeTable() {
        if (page == tablePage || table > room) return;
        for (var i = firstOfTable; i < marks.size(); i++) marks.set(i, page);
        used = table;
    }

    /// The head of the table, which no page break parts from the first row.
    ///
    /// @param least its least height in points
    void head(List<String> texts, int[] widths, double size, double least) {
        var height = Math.max(least, height(texts, widths, size));
        table += height;
        block(height);
        keepNext();
        head = height;
        headInChain = true;
    }

    /// @return whether the row is low enough to stand whole on a page; torn ones leave no holes
    boolean row(List<String> texts, int[] widths, double size) {
        var height = height(texts, widths, size);
        table += height;
        var whole = height <= room * WHOLE;
        var begun = page;
        if (whole) block(height);
        else flow(height);
        if (whole && page > begun && !headInChain) used += head;
        return whole;
    }

    private static double height(List<String> texts, int[] widths, double size) {
        var most = 1;
        for (var i = 0; i < texts.size(); i++)
            most = Math.max(most, lines(texts.get(i), size, widths[i] / 20.0 - WordTable.AROUND));
        return most * size * LINE + (size < 9 ? 4.5 : 5.5);
    }

    private static int lines(String text, double size, double width) {
        var lines = 0;
        for (var part : text.split("\n", -1)) lines += broken(part, width / size);
        return lines;
    }

    /// Lines break at spaces, behind hyphens and between the signs of scripts without spaces; a
    /// word that is longer than a line breaks within.
    ///
    /// @param room the length of a line, in the height of its letters
    private static int broken(String text, double room) {
        var lines = 1;
        var used = 0.0;
        var word = 0.0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            var wide = TypeWidth.isWide(c);
            // What stands at the end of a line may run over it, where it is a space.
            if (c == ' ' || wide) {
                used += word;
                word = 0;
            }
            var sign = wide ? 1 : TypeWidth.em(c) * CALIBRI;
            if (c != ' ' && used + word + sign > room) {
                lines++;
                if (used == 0) word = 0;
                used = 0;
            }
            if (c == ' ') used += sign;
            else word += sign;
            if (c == '-') {
                used += word;
                word = 0;
            }
        }
        return lines;
    }
}
