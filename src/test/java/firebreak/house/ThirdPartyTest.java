package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

/// Whose work is in the program is told, with the versions that are in it.
class ThirdPartyTest {
    private static final String HOW =
            "mvn -q test-compile cyclonedx:makeBom exec:exec@licences writes it anew";

    @Test
    void namesEveryLibraryOfThePomInItsVersion() throws Exception {
        var told =
                Files.readAllLines(ThirdParty.FILE).stream().takeWhile(l -> !l.startsWith("---"));
        var lines =
                told.filter(l -> l.contains(": "))
                        .map(l -> l.substring(0, l.indexOf(':')))
                        .toList();
        var jars =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(p -> Path.of(p).getFileName().toString())
                        .toList();
        var wrong = new TreeSet<String>();
        for (var library : shipped()) {
            var version = jars.stream().filter(j -> j.matches(library + "-\\d.*\\.jar")).toList();
            if (version.isEmpty()) wrong.add(library + " has no jar");
            for (var jar : version) {
                var number =
                        jar.substring(library.length() + 1, jar.length() - 4)
                                .replaceFirst("-(linux|mac|win).*", "");
                if (!lines.contains(library + " " + number)) wrong.add(library + " " + number);
            }
        }
        assertThat(wrong).as("not in THIRD-PARTY.txt; " + HOW).isEmpty();
        assertThat(lines).hasSizeGreaterThan(60);
    }

    @Test
    void bringsTheTextOfEachLicence() throws Exception {
        assertThat(Files.readString(ThirdParty.FILE))
                .contains(
                        "Apache License",
                        "MIT License",
                        "GNU LESSER GENERAL PUBLIC LICENSE",
                        "Mozilla Public License",
                        "\"CLASSPATH\" EXCEPTION",
                        "Bouncy Castle");
    }

    /// The artifacts of the pom that are in the program.
    private static ArrayList<String> shipped() throws Exception {
        var pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        var shipped = new ArrayList<String>();
        var all = pom.getElementsByTagName("dependency");
        for (int i = 0; i < all.getLength(); i++) {
            var one = (Element) all.item(i);
            if (!one.getParentNode().getParentNode().getNodeName().equals("project")) continue;
            if (one.getElementsByTagName("scope").getLength() > 0) continue;
            shipped.add(one.getElementsByTagName("artifactId").item(0).getTextContent());
        }
        assertThat(shipped).contains("jooq", "picocli");
        return shipped;
    }
}
