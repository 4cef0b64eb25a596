package firebreak.store;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/// Stands between H2 and the disk for chosen directories. Connections to databases there are led
/// through it by a driver that stands in for H2's own, so that the program under test needs no door
/// for it.
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

    private static final String SCHEME = "watched";
    private static final Map<Path, Disk> DISKS = new ConcurrentHashMap<>();

    static Watch watch(Path directory, Disk disk) {
        FilePath.register(new DiskUnderTest());
        Detour.install();
        var path = directory.toAbsolutePath().normalize();
        DISKS.put(path, disk);
        return () -> DISKS.remove(path);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    private Path path() {
        return Path.of(getBase().toString()).toAbsolutePath().normalize();
    }

    private Disk disk() {
        var parent = path().getParent();
        return parent == null ? null : DISKS.get(parent);
    }

    private String fileName() {
        return path().getFileName().toString();
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

    /// Opens databases in watched directories through the watching file system. It stands in for
    /// H2's driver altogether: beside it, that would open what this one could not.
    private static final class Detour implements Driver {
        private static final String FILE = "jdbc:h2:file:";
        private static boolean installed;
        private final Driver h2;

        private Detour(Driver h2) {
            this.h2 = h2;
        }

        static synchronized void install() {
            if (installed) return;
            try {
                var h2 = DriverManager.getDriver(FILE);
                DriverManager.deregisterDriver(h2);
                DriverManager.registerDriver(new Detour(h2));
                installed = true;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            return h2.connect(
                    watched(url) ? url.replace(FILE, "jdbc:h2:" + SCHEME + ":") : url, info);
        }

        @Override
        public boolean acceptsURL(String url) throws SQLException {
            return h2.acceptsURL(url);
        }

        private static boolean watched(String url) {
            if (!url.startsWith(FILE)) return false;
            var end = url.indexOf(';');
            var path = Path.of(url.substring(FILE.length(), end < 0 ? url.length() : end));
            return path.getParent() != null && DISKS.containsKey(path.getParent());
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return h2.getMajorVersion();
        }

        @Override
        public int getMinorVersion() {
            return h2.getMinorVersion();
        }

        @Override
        public boolean jdbcCompliant() {
            return h2.jdbcCompliant();
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            return h2.getParentLogger();
        }
    }
}
