package firebreak.store;

import firebreak.domain.Text;
import firebreak.domain.assessment.Remains;
import firebreak.domain.assessment.WrittenFile;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes an assessment off the disk. What wraps its key goes first, so that whatever may be got
/// back of the rest can't be read. Memory cells that a disk keeps back are beyond any program's
/// reach.
final class Ending {
    /// Longer than the beginning of a snapshot, which wraps the key too.
    private static final int BEGINNING = 64 * 1024;

    private static final Set<String> FOLDERS =
            Set.of(Snapshots.FOLDER, Attachments.FOLDER, Assessments.WORK);
    private static final Set<String> FILES =
            Set.of(
                    Assessments.FILE,
                    KeyHeader.NAME,
                    KeyHeader.NAME + ".new",
                    Anchor.NAME,
                    Anchor.NAME + ".new",
                    DirectoryLock.NAME);

    private Ending() {}

    /// Removes an assessment that nobody has open.
    ///
    /// @param written outside it, as it remembered
    static Remains remove(Path directory, List<WrittenFile> written) {
        var left = new ArrayList<Path>();
        overwrite(directory.resolve(KeyHeader.NAME));
        for (var snapshot : files(directory.resolve(Snapshots.FOLDER))) overwrite(snapshot);
        SafeFile.forceFolder(directory);
        for (var entry : files(directory)) {
            var name = entry.getFileName().toString();
            try {
                if (FOLDERS.contains(name) && !Files.isSymbolicLink(entry))
                    SafeFile.removeAll(entry);
                else if (FILES.contains(name)) Files.delete(entry);
                else left.add(entry);
            } catch (IOException e) {
                LoggerFactory.getLogger(Ending.class).warn("A file could not be removed");
                left.add(entry);
            }
        }
        try {
            if (left.isEmpty()) Files.delete(directory);
        } catch (IOException e) {
            left.add(directory);
        }
        return new Remains(left, written.stream().filter(w -> Files.exists(w.path())).toList());
    }

    /// Why an assessment can't be removed now; empty where it can.
    static java.util.Optional<String> problem(Path directory) {
        if (!Assessments.isAssessment(directory))
            return java.util.Optional.of(Text.of("store.noAssessment", directory));
        if (!NewFolder.writable(directory))
            return java.util.Optional.of(Text.of("store.readOnly", directory));
        return java.util.Optional.empty();
    }

    private static List<Path> files(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static void overwrite(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return;
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var noise = new byte[(int) Math.min(BEGINNING, channel.size())];
            new SecureRandom().nextBytes(noise);
            channel.write(ByteBuffer.wrap(noise), 0);
            channel.force(true);
        } catch (IOException e) {
            LoggerFactory.getLogger(Ending.class).warn("A header could not be overwritten");
        }
    }
}
