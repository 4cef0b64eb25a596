package firebreak.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;

/// A screen in memory (Xvfb) whose pixels can be read: what a program shows is known without asking
/// the program.
final class VirtualScreen implements AutoCloseable {
    private static final int NUMBER = 87;

    /// A window with letters has many shades, an empty one few.
    private static final int SHADES = 24;

    private static final int STEP = 2;

    private final Process xvfb;
    private final ByteBuffer frame;
    private final int start;
    private final int line;
    private final int width;
    private final int height;

    VirtualScreen(Path folder) throws IOException {
        Files.createDirectories(folder);
        xvfb =
                new ProcessBuilder(
                                "Xvfb",
                                ":" + NUMBER,
                                "-screen",
                                "0",
                                "1280x800x24",
                                "-fbdir",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("xvfb.log").toFile())
                        .start();
        var file = folder.resolve("Xvfb_screen0");
        while (!Files.exists(file) || Files.size(file) == 0) alive();
        try (var opened = new RandomAccessFile(file.toFile(), "r")) {
            frame = opened.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, opened.length());
        }
        while (frame.getInt(0) == 0) alive();
        width = frame.getInt(16);
        height = frame.getInt(20);
        line = frame.getInt(48);
        start = frame.getInt(0) + frame.getInt(76) * 12;
    }

    String display() {
        return ":" + NUMBER;
    }

    /// Waits until a window with words is on the screen.
    void untilPainted(Process program) throws IOException {
        while (shades(SHADES) < SHADES) {
            if (!program.isAlive()) throw new IOException("The program ended without a window.");
            pause();
        }
    }

    /// Waits until nothing is on the screen.
    void untilEmpty() throws IOException {
        while (shades(2) > 1) {
            alive();
            pause();
        }
    }

    private int shades(int enough) {
        var seen = new HashSet<Integer>();
        int last = 0;
        for (int y = 0; y < height; y += STEP)
            for (int x = 0; x < width; x += STEP) {
                int pixel = frame.getInt(start + y * line + x * 4);
                // Looking must take little of the processors that the program is measured on.
                if (pixel == last && !seen.isEmpty()) continue;
                last = pixel;
                if (seen.add(pixel) && seen.size() >= enough) return seen.size();
            }
        return seen.size();
    }

    private void alive() throws IOException {
        if (!xvfb.isAlive()) throw new IOException("Xvfb does not start: is it installed?");
        pause();
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
    }

    @Override
    public void close() {
        xvfb.destroy();
    }
}
