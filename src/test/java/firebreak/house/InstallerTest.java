package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

/// What can be known of the installers without building them, also of those for other systems.
class InstallerTest {
    private static final Path INSTALLER = Path.of("installer");
    private static final Pattern OPTION = Pattern.compile("^(--[a-z-]+)", Pattern.MULTILINE);

    /// What jpackage of each system can be told; a word that it doesn't know stops it.
    private static final List<String> COMMON =
            List.of(
                    "--type",
                    "--name",
                    "--vendor",
                    "--description",
                    "--copyright",
                    "--main-jar",
                    "--main-class",
                    "--add-launcher",
                    "--java-options",
                    "--file-associations");

    @Test
    void jpackageKnowsEveryOption() throws Exception {
        var known = new TreeSet<>(COMMON);
        known.addAll(optionsOfJpackage());
        for (var list : List.of("image.txt", "windows.txt", "macos.txt"))
            assertThat(options(list)).as(list).isNotEmpty().isSubsetOf(known);
    }

    /// By it Windows replaces the older version instead of installing a second one.
    @Test
    void theUpgradeIdIsTheOneOfAllVersionsAndPeopleNeedNoAdministrator() throws Exception {
        assertThat(Files.readAllLines(INSTALLER.resolve("windows.txt")))
                .contains(
                        "--win-upgrade-uuid 6d1f0a2e-5b7c-4f5e-9f0b-3c1a7c1e9b42",
                        "--win-per-user-install",
                        "--win-menu");
    }

    @Test
    void everySystemOpensSnapshotsWithTheProgram() throws Exception {
        var snapshot = properties(INSTALLER.resolve("snapshot.properties"));
        assertThat(snapshot).containsEntry("extension", "firebreak");
        var type = snapshot.getProperty("mime-type");
        for (var list : List.of("windows.txt", "macos.txt"))
            assertThat(Files.readString(INSTALLER.resolve(list)))
                    .contains("--file-associations installer/snapshot.properties");
        assertThat(Files.readString(INSTALLER.resolve("linux/firebreak.desktop")))
                .contains("MimeType=" + type + ";", "Exec=/opt/firebreak/bin/firebreak %f");
        var mime =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(INSTALLER.resolve("linux/firebreak.xml").toFile());
        assertThat(
                        mime.getElementsByTagName("mime-type")
                                .item(0)
                                .getAttributes()
                                .item(0)
                                .getNodeValue())
                .isEqualTo(type);
    }

    @Test
    void theLaunchersOfTheListAreThere() throws Exception {
        var launchers = new ArrayList<Properties>();
        for (var line : Files.readAllLines(INSTALLER.resolve("image.txt")))
            if (line.startsWith("--add-launcher "))
                launchers.add(properties(Path.of(line.substring(line.indexOf('=') + 1))));
        assertThat(launchers)
                .extracting(l -> l.getProperty("arguments"))
                .containsExactly("--debug", "--safe-graphics");
        assertThat(launchers.getFirst()).containsEntry("win-console", "true");
    }

    /// jpackage for macOS refuses a version that begins with 0.
    @Test
    void theVersionIsOneThatEverySystemTakes() throws Exception {
        var pom = Files.readString(Path.of("pom.xml"));
        var version = pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));
        assertThat(version).matches("[1-9]\\d*\\.\\d+\\.\\d+");
    }

    private static TreeSet<String> options(String list) throws IOException {
        var found = new TreeSet<String>();
        OPTION.matcher(Files.readString(INSTALLER.resolve(list)))
                .results()
                .forEach(m -> found.add(m.group(1)));
        return found;
    }

    /// The help of jpackage has a text for each option of each system, whatever the system is.
    private static TreeSet<String> optionsOfJpackage() throws IOException {
        var found = new TreeSet<String>();
        var help =
                java.nio.file.FileSystems.getFileSystem(java.net.URI.create("jrt:/"))
                        .getPath("modules/jdk.jpackage/jdk/jpackage/internal/resources")
                        .resolve("HelpResources.properties");
        Pattern.compile("--(?:win|mac|linux)-[a-z-]+")
                .matcher(Files.readString(help))
                .results()
                .forEach(m -> found.add(m.group()));
        assertThat(found).contains("--win-menu", "--mac-sign");
        return found;
    }

    private static Properties properties(Path file) throws IOException {
        var read = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        return read;
    }
}
