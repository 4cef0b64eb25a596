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
    private final char[] sinceQuote = new char[SHOWN];
    private int quoted;
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
        for (var i = offset; i < offset + n; i++) {
            var c = buffer[i];
            // Most characters are in the middle of a cell, where they change next to nothing.
            if (c < ' ' || c == '"' || c == delimiter || at == At.AFTER_QUOTE || full()) {
                see(c);
                continue;
            }
            if (at == At.CELL_START) at = At.PLAIN;
            else if (at == At.QUOTED && quoted < SHOWN) sinceQuote[quoted++] = c;
            rowLength++;
            lastWasReturn = false;
        }
        return n;
    }

    private boolean full() {
        return rowLength >= LONGEST_ROW;
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
                else if (quoted < SHOWN) sinceQuote[quoted++] = c;
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
            quoted = 0;
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
                Cells.shown(new String(sinceQuote, 0, quoted)),
                Text.of("intake.refused.quote", Long.toString(quoteLine)));
    }

    /// Whether any quotation mark was not doubled, up to where the file was read.
    boolean anyBadQuote() {
        return !badQuotes.isEmpty();
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
