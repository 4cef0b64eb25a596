package firebreak.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A disk that is full when the files of a directory together have reached a size. What would make
/// a file longer fails then; its old bytes can still be written over, as on most disks.
final class SmallDisk implements DiskUnderTest.Disk {
    private final Map<String, Long> sizes = new HashMap<>();
    private long capacity = Long.MAX_VALUE;
    private int failures;
    private volatile boolean refuses;

    SmallDisk(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (var files = Files.list(directory)) {
            for (var path : files.filter(Files::isRegularFile).toList())
                sizes.put(path.getFileName().toString(), Files.size(path));
        }
    }

    /// The bytes that fit beyond those in use.
    synchronized void leave(long free) {
        capacity = used() + free;
    }

    synchronized void spaceReturns() {
        capacity = Long.MAX_VALUE;
    }

    /// From here on nothing can be forced.
    void refuseToForce() {
        refuses = true;
    }

    /// How often something failed for want of space.
    synchronized int failures() {
        return failures;
    }

    private long used() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public synchronized void write(String name, long position, ByteBuffer bytes)
            throws IOException {
        var size = sizes.getOrDefault(name, 0L);
        var wanted = Math.max(size, position + bytes.remaining());
        if (wanted > size && used() + wanted - size > capacity) {
            failures++;
            throw new IOException("No space left on device");
        }
        sizes.put(name, wanted);
    }

    @Override
    public synchronized void truncate(String name, long size) {
        sizes.merge(name, size, Math::min);
    }

    @Override
    public void force(String name) throws IOException {
        // What was written has its place already.
        if (refuses) throw new IOException("Input/output error");
    }

    @Override
    public synchronized void created(String name) {
        sizes.put(name, 0L);
    }

    @Override
    public synchronized void renamed(String from, String to) {
        var size = sizes.remove(from);
        sizes.put(to, size == null ? 0L : size);
    }

    @Override
    public synchronized void deleted(String name) {
        sizes.remove(name);
    }
}
