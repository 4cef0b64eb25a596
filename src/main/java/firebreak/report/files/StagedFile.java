package firebreak.report.files;

import firebreak.domain.Text;
import firebreak.report.check.PartCheck;
import firebreak.report.check.Reading;
import firebreak.work.Progress;

import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/// A file that comes into being beside its place and takes it only when it is whole. Whatever else
/// is written on the way, POI's own temporary files included, lies in one [Workshop] there that
/// goes away with [#close()], so that no client text stays in the system's temporary folder.
public final class StagedFile implements AutoCloseable {
    /// Writes the file; may use POI's temporary files.
    public interface Writing {
        void to(Path file) throws IOException;
    }

    /// Writes a document and says what is to be checked in it.
    public interface Composing {
        List<PartCheck> to(Path file) throws IOException;
    }

    private static final String PREVIOUS = "previous";

    private final Path target;
    private final Workshop workshop;
    private final Path file;
    private final List<Path> made;
    private boolean taken;

    private StagedFile(Path target, Workshop workshop, List<Path> made) {
        this.target = target;
        this.workshop = workshop;
        this.file = workshop.folder().resolve("document");
        this.made = made;
    }

    /// Prepares to write `target`, making its folder where there is none.
    public static StagedFile of(Path target) throws ReportException {
        var place = target.toAbsolutePath().normalize();
        var folder = place.getParent();
        if (folder == null || Files.isDirectory(place))
            throw new ReportException(Text.of("report.problem.folderInTheWay", place));
        if (Files.exists(place) && readOnly(place))
            throw new ReportException(Text.of("report.problem.readOnlyFile", place));
        refuseOpen(place);
        var made = folders(folder);
        try {
            if (readOnly(folder)) throw new IOException("read-only");
            return new StagedFile(place, Workshop.in(folder), made);
        } catch (IOException e) {
            remove(made);
            throw new ReportException(Text.of("report.problem.folderReadOnly", folder), e);
        }
    }

    Path file() {
        return file;
    }

    /// Lets `composing` write the file, and looks into it.
    ///
    /// @throws FailedCheck with all that is wrong in it
    public void compose(Composing composing, Progress progress) throws ReportException {
        write(place -> FailedCheck.tell(Reading.of(place, composing.to(place), progress)));
    }

    /// Lets `writing` write the file. Only the calling thread's POI is told where to put its
    /// temporary files.
    public void write(Writing writing) throws ReportException {
        var folder = workshop.folder();
        TempFile.setThreadLocalTempFileCreationStrategy(
                new DefaultTempFileCreationStrategy(folder.toFile()) {
                    @Override
                    public File createTempFile(String prefix, String suffix) throws IOException {
                        return Files.createTempFile(folder, prefix, suffix).toFile();
                    }

                    @Override
                    public File createTempDirectory(String prefix) throws IOException {
                        return Files.createTempDirectory(folder, prefix).toFile();
                    }
                });
        try {
            writing.to(file);
        } catch (ReportException e) {
            throw e;
        } catch (IOException e) {
            throw new ReportException(Text.of("report.problem.writing", target), e);
        } catch (OpenXML4JRuntimeException | UncheckedIOException e) {
            // So POI says that the disk refuses what it saves.
            throw new ReportException(Text.of("report.problem.writing", target), e);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    /// A program that has the old file open would write it back over the new one.
    private static void refuseOpen(Path place) throws ReportException {
        var mark = OpenElsewhere.mark(place);
        if (mark.isPresent())
            throw new ReportException(
                    Text.of("report.problem.open", place, mark.get().getFileName()));
    }

    /// Puts the written file beside its place, under a name that says that something is wrong with
    /// it. An older one of that name goes.
    ///
    /// @return where it is
    public Path keep() throws ReportException {
        var name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        var kept =
                target.resolveSibling(
                        Text.of(
                                "report.check.name",
                                dot < 0 ? name : name.substring(0, dot),
                                dot < 0 ? "" : name.substring(dot)));
        try {
            move(file, kept);
            taken = true;
            return kept;
        } catch (IOException e) {
            throw new ReportException(Text.of("report.problem.writing", kept), e);
        }
    }

    /// Puts the written file into its place, in one step.
    public void take() throws ReportException {
        refuseOpen(target);
        try {
            if (Files.exists(target)) Files.copy(target, workshop.folder().resolve(PREVIOUS));
            move(file, target);
            taken = true;
        } catch (IOException e) {
            throw new ReportException(Text.of("report.problem.replacing", target), e);
        }
    }

    /// All or none.
    public static void takeAll(List<StagedFile> files) throws ReportException {
        for (int i = 0; i < files.size(); i++) {
            try {
                files.get(i).take();
            } catch (ReportException e) {
                for (var taken : files.subList(0, i)) taken.giveBack();
                throw e;
            }
        }
    }

    /// Undoes [#take()], where a file that belongs to this one could not take its place.
    void giveBack() throws ReportException {
        try {
            var previous = workshop.folder().resolve(PREVIOUS);
            if (Files.exists(previous)) move(previous, target);
            else Files.delete(target);
            taken = false;
        } catch (IOException e) {
            throw new ReportException(Text.of("report.problem.replacing", target), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Removes everything but the finished file.
    @Override
    public void close() {
        workshop.close();
        if (!taken) remove(made);
    }

    private static List<Path> folders(Path folder) throws ReportException {
        var missing = new ArrayList<Path>();
        for (var f = folder; f != null && !Files.exists(f); f = f.getParent()) missing.addFirst(f);
        var made = new ArrayList<Path>();
        try {
            for (var f : missing) made.addFirst(Files.createDirectory(f));
            if (!Files.isDirectory(folder)) throw new FileAlreadyExistsException(folder.toString());
            return made;
        } catch (FileAlreadyExistsException e) {
            remove(made);
            throw new ReportException(Text.of("report.problem.fileInTheWay", folder), e);
        } catch (IOException e) {
            remove(made);
            throw new ReportException(Text.of("report.problem.makingFolder", folder), e);
        }
    }

    /// Folders that were made for the file go again, innermost first, unless something is in them.
    private static void remove(List<Path> made) {
        for (var folder : made) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                return;
            }
        }
    }

    /// The permission bits count even where the user could override them, as an administrator can.
    private static boolean readOnly(Path path) throws ReportException {
        if (!Files.isWritable(path)) return true;
        var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            if (posix == null) return false;
            var allowed = posix.readAttributes().permissions();
            return !allowed.contains(PosixFilePermission.OWNER_WRITE)
                    && !allowed.contains(PosixFilePermission.GROUP_WRITE)
                    && !allowed.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            throw new ReportException(Text.of("report.problem.writing", path), e);
        }
    }
}
