package firebreak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A disk that remembers what it was not forced to keep, and can tell at any moment what a loss of
/// power would leave.
///
/// Of data that was not forced any part may be there, in any order. Names (creations, renames,
/// deletions) are kept in order, as the journals of file systems do; forcing a file also keeps
/// everything up to the last change of its name.
final class LossyDisk implements DiskUnderTest.Disk {
    /// What is left of the things that were not forced.
    enum Keep {
        NOTHING,
        /// Half of the writes, each of them whole.
        HALF,
        /// Half of the blocks of 4 KB, so that a write may be there in part.
        TORN,
        /// Names, but no data: what shows a rename that was not preceded by a force.
        NAMES
    }

    private static final int BLOCK = 4096;

    /// Bytes from a place on, or the file's new size where there are none.
    private record Change(long at, byte[] bytes) {
        List<Change> blocks() {
            var blocks = new ArrayList<Change>();
            for (int from = 0; from < bytes.length; ) {
                var to = (int) Math.min(bytes.length, from + BLOCK - (at + from) % BLOCK);
                blocks.add(new Change(at + from, Arrays.copyOfRange(bytes, from, to)));
                from = to;
            }
            return blocks;
        }
    }

    private record Naming(String gone, String name, File file) {
        void apply(Map<String, File> names) {
            if (gone != null) names.remove(gone);
            if (name != null) names.put(name, file);
        }
    }

    /// Bytes that grow.
    private static final class Content {
        private byte[] bytes;
        private int length;

        Content(byte[] bytes) {
            this.bytes = bytes.clone();
            this.length = bytes.length;
        }

        void apply(Change change) {
            int at = (int) change.at();
            if (change.bytes() == null) {
                if (at < length) Arrays.fill(bytes, at, length, (byte) 0);
                length = Math.min(length, at);
                return;
            }
            length = Math.max(length, at + change.bytes().length);
            if (length > bytes.length) bytes = Arrays.copyOf(bytes, 2 * length);
            System.arraycopy(change.bytes(), 0, bytes, at, change.bytes().length);
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }

    private static final class File {
        private byte[] kept = {};
        private final List<Change> pending = new ArrayList<>();

        void force() {
            var content = new Content(kept);
            pending.forEach(content::apply);
            kept = content.bytes();
            pending.clear();
        }

        byte[] left(Keep keep, Random random) {
            if (keep != Keep.HALF && keep != Keep.TORN) return kept;
            var content = new Content(kept);
            for (var change : pending) {
                if (keep == Keep.TORN && change.bytes() != null) {
                    for (var block : change.blocks())
                        if (random.nextBoolean()) content.apply(block);
                } else if (random.nextBoolean()) {
                    content.apply(change);
                }
            }
            return content.bytes();
        }
    }

    private final Path directory;
    private final Map<String, File> names = new LinkedHashMap<>();
    private final Map<String, File> keptNames = new LinkedHashMap<>();
    private final List<Naming> pendingNames = new ArrayList<>();
    private Runnable watcher = () -> {};

    /// What is in the directory already is kept.
    LossyDisk(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
        try (var files = Files.list(directory)) {
            for (var path : files.filter(Files::isRegularFile).toList())
                file(path.getFileName().toString());
        }
    }

    /// Calls `watcher` before every single thing that is done to the disk.
    synchronized void eachTime(Runnable watcher) {
        this.watcher = watcher;
    }

    /// What a loss of power at this moment leaves of the files that H2 writes.
    synchronized Map<String, byte[]> afterPowerLoss(Keep keep, Random random) {
        var left = new LinkedHashMap<>(keptNames);
        var namings =
                switch (keep) {
                    case NOTHING -> 0;
                    case HALF, TORN -> random.nextInt(pendingNames.size() + 1);
                    case NAMES -> pendingNames.size();
                };
        for (var naming : pendingNames.subList(0, namings)) naming.apply(left);
        var contents = new TreeMap<String, byte[]>();
        left.forEach((name, file) -> contents.put(name, file.left(keep, random)));
        return contents;
    }

    /// Makes `target` what the directory would be after the loss; files that H2 doesn't write are
    /// taken as they are.
    void restore(Map<String, byte[]> left, Path target) {
        try {
            Files.createDirectories(target);
            try (var files = Files.list(directory)) {
                for (var path : files.filter(Files::isRegularFile).toList()) {
                    var name = path.getFileName().toString();
                    if (!name.contains(".mv.db")) Files.copy(path, target.resolve(name));
                }
            }
            for (var file : left.entrySet()) {
                var path = target.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void write(String name, long position, ByteBuffer bytes) {
        watcher.run();
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        file(name).pending.add(new Change(position, copy));
    }

    @Override
    public synchronized void truncate(String name, long size) {
        watcher.run();
        file(name).pending.add(new Change(size, null));
    }

    @Override
    public synchronized void force(String name) {
        watcher.run();
        var file = file(name);
        file.force();
        for (int last = pendingNames.size() - 1; last >= 0; last--) {
            if (pendingNames.get(last).file() != file) continue;
            var durable = pendingNames.subList(0, last + 1);
            durable.forEach(n -> n.apply(keptNames));
            durable.clear();
            return;
        }
    }

    /// The names were made to last, which a program does past H2.
    synchronized void namesForced() {
        pendingNames.forEach(n -> n.apply(keptNames));
        pendingNames.clear();
    }

    @Override
    public synchronized void created(String name) {
        rename(new Naming(null, name, new File()));
    }

    @Override
    public synchronized void renamed(String from, String to) {
        var file = names.get(from);
        rename(new Naming(from, to, file == null ? found(to) : file));
    }

    @Override
    public synchronized void deleted(String name) {
        rename(new Naming(name, null, null));
    }

    /// What got into the directory without this disk's knowledge was kept before.
    private File file(String name) {
        return names.computeIfAbsent(
                name,
                unknown -> {
                    var file = found(unknown);
                    keptNames.put(unknown, file);
                    return file;
                });
    }

    private File found(String name) {
        var file = new File();
        try {
            file.kept = Files.readAllBytes(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void rename(Naming naming) {
        watcher.run();
        naming.apply(names);
        pendingNames.add(naming);
    }
}
