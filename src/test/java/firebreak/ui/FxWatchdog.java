package firebreak.ui;

import javafx.application.Platform;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Looks on while the tests work the windows: how long is the window's thread held, and by what? A
/// heartbeat is put into its queue again and again; while one is late, the thread's stack is looked
/// at. It fails nothing, as a machine with other work would; the worst of a run are written to
/// target/fx-watchdog.txt.
public final class FxWatchdog {
    /// From here on somebody feels it.
    public static final double BAR = 100;

    private static final long REST = 8_000_000;
    private static final long LOOK_MILLIS = 10;
    private static final int WORST = 20;
    private static final int SHOWN = 14;
    private static final double NANOS = 1e6;

    /// One time that the thread was held.
    ///
    /// @param wall milliseconds until it was free
    /// @param processor of these, what the thread itself ran; the rest other work took
    /// @param place where in the program most of the looks found it
    /// @param stack of such a look, the innermost first
    public record Held(double wall, double processor, String place, List<String> stack) {}

    private final Thread window;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Held> worst = new HashMap<>();
    private long beats;
    private long late;

    private FxWatchdog(Thread window) {
        this.window = window;
    }

    /// Begins to look on. Call it on the window's thread.
    static FxWatchdog start() {
        var dog = new FxWatchdog(Thread.currentThread());
        Thread.ofPlatform().daemon().name("fx-watchdog").start(dog::watch);
        Runtime.getRuntime().addShutdownHook(new Thread(dog::write));
        return dog;
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(REST);
            var beat = new CountDownLatch(1);
            long used = threads.getThreadCpuTime(window.threadId());
            long start = System.nanoTime();
            var looks = new ArrayList<StackTraceElement[]>();
            try {
                Platform.runLater(beat::countDown);
                while (!beat.await(LOOK_MILLIS, TimeUnit.MILLISECONDS))
                    looks.add(window.getStackTrace());
            } catch (InterruptedException | IllegalStateException over) {
                return;
            }
            note(
                    (System.nanoTime() - start) / NANOS,
                    (threads.getThreadCpuTime(window.threadId()) - used) / NANOS,
                    looks);
        }
    }

    private synchronized void note(double wall, double processor, List<StackTraceElement[]> looks) {
        beats++;
        if (looks.size() < 2) return;
        if (processor > BAR) late++;
        var places = new HashMap<String, Integer>();
        looks.forEach(l -> places.merge(place(l), 1, Integer::sum));
        var place =
                places.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        var stack =
                looks.stream()
                        .filter(l -> place(l).equals(place))
                        .findFirst()
                        .map(FxWatchdog::told)
                        .orElseThrow();
        worst.merge(
                place,
                new Held(wall, processor, place, stack),
                (a, b) -> a.processor() >= b.processor() ? a : b);
    }

    /// The innermost place of ours in a stack.
    private static String place(StackTraceElement[] stack) {
        for (var frame : stack)
            if (frame.getClassName().startsWith("firebreak.")) return name(frame);
        return "a pulse";
    }

    /// What is told of a stack: its innermost frames, and all that are ours.
    private static List<String> told(StackTraceElement[] stack) {
        var told = new ArrayList<String>();
        for (int i = 0; i < stack.length && told.size() < SHOWN; i++)
            if (i < 4 || stack[i].getClassName().startsWith("firebreak.")) told.add(name(stack[i]));
        return told;
    }

    private static String name(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    /// The worst since the last [#forget()], by what the processor ran; each place once.
    public synchronized List<Held> worst() {
        return worst.values().stream()
                .sorted(Comparator.comparingDouble(Held::processor).reversed())
                .limit(WORST)
                .toList();
    }

    public synchronized void forget() {
        worst.clear();
        beats = 0;
        late = 0;
    }

    /// In words, for people.
    public synchronized String report() {
        var text = new StringBuilder();
        text.append(
                "The window's thread: %d heartbeats, %d held by more than %.0f ms of the processor%n"
                        .formatted(beats, late, BAR));
        for (var held : worst()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%6.0f ms (processor %.0f ms) %s%n",
                            held.wall(),
                            held.processor(),
                            held.place()));
            held.stack().forEach(f -> text.append("          ").append(f).append('\n'));
        }
        return text.toString();
    }

    /// Each process of a test run has a file of its own; the only one has the plain name. A process
    /// that a test started elsewhere writes none.
    private void write() {
        var fork = System.getProperty("firebreak.fork", "");
        var file = Path.of("target", "fx-watchdog" + (fork.isEmpty() ? "" : "-" + fork) + ".txt");
        if (!Files.isDirectory(file.getParent())) return;
        try {
            Files.writeString(file, report());
        } catch (IOException e) {
            System.err.println("not written: " + file);
        }
    }
}
