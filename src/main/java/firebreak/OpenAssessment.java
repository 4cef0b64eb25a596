package firebreak;

import firebreak.analysis.scoring.Open;
import firebreak.deeds.NamedThing;
import firebreak.deeds.NamedThings;
import firebreak.deeds.SimilarSearch;
import firebreak.domain.Text;
import firebreak.domain.Version;
import firebreak.domain.assessment.Changed;
import firebreak.domain.assessment.Topic;
import firebreak.domain.process.Point;
import firebreak.domain.session.VoteSubject;
import firebreak.drawing.ChartTheme;
import firebreak.intake.Intake;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.ui.agreement.AgreementScreen;
import firebreak.ui.checkpoints.CheckpointsScreen;
import firebreak.ui.codebook.CodebookScreen;
import firebreak.ui.coverage.CoverageScreen;
import firebreak.ui.deliverables.DeliverablesScreen;
import firebreak.ui.families.FamiliesScreen;
import firebreak.ui.findings.FindingsScreen;
import firebreak.ui.fit.FitScreen;
import firebreak.ui.gaps.GapsScreen;
import firebreak.ui.gaps.TracesScreen;
import firebreak.ui.history.HistoryScreen;
import firebreak.ui.incidents.IncidentsScreen;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Finder;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.UndoRedo;
import firebreak.ui.missing.MissingScreen;
import firebreak.ui.overview.OverviewScreen;
import firebreak.ui.overview.Visits;
import firebreak.ui.patterns.PatternsScreen;
import firebreak.ui.plan.PlanScreen;
import firebreak.ui.presenter.PresenterWindow;
import firebreak.ui.process.ProcessScreen;
import firebreak.ui.safekeeping.SafekeepingScreen;
import firebreak.ui.series.SeriesScreen;
import firebreak.ui.sessions.SessionsScreen;
import firebreak.ui.shell.Curtain;
import firebreak.ui.tagging.TaggingScreen;
import firebreak.ui.trust.TrustScreen;
import firebreak.ui.votes.VotesScreen;

