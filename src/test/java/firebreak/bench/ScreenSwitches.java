package firebreak.bench;

import static firebreak.bench.OverviewAtScale.tagged;

import firebreak.AppFixture;
import firebreak.sample.SampleWriter;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.work.Progress;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// How long the window needs until another screen stands in it, styles and layout done and a pulse
/// gone by: when the screen is built, and between any two that are. Of the sample, and of the
/// sample with 100,000 further incidents. Beside it stand two plain panes with as many labels as
/// the largest screen has nodes, in the same window. What the processor needed on the window's
/// thread is told as well, because it says the same on a machine that has other work. Run it with
/// `mvn -q test-compile exec:exec@bench -Dbench=ScreenSwitches`.
final class ScreenSwitches {
    private static final double FIRST_BAR = 400;
    private static final double SWITCH_BAR = 100;
    private static final int OPENINGS = 3;
    private static final int WALKS = 5;
    private static final long LONGEST_REST = 15_000_000_000L;
    private static final long POLL = 5_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// @param wall until the pulse was over, in milliseconds
    /// @param processor of that, what the window's thread ran
    private record Took(double wall, double processor) {}

    private final AppFixture workbench;
    private final List<String> ids;
    private final long thread;

    private ScreenSwitches(AppFixture workbench) {
        this.workbench = workbench;
        this.thread = Stagehand.fx(() -> Thread.currentThread().threadId());
        workbench.openSample();
        this.ids = workbench.screens();
    }

    static void main(String... args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var sizes = args.length == 0 ? List.of("sample", "large") : List.of(args);
        for (var size : sizes) {
            var folder = Files.createTempDirectory("firebreak-bench");
            try {
                if (size.equals("large")) large(folder.resolve("sample").resolve("harbor-pay"));
                try (var workbench = new AppFixture(folder, 1280, 720)) {
                    System.out.printf("== %s%n", size);
                    new ScreenSwitches(workbench).measure();
                }
            } finally {
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
                }
            }
        }
        System.exit(0);
    }

    /// The sample with 100,000 further incidents, four of five tagged.
    private static void large(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (!(SampleWriter.write(StoreFixture.ASSESSMENTS, folder)
                instanceof Opening.Opened(var file))) throw new IllegalStateException();
        try (file) {
            file.imports().take("Import", List.of(LargeAssessment.reading()), Progress.NONE);
            file.taggings().save("Tag", tagged(file));
        }
    }

    private void measure() {
        var cold = opening();
        var firsts = new LinkedHashMap<String, List<Took>>();
        for (int i = 0; i < OPENINGS; i++) {
            workbench.leave();
            workbench.openSample();
            opening()
                    .forEach((id, took) ->
                            firsts.computeIfAbsent(id, _ -> new ArrayList<>()).add(took));
        }
        var switches = new LinkedHashMap<String, List<Took>>();
        var random = new Random(9);
        for (int i = 0; i < WALKS; i++) {
            var order = new ArrayList<>(ids);
            Collections.shuffle(order, random);
            for (var id : order) {
                var took = to(id);
                if (i > 0) switches.computeIfAbsent(id, _ -> new ArrayList<>()).add(took);
            }
        }
        var nodes = new LinkedHashMap<String, Integer>();
        for (var id : ids) {
            to(id);
            nodes.put(id, Stagehand.fx(() -> count(workbench.scene().lookup("#screenPlace"))));
        }
        int most = Collections.max(nodes.values());
        var floor = median(floor(most));

        System.out.printf(
                "%-16s %7s %16s %16s %16s%n", "screen", "nodes", "cold first", "first", "switch");
        for (var id : ids)
            System.out.printf(
                    "%-16s %7d %16s %16s %16s%n",
                    id,
                    nodes.get(id),
                    words(cold.get(id)),
                    words(median(firsts.get(id))),
                    words(median(switches.get(id))));
        System.out.printf("floor: two panes of %d labels%41s%n", most, words(floor));
        worst("first build", firsts, FIRST_BAR, floor);
        worst("switch", switches, SWITCH_BAR, floor);
        System.out.printf(
                "load %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /// The first time of each screen since the assessment was opened.
    private Map<String, Took> opening() {
        var took = new LinkedHashMap<String, Took>();
        for (var id : ids) took.put(id, to(id));
        return took;
    }

    private Took to(String id) {
        var took = shown(workbench.scene(), () -> workbench.app.go(id));
        rest();
        return took;
    }

    /// Until nothing is under way; but what takes long, such as measuring suggestions, is not
    /// waited for, as nobody would.
    private void rest() {
        var end = System.nanoTime() + LONGEST_REST;
        while (!workbench.quiet() && System.nanoTime() < end) LockSupport.parkNanos(POLL);
        Stagehand.settle();
    }

    /// Until the pulse that lays out what `change` brings is over.
    private Took shown(Scene scene, Runnable change) {
        var over = new CompletableFuture<Took>();
        Stagehand.run(() -> {
            long start = System.nanoTime();
            long used = THREADS.getThreadCpuTime(thread);
            var listener = new Runnable[1];
            listener[0] =
                    () -> {
                        scene.removePostLayoutPulseListener(listener[0]);
                        Platform.runLater(() ->
                                over.complete(
                                        new Took(
                                                (System.nanoTime() - start) / 1e6,
                                                (THREADS.getThreadCpuTime(thread) - used) / 1e6)));
                    };
            change.run();
            scene.addPostLayoutPulseListener(listener[0]);
            Platform.requestNextPulse();
        });
        return over.join();
    }

    /// Two plain panes with as many labels, by turns in the place of the screens.
    private List<Took> floor(int nodes) {
        var panes = Stagehand.fx(() -> List.<Pane>of(plain(nodes), plain(nodes)));
        StackPane place =
                Stagehand.fx(() ->
                        (StackPane)
                                ((javafx.scene.control.ScrollPane)
                                                workbench.scene().lookup("#screenPlace"))
                                        .getContent());
        var took = new ArrayList<Took>();
        for (int i = 0; i < 12; i++) {
            var pane = panes.get(i % 2);
            var one = shown(workbench.scene(), () -> place.getChildren().setAll(pane));
            if (i > 3) took.add(one);
        }
        return took;
    }

    private static Pane plain(int nodes) {
        var pane = new FlowPane();
        // A label has a text of its own.
        for (int i = 0; i < nodes / 2; i++) pane.getChildren().add(new Label("plain"));
        return pane;
    }

    private static int count(Node node) {
        int nodes = 1;
        if (node instanceof Parent parent)
            for (var child : parent.getChildrenUnmodifiable()) nodes += count(child);
        return nodes;
    }

    private static void worst(String what, Map<String, List<Took>> all, double bar, Took floor) {
        var worst =
                Collections.max(
                        all.entrySet(),
                        Comparator.comparingDouble(e -> median(e.getValue()).processor()));
        var took = median(worst.getValue());
        System.out.printf(
                "worst %s: %s, %s ms, %.1f x floor; bar %.0f ms: %s, by the processor %s%n",
                what,
                worst.getKey(),
                words(took),
                took.processor() / floor.processor(),
                bar,
                took.wall() <= bar ? "held" : "NOT held",
                took.processor() <= bar ? "held" : "NOT held");
    }

    private static Took median(List<Took> all) {
        return new Took(
                median(all.stream().mapToDouble(Took::wall).sorted().toArray()),
                median(all.stream().mapToDouble(Took::processor).sorted().toArray()));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static String words(Took took) {
        return "%.0f (cpu %.0f)".formatted(took.wall(), took.processor());
    }
}
