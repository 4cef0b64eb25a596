package firebreak.store;

import firebreak.store.seal.Cost;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stands between H2 and the disk for chosen directories and all that is in them, where a database
/// is opened through its scheme.
public final class DiskUnderTest extends FilePathWrapper {
    /// Told of everything that H2 does to the files of a directory. What throws is not done.
    interface Disk {
        void write(String name, long position, ByteBuffer bytes) throws IOException;

        void truncate(String name, long size) throws IOException;

        void force(String name) throws IOException;

        void created(String name);

        void renamed(String from, String to);

        void deleted(String name);
    }

    /// Ends the watch.
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /// What the URL of a database begins with that is to be watched.
    static final String SCHEME = "watched:";

    private static final Map<Path, Disk> DISKS = new ConcurrentHashMap<>();

    static Watch watch(Path directory, Disk disk) {
        FilePath.register(new DiskUnderTest());
        var path = directory.toAbsolutePath().normalize();
        DISKS.put(path, disk);
        return () -> DISKS.remove(path);
    }

    /// Makes and opens assessments in watched directories, encrypted ones without what that costs.
    static Assessments assessments() {
        return new Assessments(
                Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC),
                "tester",
                () -> new Cost(64, 1),
                SCHEME);
    }

    @Override
    public String getScheme() {
        return SCHEME.substring(0, SCHEME.length() - 1);
    }

    private Path path() {
        return Path.of(getBase().toString()).toAbsolutePath().normalize();
    }

    private Path watched() {
        var directory = path().getParent();
        while (directory != null && !DISKS.containsKey(directory))
            directory = directory.getParent();
        return directory;
    }

    private Disk disk() {
        var watched = watched();
        return watched == null ? null : DISKS.get(watched);
    }

    /// Within the watched directory.
    private String fileName() {
        return watched().relativize(path()).toString();
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var disk = disk();
        if (disk == null || mode.equals("r")) return super.open(mode);
        var existed = exists();
        var channel = super.open(mode);
        if (!existed) disk.created(fileName());
        return new Channel(channel, disk, fileName());
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        return disk() == null
                ? super.newOutputStream(append)
                : newFileChannelOutputStream(open("rw"), append);
    }

    @Override
    public boolean createFile() {
        var created = super.createFile();
        var disk = disk();
        if (created && disk != null) disk.created(fileName());
        return created;
    }

    @Override
    public void delete() {
        var existed = exists();
        super.delete();
        var disk = disk();
        if (existed && disk != null) disk.deleted(fileName());
    }

    @Override
    public void moveTo(FilePath target, boolean replace) {
        super.moveTo(target, replace);
        var disk = disk();
        if (disk != null) disk.renamed(fileName(), ((DiskUnderTest) target).fileName());
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;
        private final Disk disk;
        private final String name;

        Channel(FileChannel base, Disk disk, String name) {
            this.base = base;
            this.disk = disk;
            this.name = name;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            disk.write(name, position, bytes.duplicate());
            return base.write(bytes, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            disk.truncate(name, size);
            base.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(name);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return base.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
