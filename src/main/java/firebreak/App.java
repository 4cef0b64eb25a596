package firebreak;

import firebreak.deeds.NamedThing;
import firebreak.domain.Text;
import firebreak.domain.process.Point;
import firebreak.domain.session.VoteSubject;
import firebreak.sample.SampleWriter;
import firebreak.store.AssessmentFile;
import firebreak.store.Assessments;
import firebreak.ui.help.Help;
import firebreak.ui.home.HomeScreen;
import firebreak.ui.home.HomeViewModel;
import firebreak.ui.home.Recent;
import firebreak.ui.kit.Changes;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Dialogs;
import firebreak.ui.kit.Found;
import firebreak.ui.kit.Navigator;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.Ticking;
import firebreak.ui.overview.Visits;
import firebreak.ui.presenter.PresenterWindow;
import firebreak.ui.settings.SettingsScreen;
import firebreak.ui.settings.SettingsViewModel;
import firebreak.ui.shell.AboutWindow;
import firebreak.ui.shell.Absence;
import firebreak.ui.shell.BrokenLines;
import firebreak.ui.shell.ErrorWindow;
import firebreak.ui.shell.Shell;
import firebreak.ui.shell.Theme;
import firebreak.ui.shell.WindowIcons;
import firebreak.work.Cancelled;
import firebreak.work.Jobs;
import firebreak.work.ThreadJobs;

