package firebreak.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// The start of the built program as a person feels it, in whole processes: from the command to the
/// home screen on a virtual screen, beside a bare JavaFX window with AtlantaFX and an AOT cache of
/// its own in the same runtime; `--version` beside a Java that prints one line; how much memory
/// stays taken on the sample; how large the program is. Needs Xvfb and `installer/build.sh`.
final class StartUp {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final Path IMAGE = Path.of("target/firebreak").toAbsolutePath();
    private static final Path PACKAGES = Path.of("target/packages");
    private static final double MB = 1 << 20;
    private static final boolean CARD =
            Stream.of("/dev/dri", "/dev/nvidiactl", "/dev/dxg")
                    .map(Path::of)
                    .anyMatch(Files::exists);

    private final Path folder;
    private final Path java = IMAGE.resolve("lib/runtime/bin/java");
    private final Path app = IMAGE.resolve("lib/app");
    private final List<String> options = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private boolean kept = true;

    private StartUp(Path folder) throws IOException {
        this.folder = folder;
        for (var line : Files.readAllLines(app.resolve("firebreak.cfg"))) {
            var value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toString());
            if (line.startsWith("java-options=")) options.add(value);
            if (line.startsWith("app.classpath=")) path.add(value);
        }
        if (!CARD) options.add("-Dprism.order=sw");
    }

    static void main() throws Exception {
        var folder = Files.createTempDirectory("firebreak-start");
        var bench = new StartUp(folder);
        bench.windows();
        bench.versions();
        bench.memory();
        bench.sizes();
        System.exit(bench.kept ? 0 : 1);
    }

    private void windows() throws Exception {
        var bare = jar("bare.jar", BareWindow.class);
        var bareJars =
                path.stream().filter(p -> p.contains("atlantafx-base")).findFirst().orElseThrow()
                        + File.pathSeparator
                        + bare;
        var plain = options.stream().filter(o -> !o.startsWith("-XX:AOTCache")).toList();
        try (var screen = new VirtualScreen(folder.resolve("screen"))) {
            var cache = folder.resolve("bare.aot");
            var training = new ArrayList<>(plain);
            training.add("-XX:AOTCacheOutput=" + cache);
            var train = start(screen, java(training, bareJars, BareWindow.class, "once"));
            if (train.waitFor() != 0 || !Files.exists(cache))
                throw new IOException("The floor could not be trained.");
            screen.untilEmpty();
            var floorOptions = new ArrayList<>(plain);
            floorOptions.add("-XX:AOTCache=" + cache);
            var floor = java(floorOptions, bareJars, BareWindow.class);
            var program = List.of(IMAGE.resolve("bin/firebreak").toString());
            var floors = new double[ROUNDS];
            var programs = new double[ROUNDS];
            for (int i = -1; i < ROUNDS; i++) {
                var one = painted(screen, floor);
                var other = painted(screen, program);
                if (i < 0) continue;
                floors[i] = one;
                programs[i] = other;
            }
            bar(
                    "start to the home screen, s",
                    median(programs),
                    "bare window",
                    median(floors),
                    1.6);
        }
    }

    private double painted(VirtualScreen screen, List<String> command) throws Exception {
        var began = System.nanoTime();
        var process = start(screen, command);
        screen.untilPainted(process);
        var took = (System.nanoTime() - began) / 1e9;
        process.destroyForcibly().waitFor();
        screen.untilEmpty();
        return took;
    }

    private void versions() throws Exception {
        var jar = jar("line.jar", OneLine.class);
        var jdk = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var floor = List.of(jdk, "-cp", jar, OneLine.class.getName());
        var program = List.of(IMAGE.resolve("bin/firebreak").toString(), "--version");
        var floors = new double[ROUNDS * 2];
        var programs = new double[ROUNDS * 2];
        for (int i = -2; i < floors.length; i++) {
            var one = ran(floor);
            var other = ran(program);
            if (i < 0) continue;
            floors[i] = one;
            programs[i] = other;
        }
        bar("--version, s", median(programs), "Java that prints a line", median(floors), 1.5);
    }

    private double ran(List<String> command) throws Exception {
        var began = System.nanoTime();
        if (start(null, command).waitFor() != 0) throw new IOException(command + " failed");
        return (System.nanoTime() - began) / 1e9;
    }

    private void memory() throws Exception {
        var bench = jar("idle.jar", IdleOnSample.class);
        try (var screen = new VirtualScreen(folder.resolve("screen2"))) {
            var jars = String.join(File.pathSeparator, path) + File.pathSeparator + bench;
            var process =
                    builder(screen, java(options, jars, IdleOnSample.class))
                            .redirectOutput(ProcessBuilder.Redirect.PIPE)
                            .start();
            try (var said = process.inputReader(StandardCharsets.UTF_8)) {
                if (!"open".equals(said.readLine()))
                    throw new IOException("The sample did not open.");
                // What one sees when one comes back to a program that was left alone.
                Thread.sleep(20_000);
            }
            var status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
            var resident =
                    status.stream()
                            .filter(l -> l.startsWith("VmRSS:"))
                            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow();
            process.destroyForcibly().waitFor();
            limit("memory on the sample, MB", resident / 1024.0, 350);
        }
    }

    private void sizes() throws IOException {
        limit("the program, MB", size(IMAGE) / MB, 150);
        if (!Files.isDirectory(PACKAGES)) return;
        try (var files = Files.newDirectoryStream(PACKAGES, "*.{deb,rpm,xz}")) {
            for (var file : files) limit(file.getFileName() + ", MB", Files.size(file) / MB, 90);
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private void bar(String what, double program, String floorName, double floor, double most) {
        var ratio = program / floor;
        System.out.printf(
                "%-32s %7.3f   %s %.3f   ratio %.2f, at most %.1f%n",
                what, program, floorName, floor, ratio, most);
        kept &= ratio <= most;
    }

    private void limit(String what, double value, double most) {
        System.out.printf("%-32s %7.1f   at most %.0f%n", what, value, most);
        kept &= value <= most;
    }

    private List<String> java(List<String> with, String jars, Class<?> main, String... args) {
        var command = new ArrayList<String>(List.of(java.toString()));
        command.addAll(with);
        command.addAll(List.of("-cp", jars, main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private Process start(VirtualScreen screen, List<String> command) throws IOException {
        return builder(screen, command).start();
    }

    private ProcessBuilder builder(VirtualScreen screen, List<String> command) throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        var builder =
                new ProcessBuilder(command)
                        .redirectError(folder.resolve("errors.txt").toFile())
                        .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        // As the program's launcher does where there is no graphics card.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        if (!CARD) builder.environment().put("GDK_GL", "disable");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        if (screen != null) builder.environment().put("DISPLAY", screen.display());
        return builder;
    }

    /// Caches know jars, not folders of classes.
    private String jar(String name, Class<?> type) throws IOException {
        var file = folder.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            var entry = type.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new ZipEntry(entry));
            try (var in = type.getClassLoader().getResourceAsStream(entry)) {
                in.transferTo(jar);
            }
        }
        return file.toString();
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
