package firebreak.intake.container;

import firebreak.domain.Text;
import firebreak.intake.value.Cells;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;

/// Watches the characters of a CSV file on their way to the parser, to stop early and say where: at
/// a quotation mark that is never closed, at a row without end, at a character that no text has. It
/// also remembers the lines on which a quotation mark is not doubled.
final class Guard extends Reader {
    /// The longest row in characters. Cells of the tools end at 32,767, so that this is over a
    /// hundred full cells; longer ones would only fill the memory.
    static final int LONGEST_ROW = 4_000_000;

    private static final int SHOWN = 200;

    private enum At {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final Reader in;
    private final char delimiter;
    private final ArrayDeque<Long> badQuotes = new ArrayDeque<>();
    private final StringBuilder sinceQuote = new StringBuilder();
    private At at = At.CELL_START;
    private boolean lastWasReturn;
    private long line;
    private long quoteLine;
    private int rowLength;

    /// @param line the number of the first line that `in` gives
    Guard(Reader in, char delimiter, long line) {
        this.in = in;
        this.delimiter = delimiter;
        this.line = line;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var n = in.read(buffer, offset, length);
        if (n < 0) {
            if (at == At.QUOTED) throw unterminated();
            return n;
        }
        for (var i = offset; i < offset + n; i++) see(buffer[i]);
        return n;
    }

    private void see(char c) throws Unreadable {
        if (c == 0) throw new Unreadable(line, "", Text.of("intake.refused.binary"));
        if (++rowLength > LONGEST_ROW)
            throw at == At.QUOTED
                    ? unterminated()
                    : new Unreadable(line, "", Text.of("intake.refused.long_row", LONGEST_ROW));
        var newLine = c == '\n' && !lastWasReturn || c == '\r';
        lastWasReturn = c == '\r';
        switch (at) {
            case CELL_START, PLAIN -> plain(c);
            case QUOTED -> {
                if (c == '"') at = At.AFTER_QUOTE;
                else if (sinceQuote.length() < SHOWN) sinceQuote.append(c);
            }
            case AFTER_QUOTE -> {
                if (c == '"') at = At.QUOTED;
                else if (c == delimiter || c == '\n' || c == '\r') plain(c);
                else if (badQuotes.isEmpty() || badQuotes.getLast() != line) badQuotes.add(line);
            }
        }
        if (newLine) line++;
    }

    private void plain(char c) {
        if (c == '"' && at != At.PLAIN) {
            at = At.QUOTED;
            quoteLine = line;
            sinceQuote.setLength(0);
        } else if (c == delimiter) {
            at = At.CELL_START;
        } else if (c == '\n' || c == '\r') {
            at = At.CELL_START;
            rowLength = 0;
        } else {
            at = At.PLAIN;
        }
    }

    private Unreadable unterminated() {
        return new Unreadable(
                quoteLine,
                Cells.shown(sinceQuote.toString()),
                Text.of("intake.refused.quote", Long.toString(quoteLine)));
    }

    /// Whether a quotation mark on these lines was not doubled; lines before them are forgotten.
    boolean badQuoteWithin(long first, long last) {
        while (!badQuotes.isEmpty() && badQuotes.getFirst() < first) badQuotes.removeFirst();
        return !badQuotes.isEmpty() && badQuotes.getFirst() <= last;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