import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    private final LayoutFiles layouts;
    private final Absence absence;
    private final AppHelp help;
    private final Runnable deaf;
    private final Ticking ticking;
    private Runnable typing = () -> {};
    private @Nullable OpenAssessment open;
    private @Nullable HomeViewModel doorsShown;

    App(Stage stage, Folders folders, Theme theme, Function<Supplier<Window>, Dialogs> dialogs) {
        this.stage = stage;
        this.folders = folders;
        this.theme = theme;
        BrokenLines.mend();
        this.settings = new Settings(folders.data(), this::problem);
        // The first control that is made would load JavaFX's own style sheet where none is chosen.
        theme.follow(settings.look());
        this.errors = new ErrorWindow(theme, this::explainCode);
        this.jobs = new ThreadJobs(Platform::runLater, this::surprise, Refusals::why);
        this.layouts = new LayoutFiles(folders.data());
        this.shell = new Shell(theme, jobs, settings.keys(), this::surprise);
        this.dialogs = new WindowDialogs(dialogs.apply(() -> stage), shell);
        settings.write(() -> Optional.ofNullable(open).ifPresent(OpenAssessment::reread));
        this.absence =
                new Absence(
                        System::nanoTime,
                        InstantSource.system(),
                        settings.lockMinutes()::get,
                        this::lock);
        shell.commands().add(new AppCommands(this).all());
        this.help =
                new AppHelp(
                        this,
                        shell,
                        new Help.Around(
                                jobs,
                                LogFile.below(folders.data()),
                                shell.commands().keys(),
                                this::go,
                                shell::aside,
                                this::surprise),
                        settings.toured());
        this.deaf = shell.listen(stage, absence::touched);
        this.ticking = new Ticking(Duration.ofSeconds(1), this::tick);
    }

    /// Says what the code of a surprise means.
    void explainCode(String code) {
        help.explain(code);
    }

    /// Where the sample stands, or will stand.
    Path sample() {
        return folders.data().resolve("sample").resolve("harbor-pay");
    }

    void show() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> Platform.runLater(() -> surprise(fault)));
        stage.setTitle(Text.of("shell.name"));
        stage.setScene(shell.scene());
        WindowIcons.put(stage);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        shell.work().guard(stage, shell.curtain()::down);
        showHome();
        WindowPlace.parse(layouts.window()).ifPresent(place -> place.restore(stage));
        stage.show();
        ticking.play();
    }

    /// Offers to make a new assessment of a snapshot.
    void offer(Path snapshot) {
        shell.go("home");
        if (doorsShown != null) doorsShown.offer(snapshot);
    }

    /// Saves what is typed, closes the assessment and waits until it is on the disk.
    void close() {
        typing.run();
        ticking.stop();
        closeAssessment();
        layouts.window(WindowPlace.of(stage).words());
        deaf.run();
        theme.look().unbindBidirectional(settings.look());
        jobs.close();
    }

    /// The ids of all that can be done whichever screen is shown.
    Set<String> commandIds() {
        return shell.commands().all().stream()
                .map(c -> c.key().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Where slow work runs.
    Jobs jobs() {
        return jobs;
    }

    /// Does what a command of the window does, where it can be done.
    void act(String command) {
        shell.commands().keys().act(command);
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
        jump("incidents", o -> o.showIncidents(because, incidents));
    }

    @Override
    public void incident(UUID id) {
        shell.visited(NamedThing.Kind.INCIDENT.key(id));
        jump("incidents", o -> o.showIncident(id));
    }

    @Override
    public void point(Point point) {
        shell.visited(AssessmentFinder.key(point));
        var screen =
                switch (point) {
                    case Point.OfCheckpoint _ -> "checkpoints";
                    case Point.OfCell _ -> "coverage";
                };
        jump(screen, o -> o.showPoint(point));
    }

    @Override
    public void vote(VoteSubject subject) {
        if (open != null) open.vote(subject);
        shell.go("votes");
    }

    @Override
    public void gap(UUID id) {
        shell.visited(NamedThing.Kind.GAP.key(id));
        jump("gaps", o -> o.showGap(id));
    }

    @Override
    public void figure(String id, String slice) {
        jump("patterns", o -> o.showFigure(id, slice));
    }

    private void jump(String screen, Consumer<OpenAssessment> show) {
        shell.jump(screen, () -> Optional.ofNullable(open).ifPresent(show));
    }

    private void showHome() {
        var desk = desk(new Changes());
        shell.open("", List.of(home(desk), settings(desk)), null);
    }

    private void tick() {
        absence.tick();
        if (open != null) open.tick();
    }

    /// Locks what is open, where it has a lock.
    private void lock() {
        if (open != null) open.lock();
    }

    /// Closes what is open and goes back to the doors, once no work stands against it.
    void leave() {
        if (shell.curtain().down()) left();
        else shell.work().before(this::left);
    }

    private void left() {
        help.closed();
        closeAssessment();
        jobs.forgetEnded();
        shell.room().leave();
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
                        sample(),
                        place -> SampleWriter.write(assessments, place),
                        folders.suggestions(),
                        new Recent(settings.recent()),
                        folder -> open != null && open.isIn(folder),
                        shell.work()::before);
        doorsShown = new HomeViewModel(doors, desk, this::opened);
        return new HomeScreen(doorsShown);
    }

    /// The doors, where the person sees them.
    @Nullable HomeViewModel doors() {
        return doorsShown;
    }

    /// What is open; null where nothing is.
    @Nullable OpenAssessment open() {
        return open;
    }

    /// Commands and screens that fit what is typed.
    List<Found> offers(String typed) {
        return shell.offered(typed);
    }

    /// Closes the window as a person does.
    void quit() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private SettingsScreen settings(Desk desk) {
        var chosen = settings.chosen(folders);
        var screen =
                new SettingsScreen(
                        new SettingsViewModel(
                                chosen, desk, () -> new AboutWindow(theme).show(stage)));
        typing = screen::keep;
        return screen;
    }

    private void closeAssessment() {
        shell.leave();
        if (open != null) open.close();
        open = null;
    }

    private void opened(AssessmentFile file) {
        closeAssessment();
        var desk = desk(new Changes());
        open =
                new OpenAssessment(
                        file,
                        desk,
                        new OpenAssessment.Window(
                                theme.charts(),
                                shell.curtain(),
                                settings.lockMinutes(),
                                settings.keys(),
                                folders.data().resolve("profiles"),
                                new Visits(folders.data().resolve("visits.txt")),
                                new PresenterWindow.Around(stage, theme::dress, absence::touched),
                                this::leave));
        var screens = new ArrayList<Screen>(List.of(home(desk)));
        screens.addAll(open.screens());
        screens.add(settings(desk));
        var id = file.info().id();
        shell.room().open(open.room(), settings.hidden(id), on -> settings.hide(id, on));
        shell.open(file.info().client(), screens, open.undo());
        shell.finder(open.finder());
        shell.layout(layouts.read(id), known -> layouts.write(id, known, jobs, shell.notices()));
        if (open.encrypted()) shell.lockable(this::lock);
        takeFiles(open);
        FirstWords.put(file, desk, settings.consultant().get());
        var shown = open;
        open.chooseStart(screen -> {
            shell.go(screen);
            help.opened(shown);
        });
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

    private void problem(String words) {
        shell.notices().problem(words);
    }

    private void surprise(Throwable fault) {
        if (fault instanceof Cancelled) return;
        var notSaved = Refusals.notSaved(fault);
        if (notSaved.isPresent()) shell.notices().problem(notSaved.get().problem());
        else errors.show(stage.isShowing() ? stage : null, fault);
    }
}
