package firebreak.deeds;

import firebreak.domain.Text;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.Evidence.AttachedFile;
import firebreak.intake.container.Unreadable;
import firebreak.store.AssessmentFile;
import firebreak.store.Attachments;
import firebreak.store.OutsideFile;
import firebreak.store.SnapshotException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Files that evidence keeps: how they come in and how a copy gets out. On any thread.
public final class AttachedFiles {
    /// What stands between a person and a file.
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String problem) {
            super(problem);
        }

        /// In a sentence.
        public String problem() {
            return String.valueOf(getMessage());
        }
    }

    private AttachedFiles() {}

    /// Keeps a file with the assessment.
    public static AttachedFile keep(Attachments attachments, Path file) throws Refused {
        var name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) throw new Refused(Text.of("attached.folder", name));
        InputStream in;
        try {
            in = Files.newInputStream(file);
        } catch (IOException e) {
            throw new Refused(Text.of("attached.unread", name, Unreadable.of(e).problem()));
        }
        try (in) {
            var kept = attachments.put(in);
            return new AttachedFile(name, kept.sha256(), kept.bytes());
        } catch (IOException e) {
            throw new Refused(Text.of("attached.unkept", name, Unreadable.of(e).problem()));
        }
    }

    /// Whether it is still there; its content isn't read.
    public static boolean there(Attachments attachments, AttachedFile file) {
        try (var _ = attachments.get(file.sha256())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// The name of a file, apart from its ending.
    public record FileName(String stem, String ending) {}

    /// What has no ending gets one that no program opens by itself.
    public static FileName nameOf(AttachedFile file) {
        int dot = file.name().lastIndexOf('.');
        if (dot <= 0 || dot == file.name().length() - 1) return new FileName(file.name(), "bin");
        return new FileName(file.name().substring(0, dot), file.name().substring(dot + 1));
    }

    /// The evidence whose file is not there any more.
    public static Set<UUID> lost(Attachments attachments, Collection<Evidence> evidence) {
        var lost = new HashSet<UUID>();
        for (var e : evidence) {
            var kept = e.file();
            if (kept != null && !there(attachments, kept)) lost.add(e.id());
        }
        return Set.copyOf(lost);
    }

    /// Gives an evidence its file, as it stands by then: whoever went on meanwhile may have written
    /// more. Call it on the database thread.
    public static void attach(AssessmentFile file, String label, Evidence of, AttachedFile kept) {
        var answers = file.process().answers();
        var stands =
                answers.evidence(of.round()).stream()
                        .filter(e -> e.id().equals(of.id()))
                        .findFirst()
                        .orElse(of);
        answers.save(label, stands.withFile(kept));
    }

    /// Writes a copy for others, after making sure that it is as it was kept.
    public static void saveCopy(Attachments attachments, AttachedFile file, Path target)
            throws Refused, SnapshotException {
        try (var in = attachments.get(file.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            throw new Refused(Text.of("attached.gone", file.name()));
        } catch (IOException e) {
            throw new Refused(Text.of("attached.damaged", file.name()));
        }
        try (var in = attachments.get(file.sha256())) {
            OutsideFile.write(target, in);
        } catch (IOException e) {
            throw new Refused(Text.of("attached.gone", file.name()));
        }
    }
}
