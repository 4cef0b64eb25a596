package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.SnapshotInfo;
import firebreak.store.Snapshots;

import java.nio.file.Path;
import java.util.List;

/// Finds the snapshot that somebody means: by its file, or by the name of a milestone.
final class SnapshotChoice {
    private final List<SnapshotInfo> all;

    SnapshotChoice(Snapshots snapshots) {
        this.all = snapshots.all();
    }

    /// @throws Stopped where it is none of the assessment, or it is not clear which
    SnapshotInfo find(String wanted) throws Stopped {
        var files = all.stream().filter(s -> isFile(s.file(), wanted)).toList();
        var found = files.isEmpty() ? named(wanted) : files;
        var shown = Shown.cut(wanted, 200);
        if (found.isEmpty()) throw Stopped.refused(Text.of("cli.compare.unknown", shown));
        if (found.size() > 1)
            throw Stopped.refused(Text.of("cli.compare.several", shown, found.size()));
        return found.getFirst();
    }

    private List<SnapshotInfo> named(String wanted) {
        return all.stream()
                .filter(s -> s.manifest() != null && wanted.equals(s.manifest().name()))
                .toList();
    }

    /// A name alone is looked for among the snapshots, a path where it points to.
    private static boolean isFile(Path file, String wanted) {
        if (wanted.equals(String.valueOf(file.getFileName()))) return true;
        try {
            return file.toAbsolutePath().equals(Path.of(wanted).toAbsolutePath().normalize());
        } catch (java.nio.file.InvalidPathException name) {
            return false;
        }
    }
}
