package firebreak.house;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real, small disk in the computer's memory that can be filled up and made read-only. Where this
/// process may not mount one, the test that wants it is skipped with a word about it.
public final class TinyDisk implements AutoCloseable {
    private static final String FILLING = "filling";

    private final Path root;

    private TinyDisk(Path root) {
        this.root = root;
    }

    /// Mounts a disk at `place`, which is made.
    public static TinyDisk mount(Path place, int kilobytes) throws IOException {
        Files.createDirectories(place);
        var root = place.toRealPath();
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", root),
                "skipped: this process may not mount a small disk");
        return new TinyDisk(root);
    }

    public Path root() {
        return root;
    }

    /// Fills the disk until only `free` bytes are left, or as they are where there are fewer.
    public void leave(long free) throws IOException {
        try (var out =
                Files.newOutputStream(
                        root.resolve(FILLING),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
            for (long more; (more = usable() - free) > 0; )
                out.write(new byte[(int) Math.min(more, 1 << 20)]);
        }
    }

    private long usable() {
        return root.toFile().getUsableSpace();
    }

    public void spaceReturns() throws IOException {
        Files.deleteIfExists(root.resolve(FILLING));
    }

    /// From now on nothing can be written.
    public void readOnly() {
        if (!run("mount", "-o", "remount,ro", root)) throw new AssertionError("still writable");
    }

    public void writable() {
        if (!run("mount", "-o", "remount,rw", root)) throw new AssertionError("still read-only");
    }

    /// The files on it, by their paths below its root, but for what fills it.
    public List<String> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString())
                    .filter(f -> !f.equals(FILLING))
                    .sorted()
                    .toList();
        }
    }

    /// Takes it away with everything on it.
    @Override
    public void close() {
        if (!run("umount", root) && !run("umount", "-l", root))
            throw new AssertionError(root + " is still mounted");
    }

    private static boolean run(Object... command) {
        try {
            var process =
                    new ProcessBuilder(List.of(command).stream().map(Object::toString).toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
