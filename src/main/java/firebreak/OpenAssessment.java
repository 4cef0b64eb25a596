package firebreak;

import firebreak.deeds.Leftovers;
import firebreak.deeds.SimilarSearch;
import firebreak.domain.Text;
import firebreak.domain.Version;
import firebreak.domain.assessment.Changed;
import firebreak.domain.assessment.Topic;
import firebreak.intake.Intake;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.ui.agreement.AgreementScreen;
import firebreak.ui.checkpoints.CheckpointsScreen;
import firebreak.ui.codebook.CodebookScreen;
import firebreak.ui.coverage.CoverageScreen;
import firebreak.ui.deliverables.DeliverablesScreen;
import firebreak.ui.families.FamiliesScreen;
import firebreak.ui.gaps.GapsScreen;
import firebreak.ui.gaps.TracesScreen;
import firebreak.ui.history.HistoryScreen;
import firebreak.ui.incidents.IncidentsScreen;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.UndoRedo;
import firebreak.ui.patterns.PatternsScreen;
import firebreak.ui.process.ProcessScreen;
import firebreak.ui.safekeeping.SafekeepingScreen;
import firebreak.ui.series.SeriesScreen;
import firebreak.ui.shell.Curtain;
import firebreak.ui.tagging.TaggingScreen;
import firebreak.ui.trust.TrustScreen;

import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The assessment that the window shows: its screens, its undo, and the road from an edit back to
/// them.
final class OpenAssessment {
    /// What the window brings along.
    ///
    /// @param keys the keys that a person chose, by the ids of commands
    /// @param profiles the folder in which a person keeps profiles of their own
    /// @param leave closes the assessment and goes back to where everyone starts
    record Window(
            ReadOnlyBooleanProperty dark,
            Curtain curtain,
            IntegerProperty lockMinutes,
            ObjectProperty<Map<String, String>> keys,
            Path profiles,
            Runnable leave) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final AssessmentUndo undo;
    private final GuideStates states;
    private final IncidentsScreen incidents;
    private final CodebookScreen codebook;
    private final TaggingScreen tagging;
    private final CheckpointsScreen checkpoints;
    private final ProcessScreen process;
    private final CoverageScreen coverage;
    private final List<Screen> screens;
    private final AssessmentLock lock;
    private final Keeping keeping;
    private final Consumer<Changed> road = this::changed;
    private boolean closed;

    OpenAssessment(AssessmentFile file, Desk desk, Window window) {
        this.file = file;
        this.desk = desk;
        this.undo = new AssessmentUndo(file, desk);
        this.incidents = new IncidentsScreen(file, Intake.withOwn(window.profiles()), desk);
        this.codebook = new CodebookScreen(file, desk);
        var similar = new SimilarSearch(file);
        this.tagging =
                new TaggingScreen(
                        file, desk, System.getProperty("user.name"), similar, window.keys());
        this.checkpoints = new CheckpointsScreen(file, desk, window.keys());
        this.process = new ProcessScreen(file, desk, window.keys());
        this.coverage = new CoverageScreen(file, desk);
        this.screens =
                List.of(
                        incidents,
                        codebook,
                        tagging,
                        new AgreementScreen(file, desk),
                        new FamiliesScreen(file, desk, similar),
                        new PatternsScreen(file, desk, window.dark()),
                        process,
                        checkpoints,
                        new TracesScreen(file, desk),
                        coverage,
                        new GapsScreen(file, desk),
                        new DeliverablesScreen(file, desk, Version.number()),
                        new SeriesScreen(file, new Intake(), desk),
                        new SafekeepingScreen(
                                file,
                                desk,
                                new Assessments(Clock.systemUTC(), System.getProperty("user.name")),
                                window.lockMinutes(),
                                window.leave()),
                        new TrustScreen(file, desk),
                        new HistoryScreen(file, desk));
        this.states = new GuideStates(file, desk, screens);
        this.lock =
                new AssessmentLock(
                        file,
                        desk,
                        window.curtain(),
                        new AssessmentLock.Around(this::flush, this::resume, window.leave()));
        this.keeping = new Keeping(file, desk, window.curtain()::down, System::nanoTime);
        file.journal().listen(road);
        removeLeftovers();
    }

    List<Screen> screens() {
        return screens;
    }

    boolean isIn(Path folder) {
        return file.directory().equals(folder.toAbsolutePath().normalize());
    }

    UndoRedo undo() {
        return undo;
    }

    /// Whether it has a lock.
    boolean encrypted() {
        return file.encrypted();
    }

    /// Removes what a crash left outside, of files that were just being written.
    private void removeLeftovers() {
        desk.jobs()
                .database(
                        "",
                        progress -> file.written().all(),
                        written ->
                                desk.jobs()
                                        .background(
                                                "",
                                                progress -> {
                                                    Leftovers.remove(written);
                                                    return true;
                                                },
                                                done -> {},
                                                desk.notices()::fault),
                        desk.notices()::fault);
    }

    /// Saves what is typed and not saved yet, and lets go of the client's texts.
    private void flush() {
        codebook.flush();
        checkpoints.flush();
        process.flush();
        coverage.flush();
        tagging.putAway();
    }

    /// Hides it until its passphrase is given; does nothing where it has no lock.
    void lock() {
        lock.lock();
    }

    /// To be called about once a second.
    void tick() {
        keeping.tick();
    }

    /// Looks through files for an import.
    void importFiles(List<Path> files) {
        incidents.importFiles(files);
    }

    /// Whether files can be taken now.
    boolean takesFiles() {
        return incidents.takesFiles();
    }

    void showIncidents(String because, Set<UUID> ids) {
        incidents.showOnly(because, ids);
    }

    /// Tells `go` where to begin: with the pictures where there is something to see, otherwise with
    /// the import.
    void chooseStart(Consumer<String> go) {
        desk.jobs()
                .database(
                        "",
                        progress -> !file.taggings().standingStates().isEmpty(),
                        tagged -> go.accept(tagged ? "patterns" : "incidents"),
                        desk.notices()::fault);
    }

    /// Saves what is typed, and closes the assessment behind everything that is still to be
    /// written.
    void close() {
        closed = true;
        Copied.clear();
        keeping.end();
        flush();
        desk.jobs()
                .database(
                        Text.of("app.job.close"),
                        progress -> {
                            file.journal().forget(road);
                            file.close();
                            return true;
                        },
                        closed -> {},
                        desk.notices()::fault);
    }

    /// Reads everything again after it was locked; what was asked meanwhile had no answer.
    private void resume() {
        undo.refresh();
        states.refresh(Set.of(Topic.values()));
        desk.changes().tell(new Changed(undo.revision().get(), Set.of(Topic.values())));
    }

    private void changed(Changed changed) {
        Platform.runLater(() -> {
            // What is typed last is saved on closing, when nothing is shown any more.
            if (closed) return;
            keeping.edited();
            undo.changed(changed);
            states.refresh(changed.topics());
            desk.changes().tell(changed);
        });
    }
}
