package firebreak.ui.process;

import firebreak.domain.process.ProcessMap;
import firebreak.store.AssessmentFile;
import firebreak.store.NotSaved;
import firebreak.ui.kit.Desk;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Makes edits of the map. Each is made of the map as it is when its turn comes, so that edits made
/// one right after the other add up.
final class MapSaving {
    /// What an edit's name tells of a longer name.
    private static final int NAME = 60;

    private final AssessmentFile file;
    private final Desk desk;

    MapSaving(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
    }

    /// @param done called once it is on the disk
    void edit(String label, UnaryOperator<ProcessMap> change, Runnable done) {
        edit(label, change, done, this::failed);
    }

    /// @param settled called when what came of it is shown, be it that nothing did
    void show(String label, UnaryOperator<ProcessMap> change, Runnable settled) {
        edit(
                label,
                change,
                // The map is read again behind an edit, and this behind that.
                () -> desk.jobs().database("", _ -> true, _ -> settled.run(), this::failed),
                failure -> {
                    settled.run();
                    failed(failure);
                });
    }

    private void edit(
            String label,
            UnaryOperator<ProcessMap> change,
            Runnable done,
            Consumer<Throwable> failed) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            var before = file.process().map().map();
                            var next = change.apply(before);
                            if (!next.equals(before)) file.process().map().save(label, next);
                            return true;
                        },
                        _ -> done.run(),
                        failed);
    }

    void edit(String label, UnaryOperator<ProcessMap> change) {
        edit(label, change, () -> {});
    }

    void failed(Throwable failure) {
        if (failure instanceof NotSaved refused) desk.notices().problem(refused.problem());
        else if (!file.locked()) desk.notices().fault(failure);
    }

    /// A name as an edit is named after it.
    static String named(String label) {
        var line = label.strip().replaceAll("\\s+", " ");
        if (line.length() <= NAME) return line;
        int end = Character.isHighSurrogate(line.charAt(NAME - 1)) ? NAME - 1 : NAME;
        return line.substring(0, end) + "\u2026";
    }
}
