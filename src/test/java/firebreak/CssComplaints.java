package firebreak;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Listens to what JavaFX says about style sheets while it is open.
final class CssComplaints extends Handler implements AutoCloseable {
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final List<String> heard = new CopyOnWriteArrayList<>();

    CssComplaints() {
        CSS.addHandler(this);
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) heard.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        CSS.removeHandler(this);
    }
}