import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

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
    /// @param charts the colours of pictures
    /// @param keys the keys that a person chose, by the ids of commands
    /// @param profiles the folder in which a person keeps profiles of their own
    /// @param visits which assessments a person looked at, and when
    /// @param leave closes the assessment and goes back to where everyone starts
    record Window(
            ObservableValue<ChartTheme> charts,
            Curtain curtain,
            IntegerProperty lockMinutes,
            ObjectProperty<Map<String, String>> keys,
            Path profiles,
            Visits visits,
            PresenterWindow.Around room,
            Runnable leave) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final AssessmentUndo undo;
    private final GuideStates states;
    private final OverviewScreen overview;
    private final SessionState sessionState;
    private final PlanStates planStates;
    private final IncidentsScreen incidents;
    private final CodebookScreen codebook;
    private final CheckpointsScreen checkpoints;
    private final CoverageScreen coverage;
    private final TracesScreen traces;
    private final GapsScreen gaps;
    private final MissingScreen missing;
    private final PatternsScreen patterns;
    private final FindingsScreen findings;
    private final SessionsScreen sessions;
    private final PlanScreen plan;
    private final VotesScreen votes;
    private final List<Screen> screens;
    private final AssessmentFinder finder;
    private final AssessmentLock lock;
    private final Keeping keeping;
    private final Room room;
    private final Consumer<Changed> road = this::changed;
    private boolean closed;

    OpenAssessment(AssessmentFile file, Desk desk, Window window) {
        this.file = file;
        this.desk = desk;
        this.undo = new AssessmentUndo(file, desk);
        this.overview =
                new OverviewScreen(file, desk, window.visits(), this::screens, this::showMissing);
        var intake = Intake.withOwn(window.profiles());
        this.incidents = new IncidentsScreen(file, intake, desk);
        this.codebook = new CodebookScreen(file, desk);
        var similar = new SimilarSearch(file);
        var tagging =
                new TaggingScreen(
                        file, desk, System.getProperty("user.name"), similar, window.keys());
        this.checkpoints = new CheckpointsScreen(file, desk, window.keys());
        var process = new ProcessScreen(file, desk, window.keys());
        this.coverage = new CoverageScreen(file, desk, window.keys());
        this.traces = new TracesScreen(file, desk, window.keys());
        this.gaps = new GapsScreen(file, desk, window.keys());
        this.missing = new MissingScreen(file, desk);
        this.patterns = new PatternsScreen(file, desk, window.charts());
        this.findings = new FindingsScreen(file, desk, window.keys());
        var deliverables = new DeliverablesScreen(file, desk, Version.number());
        this.sessions = new SessionsScreen(file, desk, window.keys(), Clock.systemUTC());
        this.votes =
                new VotesScreen(
                        file,
                        desk,
                        System.getProperty("user.name"),
                        window.keys(),
                        Clock.systemUTC());
        var fit = new FitScreen(file, desk, window.keys());
        this.plan = new PlanScreen(file, desk, window.keys());
        this.screens =
                GuideOrder.of(
                        List.of(
                                overview,
                                fit,
                                plan,
                                incidents,
                                codebook,
                                tagging,
                                new AgreementScreen(file, desk),
                                new FamiliesScreen(file, desk, similar),
                                patterns,
                                process,
                                checkpoints,
                                traces,
                                coverage,
                                gaps,
                                missing,
                                findings,
                                deliverables,
                                sessions,
                                votes,
                                new SeriesScreen(file, new Intake(), desk),
                                new SafekeepingScreen(
                                        file,
                                        desk,
                                        new Assessments(
                                                Clock.systemUTC(), System.getProperty("user.name")),
                                        window.lockMinutes(),
                                        window.leave()),
                                new TrustScreen(file, desk),
                                new HistoryScreen(file, desk)));
        plan.steps(screens);
        this.planStates = new PlanStates(file, desk, fit, plan);
        this.finder = new AssessmentFinder(file, desk, tagging.texts(), this::show);
        this.room = new Room(file, desk, window.room(), whileOpen(window.charts()), tagging::blind);
        this.states = new GuideStates(file, desk, screens);
        this.sessionState = new SessionState(file, desk, sessions);
        this.lock =
                new AssessmentLock(
                        file,
                        desk,
                        window.curtain(),
                        new AssessmentLock.Around(this::putAway, this::resume, window.leave()));
        this.keeping = new Keeping(file, desk, window.curtain()::down, System::nanoTime);
        file.journal().listen(road);
        LeftBehind.remove(file, desk);
        Ahead.read(intake, desk);
    }

    /// The same value in a property of its own: what listens to this one goes with it, whereas the
    /// window's would keep it for good.
    private static <T> ObservableValue<T> whileOpen(ObservableValue<T> value) {
        var own = new SimpleObjectProperty<T>(value.getValue());
        own.bind(value);
        return own;
    }

    List<Screen> screens() {
        return screens;
    }

    boolean isIn(Path folder) {
        return file.directory().equals(folder.toAbsolutePath().normalize());
    }

    /// What it does for a room.
    Room room() {
        return room;
    }

    UndoRedo undo() {
        return undo;
    }

    /// Whether it has a lock.
    boolean encrypted() {
        return file.encrypted();
    }

    /// Saves what is typed and not saved yet, and lets go of the texts of incidents.
    private void flush() {
        screens.forEach(Screen::flush);
    }

    /// Saves what is typed, and lets go of everything that screens show, which locked memory should
    /// not hold.
    private void putAway() {
        room.end();
        flush();
        desk.jobs().forgetEnded();
        screens.forEach(Screen::putAway);
        finder.putAway();
    }

    /// Hides it until its passphrase is given; does nothing where it has no lock.
    void lock() {
        lock.lock();
    }

    /// To be called about once a second.
    void tick() {
        keeping.tick();
    }

    /// Shows where files are chosen for an import.
    void importFiles() {
        incidents.importFiles();
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

    void showPoint(Point point) {
        switch (point) {
            case Point.OfCheckpoint checkpoint -> checkpoints.open(checkpoint);
            case Point.OfCell cell -> coverage.open(cell);
        }
    }

    void vote(VoteSubject subject) {
        votes.open(subject);
    }

    /// Shows the picture of a figure.
    void showFigure(String id, String slice) {
        patterns.open(id, slice);
    }

    void showGap(UUID id) {
        gaps.open(id);
    }

    /// Finds what it holds by its name.
    Finder finder() {
        return finder;
    }

    void showIncident(UUID id) {
        incidents.show(id);
    }

    private void show(NamedThing.Kind kind, String id) {
        var navigator = desk.navigator();
        switch (kind) {
            case INCIDENT -> navigator.incident(UUID.fromString(id));
            case CHECKPOINT, CELL, EVIDENCE -> navigator.point(NamedThings.point(kind, id));
            case GAP -> navigator.gap(UUID.fromString(id));
            case FINDING -> {
                navigator.go("findings");
                findings.open(UUID.fromString(id));
                findings.shown();
            }
            case FEATURE -> {
                navigator.go("traces");
                traces.open(UUID.fromString(id));
            }
            case SESSION -> {
                navigator.go("sessions");
                sessions.open(UUID.fromString(id));
            }
            case WORK -> {
                navigator.go("plan");
                plan.open(UUID.fromString(id));
            }
            case CODE -> {
                navigator.go("codebook");
                codebook.open(NamedThings.code(id), id.substring(id.indexOf('/') + 1));
            }
        }
    }

    private void showMissing(Open reason) {
        missing.showOnly(reason);
        desk.navigator().go(missing.id());
    }

    /// Tells `go` where to begin: with the overview where there is something to see, otherwise with
    /// the import.
    void chooseStart(Consumer<String> go) {
        desk.jobs()
                .database(
                        "",
                        progress -> file.incidents().count() > 0,
                        filled -> go.accept(filled ? overview.id() : incidents.id()),
                        desk.notices()::fault);
    }

    /// Saves what is typed, and closes the assessment behind everything that is still to be
    /// written.
    void close() {
        closed = true;
        room.end();
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

    /// Reads everything again, so that all screens write it anew; what is typed is saved before.
    void reread() {
        flush();
        screens.forEach(Screen::rewrite);
        screens.forEach(Screen::putAway);
        finder.putAway();
        resume();
    }

    /// Reads everything again after it was locked; what was asked meanwhile had no answer.
    private void resume() {
        undo.refresh();
        tell(new Changed(undo.revision().get(), Set.of(Topic.values())));
    }

    private void changed(Changed changed) {
        Platform.runLater(() -> {
            // What is typed last is saved on closing, when nothing is shown any more.
            if (closed) return;
            keeping.edited();
            undo.changed(changed);
            tell(changed);
        });
    }

    private void tell(Changed changed) {
        states.refresh(changed.topics());
        sessionState.refresh(changed.topics());
        planStates.refresh(changed.topics());
        desk.changes().tell(changed);
    }
}
