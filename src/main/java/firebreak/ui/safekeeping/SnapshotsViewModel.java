package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.Comparison;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.Opening;
import firebreak.store.SnapshotInfo;
import firebreak.store.SnapshotInfo.Condition;
import firebreak.store.seal.Passphrase;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The snapshots of the assessment: taking, checking, comparing and restoring them.
final class SnapshotsViewModel {
    /// Rows that are told apart in each topic.
    private static final int MOST = 200;

    private static final int LONGEST = 100;

    /// What was compared with what, and what came of it.
    record Compared(String title, Comparison comparison) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Assessments assessments;
    private final Doing doing;
    private final Jobs.Latest reading;
    private final ObservableList<SnapshotInfo> all = FXCollections.observableArrayList();
    private final Set<Path> damaged = new HashSet<>();
    private final BooleanProperty naming = new SimpleBooleanProperty(this, "naming");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared =
            new ReadOnlyObjectWrapper<>(this, "compared", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SnapshotInfo>> asking =
            new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> restored =
            new ReadOnlyObjectWrapper<>(this, "restored", Optional.empty());

    SnapshotsViewModel(AssessmentFile file, Desk desk, Assessments assessments, Doing doing) {
        this.file = file;
        this.desk = desk;
        this.assessments = assessments;
        this.doing = doing;
        this.reading = desk.jobs().latest();
        naming.subscribe(open -> {
            problem.set("");
            if (open) asking.set(Optional.empty());
        });
    }

    /// All of them, newest first.
    ObservableList<SnapshotInfo> all() {
        return all;
    }

    /// Whether the name of a milestone is asked for.
    BooleanProperty naming() {
        return naming;
    }

    /// The name of the next milestone.
    StringProperty name() {
        return name;
    }

    /// Why the last attempt failed; empty where it did not.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// The comparison that is shown.
    ReadOnlyObjectProperty<Optional<Compared>> compared() {
        return compared.getReadOnlyProperty();
    }

    /// The snapshot whose passphrase is asked for, to restore it.
    ReadOnlyObjectProperty<Optional<SnapshotInfo>> asking() {
        return asking.getReadOnlyProperty();
    }

    /// Where a snapshot was last restored.
    ReadOnlyObjectProperty<Optional<Path>> restored() {
        return restored.getReadOnlyProperty();
    }

    /// Reads the folder again.
    void reload() {
        reading.database("", progress -> file.snapshots().all(), this::show, this::failed);
    }

    /// Takes a snapshot of this moment under the name that was typed.
    void keep() {
        var words = name.get().strip();
        problem.set(
                words.isEmpty()
                        ? Text.of("safekeeping.keep.needsName")
                        : words.length() > LONGEST
                                ? Text.of("safekeeping.keep.longName", LONGEST)
                                : "");
        if (!problem.get().isEmpty()) return;
        doing.background(
                Text.of("safekeeping.keeping"),
                progress -> file.snapshot(SnapshotReason.MILESTONE, words, progress),
                taken -> {
                    naming.set(false);
                    name.set("");
                    desk.notices().done(Text.of("safekeeping.kept"));
                    reload();
                });
    }

    /// Reads these wholly.
    void verify(List<SnapshotInfo> chosen) {
        var which = List.copyOf(chosen);
        doing.background(
                Text.of("safekeeping.verifying"),
                progress -> {
                    var read = new ArrayList<SnapshotInfo>();
                    for (var info : which) read.add(file.snapshots().verify(info, progress));
                    return read;
                },
                this::verified);
    }

    /// Says what changed between these, or since one of them.
    void compare(List<SnapshotInfo> chosen) {
        var inTime =
                chosen.stream().sorted(java.util.Comparator.comparingInt(all::indexOf)).toList();
        if (inTime.size() == 1) {
            var old = inTime.getFirst();
            doing.background(
                    Text.of("safekeeping.comparing"),
                    progress -> file.compare(old, MOST, progress),
                    result ->
                            compared(Text.of("safekeeping.compared.now", Shown.name(old)), result));
        } else if (inTime.size() == 2) {
            var newer = inTime.getFirst();
            var older = inTime.getLast();
            doing.background(
                    Text.of("safekeeping.comparing"),
                    progress -> file.snapshots().compare(older, newer, MOST, progress),
                    result ->
                            compared(
                                    Text.of(
                                            "safekeeping.compared.two",
                                            Shown.name(older),
                                            Shown.name(newer)),
                                    result));
        }
    }

    /// Takes the comparison away again.
    void closeComparison() {
        compared.set(Optional.empty());
    }

    /// Restores a snapshot into a new folder, or asks for its passphrase first.
    void restore(SnapshotInfo info) {
        problem.set("");
        naming.set(false);
        if (file.encrypted()) asking.set(Optional.of(info));
        else restore(info, Optional.empty());
    }

    /// Restores the snapshot that was asked about; what was typed is wiped out.
    void restore(char[] typed) {
        try {
            problem.set(typed.length == 0 ? Text.of("safekeeping.needsItsPassphrase") : "");
            if (typed.length == 0 || doing.busy().get()) return;
            asking.get().ifPresent(i -> restore(i, Optional.of(Passphrase.of(typed))));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /// Stops asking for a passphrase.
    void dropRestore() {
        problem.set("");
        asking.set(Optional.empty());
    }

    private void restore(SnapshotInfo info, Optional<Passphrase> passphrase) {
        var chosen =
                doing.busy().get()
                        ? Optional.<Path>empty()
                        : desk.dialogs().folder(Text.of("safekeeping.restore.title"));
        if (chosen.isEmpty()) {
            passphrase.ifPresent(Passphrase::close);
            return;
        }
        var place = chosen.get();
        doing.background(
                Text.of("safekeeping.restoring"),
                progress -> {
                    try {
                        var opening =
                                assessments.restore(
                                        info.file(), place, passphrase.orElse(null), progress);
                        if (opening instanceof Opening.Opened(var made)) made.close();
                        return opening.problem();
                    } finally {
                        passphrase.ifPresent(Passphrase::close);
                    }
                },
                trouble -> restored(place, trouble));
    }

    private void restored(Path place, String trouble) {
        problem.set(trouble);
        if (!trouble.isEmpty()) return;
        asking.set(Optional.empty());
        restored.set(Optional.of(place.toAbsolutePath().normalize()));
        desk.notices().done(Text.of("safekeeping.restored.short"));
    }

    private void compared(String title, Comparison result) {
        compared.set(Optional.of(new Compared(title, result)));
    }

    private void verified(List<SnapshotInfo> read) {
        var bad = 0;
        for (var info : read) {
            if (info.condition() == Condition.GOOD) damaged.remove(info.file());
            else {
                bad++;
                damaged.add(info.file());
            }
        }
        if (bad == 0) desk.notices().done(Text.of("safekeeping.verified", read.size()));
        else desk.notices().problem(Text.of("safekeeping.verified.bad", bad));
        reload();
    }

    /// A listing reads only the beginning, so what a whole reading found counts more.
    private void show(List<SnapshotInfo> read) {
        all.setAll(
                read.stream()
                        .map(i ->
                                damaged.contains(i.file()) && i.condition() != Condition.NEWER
                                        ? new SnapshotInfo(
                                                i.file(),
                                                i.bytes(),
                                                i.manifest(),
                                                Condition.DAMAGED)
                                        : i)
                        .toList());
    }

    private void failed(Throwable fault) {
        if (!file.locked()) desk.notices().fault(fault);
    }
}
