package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/// However the program is started, Java puts none of its memory and of its command line on the
/// disk, and takes and gives back memory in the same way; so do the benchmarks.
class JavaOptionsTest {
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:-HeapDumpOnOutOfMemoryError",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:+SuppressFatalErrorMessage",
                    "-XX:-UsePerfData",
                    "-XX:+DisableAttachMechanism");

    private static final List<String> MEMORY =
            List.of(
                    "-XX:+UseParallelGC",
                    "-Xms64m",
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=40");

    @Test
    void theSourcesAndTheBuiltProgramStartWithThem() throws Exception {
        var pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        var starts = new ArrayList<List<String>>();
        var all = pom.getElementsByTagName("arguments");
        for (int i = 0; i < all.getLength(); i++) {
            var arguments = new ArrayList<String>();
            var each = ((Element) all.item(i)).getElementsByTagName("argument");
            for (int j = 0; j < each.getLength(); j++)
                arguments.add(each.item(j).getTextContent().strip());
            if (arguments.contains("firebreak.Main")) starts.add(arguments);
            if (arguments.contains("firebreak.bench.${bench}"))
                assertThat(arguments).as("benchmarks").containsAll(MEMORY);
        }
        assertThat(starts).as("from sources").hasSize(1);
        starts.add(ofTheImage());
        for (var arguments : starts)
            assertThat(arguments).contains("-Xmx2g").containsAll(OPTIONS).containsAll(MEMORY);
    }

    /// What the launchers of the built program hand to Java.
    private static List<String> ofTheImage() throws IOException {
        var option = "--java-options ";
        return Files.readAllLines(Path.of("installer/image.txt")).stream()
                .filter(l -> l.startsWith(option))
                .map(l -> l.substring(option.length()))
                .toList();
    }

    @Test
    void aCrashOfJavaLeavesNothing(@TempDir Path root) throws Exception {
        var quiet = Started.java(root, List.of(), OPTIONS, "firebreak.CrashOfJava");
        assertThat(quiet.exit()).isNotZero();
        assertThat(quiet.said()).doesNotContain(Plants.word(1));
        assertThat(files(root)).isEmpty();

        var loud = Started.java(root, List.of(), List.of(), "firebreak.CrashOfJava");
        assertThat(loud.exit()).isNotZero();
        assertThat(files(root)).as("what it leaves without them").isNotEmpty();
    }

    private static List<Path> files(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
