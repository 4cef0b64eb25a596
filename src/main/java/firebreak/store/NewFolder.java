package firebreak.store;

import firebreak.domain.Text;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folder that is to become an assessment: new, or empty, or left over from an attempt that was
/// cut off.
final class NewFolder {
    private static final Set<String> LEFT_OVER =
            Set.of(
                    Assessments.WORK,
                    KeyHeader.NAME,
                    KeyHeader.NAME + ".new",
                    DirectoryLock.NAME,
                    Anchor.NAME);

    private final Path path;
    private final boolean existed;

    NewFolder(Path path) {
        this.path = path;
        this.existed = Files.isDirectory(path);
    }

    /// Why `path` can't become an assessment.
    static Optional<String> problem(Path path) {
        if (!Files.exists(path)) return Optional.empty();
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

    void make() throws IOException {
        Files.createDirectories(path);
        SafeFile.forceFolder(path.getParent());
    }

    /// Takes away what was begun.
    void remove() {
        try {
            SafeFile.removeAll(path.resolve(Assessments.WORK));
            for (var name :
                    List.of(Assessments.FILE, KeyHeader.NAME, Anchor.NAME, DirectoryLock.NAME))
                Files.deleteIfExists(path.resolve(name));
            if (!existed) Files.deleteIfExists(path);
        } catch (IOException e) {
            LoggerFactory.getLogger(NewFolder.class)
                    .warn("A half-made assessment could not be removed");
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
