package firebreak.ui;

import firebreak.domain.process.Point;
import firebreak.domain.session.VoteSubject;
import firebreak.ui.kit.Changes;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Dialogs;
import firebreak.ui.kit.Navigator;
import firebreak.ui.kit.Notices;
import firebreak.ui.shell.Theme;
import firebreak.work.InlineJobs;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Shows windows on the headless platform, works them as a person would, waits for what should
/// happen, and takes pictures for the gallery.
public final class Stagehand {
    private static final long PATIENCE_SECONDS = 60;
    private static final float HARDLY_PRESSED = 0.8f;
    private static final long REST_NANOS = 2_000_000;
    private static final CompletableFuture<Theme> THEME = new CompletableFuture<>();
    private static boolean started;
    private static FxWatchdog watchdog;

    private Stagehand() {}

    /// The theme, with the toolkit running.
    public static synchronized Theme theme() {
        if (!started) {
            started = true;
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                var theme = new Theme();
                theme.choose(false);
                watchdog = FxWatchdog.start();
                THEME.complete(theme);
            });
        }
        return THEME.join();
    }

    /// What looks on while the window's thread is held.
    public static FxWatchdog watchdog() {
        theme();
        return watchdog;
    }

    /// Runs `work` on the window's thread and waits for it.
    public static <T> T fx(Callable<T> work) {
        theme();
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable t) {
                result.completeExceptionally(t);
            }
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }

    /// Shows a view alone in a dressed window.
    public static Stage show(Parent view, int width, int height) {
        return fx(() -> {
            var scene = new Scene(view, width, height);
            THEME.join().dress(scene);
            return show(scene, width, height);
        });
    }

    /// Shows a whole scene; call it on the window's thread.
    public static Stage show(Scene scene, int width, int height) {
        var stage = new Stage();
        stage.setOnHidden(e -> emptied(stage));
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        stage.requestFocus();
        return stage;
    }

    /// A window of the headless platform remembers the one that was active before it, and so all
    /// that were ever shown (JavaFX 26.0.2); they shall not remember what was in them, too.
    public static void emptied(Stage stage) {
        Platform.runLater(() -> {
            if (!stage.isShowing()) stage.getScene().setRoot(new Group());
        });
    }

    public static void close(Stage stage) {
        run(() -> {
            stage.close();
            letGo();
        });
    }

    /// Lets go of windows that were closed; on the window's thread.
    public static void letGo() {
        ClosedWindows.letGo();
    }

    /// Waits until `condition`, asked on the window's thread, holds.
    public static void until(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!fx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) throw new AssertionError("waited in vain for: " + what);
            // Asked without a rest, it would take a processor from the work that it waits for.
            LockSupport.parkNanos(REST_NANOS);
        }
    }

    /// The node with this id in any window, when it is there and shown.
    @SuppressWarnings("unchecked")
    public static <N extends Node> N node(String id) {
        until("#" + id, () -> find(id).isPresent());
        return (N) fx(() -> find(id).orElseThrow());
    }

    public static boolean shows(String id) {
        return fx(() -> find(id).isPresent());
    }

    private static Optional<Node> find(String id) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(w -> w.getScene().getRoot().lookup("#" + id))
                .filter(n -> n != null && n.isVisible())
                .findFirst();
    }

    /// Clicks the node with this id when it can be clicked.
    public static void click(String id) {
        Node node = node(id);
        until("#" + id + " enabled", () -> !node.isDisabled());
        until("#" + id + " seen", () -> seen(node));
        settle();
        pointAt(node);
        new FxRobot().clickOn(node);
        settle();
    }

    /// At once: the robot would move there in fifty steps, each of which the window looks at.
    private static void pointAt(Node node) {
        run(() -> {
            var place = node.localToScreen(node.getBoundsInLocal());
            if (place != null) new Robot().mouseMove(place.getCenterX(), place.getCenterY());
        });
    }

    /// Nor is anything hidden that it lies in: a page that is still to come has its buttons, and
    /// would take the click as it comes.
    private static boolean seen(Node node) {
        for (var n = node; n != null; n = n.getParent()) if (!n.isVisible()) return false;
        return true;
    }

    /// Presses and releases keys together, such as CONTROL and Z, on what can be seen: a control
    /// that was not laid out yet hears no keys.
    public static void press(KeyCode... keys) {
        settle();
        new FxRobot().push(keys);
        settle();
    }

    public static void type(String text) {
        settle();
        new FxRobot().write(text);
        settle();
    }

    /// Lets what is queued on the window's thread, and one layout pass, go by.
    public static void settle() {
        fx(() -> true);
        run(() ->
                Window.getWindows().stream()
                        .filter(w -> w.getScene() != null)
                        .forEach(w -> {
                            w.getScene().getRoot().applyCss();
                            w.getScene().getRoot().layout();
                        }));
        fx(() -> true);
    }

    /// Menus and lists that are open lie in windows of their own.
    private static BufferedImage withPopups(Scene scene, BufferedImage image) {
        var window = scene.getWindow();
        if (window == null) return image;
        var drawing = image.createGraphics();
        for (var other : Window.getWindows())
            if (other instanceof PopupWindow popup && popup.isShowing())
                drawing.drawImage(
                        SwingFXUtils.fromFXImage(popup.getScene().snapshot(null), null),
                        (int) (popup.getX() - window.getX() - scene.getX()),
                        (int) (popup.getY() - window.getY() - scene.getY()),
                        null);
        drawing.dispose();
        return image;
    }

    /// Saves what the scene shows to target/gallery/NAME.png.
    public static Path picture(Scene scene, String name) {
        settle();
        BufferedImage image =
                fx(() -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return withPopups(scene, SwingFXUtils.fromFXImage(scene.snapshot(null), null));
                });
        try {
            var file = Path.of("target/gallery", name + ".png");
            Files.createDirectories(file.getParent());
            write(image, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hardly pressed: as small as can be takes ten times as long.
    private static void write(BufferedImage image, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(HARDLY_PRESSED);
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /// A desk whose jobs are over at once and whose notices and journeys are written down.
    public static final class FakeDesk implements Notices, Dialogs, Navigator {
        public final List<String> said = new ArrayList<>();
        public final List<String> problems = new ArrayList<>();
        public final List<Throwable> faults = new ArrayList<>();
        public final List<String> journeys = new ArrayList<>();
        public final Changes changes = new Changes();
        public Set<UUID> shownIncidents = Set.of();
        public @Nullable Point shownPoint;
        public String shownSlice = "";
        public @Nullable VoteSubject votedOn;
        public final ObjectProperty<Map<String, String>> keys =
                new SimpleObjectProperty<>(Map.of());
        public @Nullable UUID shownGap;
        public List<Path> files = List.of();
        public Optional<Path> folder = Optional.empty();
        public boolean confirms = true;
        public Optional<Path> saveTo = Optional.empty();
        public final List<String> recoveryKeys = new ArrayList<>();

        public Desk desk() {
            return new Desk(new InlineJobs(), changes, this, this, this);
        }

        @Override
        public void done(String text) {
            said.add(text);
        }

        @Override
        public void problem(String text) {
            problems.add(text);
        }

        @Override
        public void fault(Throwable fault) {
            faults.add(fault);
        }

        @Override
        public Optional<Path> folder(String title) {
            return folder;
        }

        @Override
        public List<Path> files(String title, String kind, List<String> patterns) {
            return files;
        }

        @Override
        public Optional<Path> save(String title, String name, String kind, String pattern) {
            return saveTo;
        }

        @Override
        public void recoveryKey(String key, String assessment) {
            recoveryKeys.add(key);
        }

        @Override
        public boolean confirm(String title, String text, String action) {
            return confirms;
        }

        @Override
        public void go(String screen) {
            journeys.add(screen);
        }

        @Override
        public void incident(UUID id) {
            journeys.add("incident");
            shownIncidents = Set.of(id);
        }

        @Override
        public void figure(String id, String slice) {
            journeys.add("figure " + id);
            shownSlice = slice;
        }

        @Override
        public void point(Point point) {
            journeys.add("point");
            shownPoint = point;
        }

        @Override
        public void vote(VoteSubject subject) {
            journeys.add("vote");
            votedOn = subject;
        }

        @Override
        public void gap(UUID id) {
            journeys.add("gap");
            shownGap = id;
        }

        @Override
        public void incidents(String because, Set<UUID> incidents) {
            journeys.add("incidents: " + because);
            shownIncidents = incidents;
        }
    }
}
