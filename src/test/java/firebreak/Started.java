package firebreak;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A process with a home, a temporary folder and a working folder of its own.
///
/// @param said both streams
record Started(int exit, String said) {
    /// Runs a class of the program or its tests below `root`; `before` comes before Java.
    static Started java(Path root, List<String> before, List<String> options, String... args)
            throws IOException, InterruptedException {
        for (var folder : List.of("home", "tmp", "cwd"))
            Files.createDirectories(root.resolve(folder));
        // The program's own settings come before those of the tests.
        var path =
                String.join(
                        File.pathSeparator,
                        Arrays.stream(
                                        System.getProperty("java.class.path")
                                                .split(File.pathSeparator))
                                .map(p -> Path.of(p).toAbsolutePath().toString())
                                .sorted((a, b) ->
                                        Boolean.compare(
                                                a.endsWith("test-classes"),
                                                b.endsWith("test-classes")))
                                .toList());
        var command = new ArrayList<>(before);
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        // So that H2 would write results to the disk soon, if it were allowed to.
                        "-Dh2.maxMemoryRows=10",
                        "-Duser.home=" + root.resolve("home"),
                        "-Dfirebreak.home=" + root.resolve("home/firebreak"),
                        "-Djava.io.tmpdir=" + root.resolve("tmp")));
        command.addAll(options);
        command.addAll(List.of("-cp", path));
        Stream.of(args).forEach(command::add);
        var said = Files.createTempFile("firebreak-test", ".txt");
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(root.resolve("cwd").toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile());
            process.environment().remove("JAVA_TOOL_OPTIONS");
            process.environment().put("HOME", root.resolve("home").toString());
            process.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
            return new Started(
                    process.start().waitFor(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            Files.delete(said);
        }
    }
}
