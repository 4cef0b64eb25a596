package firebreak.store;

import firebreak.domain.Text;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.KeyFile;
import firebreak.work.Cancelled;

import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folder that is to become an assessment: new, or empty, or left over from an attempt that was
/// cut off.
final class NewFolder {
    private static final Logger LOG = LoggerFactory.getLogger(NewFolder.class);
    private static final Set<String> LEFT_OVER =
            Set.of(
                    Assessments.WORK,
                    KeyHeader.NAME,
                    KeyHeader.NAME + ".new",
                    DirectoryLock.NAME,
                    Anchor.NAME,
                    Attachments.FOLDER);

    /// What fills a new database.
    interface Filling {
        void fill(Database database) throws SnapshotException;
    }

    private final Path path;
    private final String scheme;
    private final boolean existed;

    NewFolder(Path path, String scheme) {
        this.path = path;
        this.scheme = scheme;
        this.existed = Files.isDirectory(path);
    }

    /// Why `path` can't become an assessment.
    static Optional<String> problem(Path path) {
        var wrong = unusableName(path);
        if (wrong.isPresent() || !Files.exists(path)) return wrong;
        if (!Files.isDirectory(path)) return Optional.of(Text.of("store.noDirectory", path));
        if (Assessments.isAssessment(path)) return Optional.of(Text.of("store.exists", path));
        try (var entries = Files.list(path)) {
            return entries.allMatch(e -> LEFT_OVER.contains(e.getFileName().toString()))
                    ? Optional.empty()
                    : Optional.of(Text.of("store.notEmpty", path));
        } catch (IOException e) {
            return Optional.of(Text.of("store.readOnly", path));
        }
    }

    /// H2 reads what follows a semicolon in a path as settings.
    static Optional<String> unusableName(Path path) {
        return path.toString().contains(";")
                ? Optional.of(Text.of("store.semicolon", path))
                : Optional.empty();
    }

    /// Fills a database aside and puts it in its place as the last step, so that a folder either is
    /// an assessment or is none. Where that fails, nothing stays, and a sentence says why.
    ///
    /// @param key stays the caller's
    Optional<String> fill(@Nullable DataKey key, @Nullable KeyFile header, Filling filling) {
        var complete = false;
        try {
            Files.createDirectories(path);
            SafeFile.forceFolder(path.getParent());
            if (!writable(path)) return Optional.of(Text.of("store.readOnly", path));
            var lock = DirectoryLock.take(path);
            if (lock.isEmpty())
                return Optional.of(
                        Text.of("store.openElsewhere", path, DirectoryLock.holder(path)));
            try (var held = lock.get()) {
                LOG.debug("Filling under {}", held);
                fillLocked(key, header, filling);
                complete = true;
            }
            return Optional.empty();
        } catch (SnapshotException e) {
            return Optional.of(e.problem());
        } catch (Cancelled e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            // What is not the disk's doing is a fault of the program.
            if (e instanceof RuntimeException fault && !DiskFault.whileWriting(e)) throw fault;
            LOG.warn(
                    "Creating an assessment failed: {} {}",
                    e.getClass().getSimpleName(),
                    Assessments.code(e));
            var made = Files.isDirectory(path);
            var words = DiskFault.forbidden(e) ? "store.readOnly" : "store.cannotWrite";
            return Optional.of(Text.of(made ? words : "store.cannotCreate", path));
        } finally {
            if (!complete) remove();
        }
    }

    private void fillLocked(@Nullable DataKey key, @Nullable KeyFile header, Filling filling)
            throws IOException, SQLException, SnapshotException {
        var work = path.resolve(Assessments.WORK);
        SafeFile.removeAll(work);
        SafeFile.removeAll(path.resolve(Attachments.FOLDER));
        Files.deleteIfExists(path.resolve(Anchor.NAME));
        if (header == null) Files.deleteIfExists(path.resolve(KeyHeader.NAME));
        else SafeFile.write(path.resolve(KeyHeader.NAME), header.toBytes());
        var aside = work.resolve("new");
        Files.createDirectories(aside);
        var database = new Database(aside.resolve(Assessments.DATABASE), scheme);
        try {
            database.open(key == null ? null : key.copy(), true);
            filling.fill(database);
            database.shut(true);
        } finally {
            database.abandon();
        }
        FileUtils.move(
                scheme + aside.resolve(Assessments.FILE), scheme + path.resolve(Assessments.FILE));
        SafeFile.forceFolder(path);
        SafeFile.removeAll(work);
    }

    /// Takes back what [#fill] made, unless somebody has opened it by now.
    void discard() {
        try {
            var lock = DirectoryLock.take(path);
            if (lock.isEmpty()) return;
            try (var held = lock.get()) {
                LOG.debug("Discarding under {}", held);
                remove();
            }
        } catch (IOException e) {
            LOG.warn("A new assessment could not be removed");
        }
    }

    private void remove() {
        try {
            SafeFile.removeAll(path.resolve(Assessments.WORK));
            SafeFile.removeAll(path.resolve(Attachments.FOLDER));
            for (var name :
                    List.of(
                            Assessments.FILE,
                            KeyHeader.NAME,
                            KeyHeader.NAME + ".new",
                            Anchor.NAME,
                            DirectoryLock.NAME)) Files.deleteIfExists(path.resolve(name));
            if (!existed) Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("A half-made assessment could not be removed");
        }
    }

    /// What the permissions say; asking the system would always say yes to an administrator.
    static boolean writable(Path path) {
        try {
            return Files.isWritable(path)
                    && Files.getPosixFilePermissions(path)
                            .contains(PosixFilePermission.OWNER_WRITE);
        } catch (UnsupportedOperationException noPosix) {
            return Files.isWritable(path);
        } catch (IOException e) {
            return false;
        }
    }
}
