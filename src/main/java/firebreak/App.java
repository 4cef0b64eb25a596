package firebreak;

import firebreak.domain.Text;
import firebreak.sample.SampleWriter;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.store.NotSaved;
import firebreak.ui.home.HomeScreen;
import firebreak.ui.home.HomeViewModel;
import firebreak.ui.kit.Changes;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Dialogs;
import firebreak.ui.kit.FxDialogs;
import firebreak.ui.kit.Navigator;
import firebreak.ui.kit.Screen;
import firebreak.ui.shell.Absence;
import firebreak.ui.shell.ErrorWindow;
import firebreak.ui.shell.Shell;
import firebreak.ui.shell.Theme;
import firebreak.work.Cancelled;
import firebreak.work.ThreadJobs;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The workbench: the only place that knows everyone. It builds the window's parts top to bottom
/// and, for each assessment that is opened, its screens.
public final class App implements Navigator {
    private final Stage stage;
    private final Folders folders;
    private final Theme theme;
    private final ErrorWindow errors;
    private final ThreadJobs jobs;
    private final Shell shell;
    private final Dialogs dialogs;
    private final Settings settings;
    private final Absence absence;
    private final Runnable deaf;
    private final Timeline ticking;
    private @Nullable OpenAssessment open;

    App(Stage stage, Folders folders, Theme theme, Function<Supplier<Window>, Dialogs> dialogs) {
        this.stage = stage;
        this.folders = folders;
        this.theme = theme;
        this.errors = new ErrorWindow(theme);
        this.jobs = new ThreadJobs(Platform::runLater, this::surprise);
        this.shell = new Shell(theme, jobs, this::surprise);
        this.dialogs = new WindowDialogs(dialogs.apply(() -> stage), shell);
        this.settings = new Settings(folders.data(), shell.notices()::problem);
        this.absence =
                new Absence(
                        System::nanoTime,
                        InstantSource.system(),
                        settings.lockMinutes()::get,
                        this::lock);
        this.deaf = shell.listen(stage, absence::touched);
        this.ticking = new Timeline(new KeyFrame(Duration.seconds(1), e -> tick()));
        this.ticking.setCycleCount(Animation.INDEFINITE);
    }

    /// Opens the workbench and returns the exit code when its window is closed.
    static int open(String[] args) {
        var problem = DisplayCheck.ofThisMachine().problem();
        if (problem.isPresent()) {
            System.err.println(problem.get());
            return 1;
        }
        // From sources JavaFX runs off the class path, which works but which it calls unsupported.
        Logger.getLogger("javafx")
                .setFilter(line ->
                        !String.valueOf(line.getMessage()).startsWith("Unsupported JavaFX"));
        Application.launch(Launcher.class, args);
        return 0;
    }

    /// What JavaFX starts.
    public static final class Launcher extends Application {
        private @Nullable App app;

        @Override
        public void start(Stage stage) {
            app = new App(stage, Folders.ofSystem(), new Theme(), FxDialogs::new);
            app.show();
        }

        @Override
        public void stop() {
            if (app != null) app.close();
        }
    }

    void show() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> Platform.runLater(() -> surprise(fault)));
        stage.setTitle(Text.of("shell.name"));
        stage.setScene(shell.scene());
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        showHome();
        stage.show();
        ticking.play();
    }

    /// Saves what is typed, closes the assessment and waits until it is on the disk.
    void close() {
        ticking.stop();
        deaf.run();
        if (open != null) open.close();
        open = null;
        jobs.close();
    }

    /// Whether nothing is under way.
    boolean idle() {
        return jobs.running().isEmpty();
    }

    @Override
    public void go(String screen) {
        shell.go(screen);
    }

    @Override
    public void incidents(String because, Set<UUID> incidents) {
        if (open != null) open.showIncidents(because, incidents);
        shell.go("incidents");
    }

    private void showHome() {
        shell.open("", List.of(home(desk(new Changes()))), null);
    }

    private void tick() {
        absence.tick();
        if (open != null) open.tick();
    }

    /// Locks what is open, where it has a lock.
    private void lock() {
        if (open != null) open.lock();
    }

    /// Closes what is open and goes back to the doors.
    private void leave() {
        if (open != null) open.close();
        open = null;
        showHome();
    }

    private Desk desk(Changes changes) {
        return new Desk(jobs, changes, shell.notices(), dialogs, this);
    }

    private HomeScreen home(Desk desk) {
        var assessments = new Assessments(Clock.systemUTC(), System.getProperty("user.name"));
        var doors =
                new HomeViewModel.Doors(
                        assessments,
                        folders.data().resolve("sample").resolve("harbor-pay"),
                        place -> SampleWriter.write(assessments, place),
                        folders.suggestions(),
                        folder -> open != null && open.isIn(folder));
        return new HomeScreen(new HomeViewModel(doors, desk, this::opened));
    }

    private void opened(AssessmentFile file) {
        if (open != null) open.close();
        var changes = new Changes();
        var desk = desk(changes);
        open =
                new OpenAssessment(
                        file,
                        desk,
                        new OpenAssessment.Window(
                                theme.dark(),
                                shell.curtain(),
                                settings.lockMinutes(),
                                settings.keys(),
                                folders.data().resolve("profiles"),
                                this::leave));
        var screens = new ArrayList<Screen>(List.of(home(desk)));
        screens.addAll(open.screens());
        shell.open(file.info().client(), screens, open.undo());
        if (open.encrypted()) shell.lockable(this::lock);
        takeFiles(open);
        open.chooseStart(shell::go);
    }

    /// Files that are dropped anywhere are to be imported.
    private void takeFiles(OpenAssessment shown) {
        shell.dropFiles(
                Text.of("shell.drop"),
                Text.of("shell.drop.more"),
                shown::takesFiles,
                files -> {
                    shell.go("incidents");
                    shown.importFiles(files);
                });
    }

    private void surprise(Throwable fault) {
        if (fault instanceof Cancelled) return;
        var notSaved = notSaved(fault);
        if (notSaved.isPresent()) shell.notices().problem(notSaved.get().problem());
        else errors.show(stage.isShowing() ? stage : null, fault);
    }

    /// A disk that is full is no surprise, and the person can do something about it.
    private static Optional<NotSaved> notSaved(Throwable fault) {
        return Stream.iterate(fault, t -> t != null, Throwable::getCause)
                .limit(8)
                .filter(NotSaved.class::isInstance)
                .map(NotSaved.class::cast)
                .findFirst();
    }
}
