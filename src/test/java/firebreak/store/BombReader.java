package firebreak.store;

import firebreak.store.SnapshotReader.Contents;
import firebreak.work.Progress;

import java.nio.file.Path;

/// Reads snapshots in a process with little memory, and says what became of each.
final class BombReader {
    private BombReader() {}

    static void main(String[] args) {
        for (var file : args) {
            try {
                new SnapshotReader(Path.of(file), null).read(Contents.NONE, Progress.NONE);
                System.out.println("READ");
            } catch (SnapshotException e) {
                System.out.println(e.kind());
            }
        }
    }
}
