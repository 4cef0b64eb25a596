package firebreak.house;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// Writes whose work is in the program and under which licences, for the About window and for the
/// packages: `mvn -q test-compile cyclonedx:makeBom exec:exec@licences`. The libraries come from
/// the bill of materials, the texts from their own files, and where they have none, from the bill.
final class ThirdParty {
    static final Path FILE = Path.of("src/main/resources/firebreak/THIRD-PARTY.txt");
    private static final Path BILL = Path.of("target/bom.json");
    private static final Path TEXTS = Path.of("installer/licences");
    private static final Pattern OWN_TEXT =
            Pattern.compile(
                    "META-INF/(?:[^/]+/)?[^/]*(?:LICENSE|NOTICE)[^/]*", Pattern.CASE_INSENSITIVE);

    /// What libraries call licences whose texts they don't bring along; of several we choose one.
    private static final Map<String, String> CHOSEN =
            Map.of(
                    "GNU Lesser General Public Licence", "LGPL-2.1-or-later",
                    "Mozilla Public License Version 1.1", "MPL-1.1",
                    "The 3-Clause BSD License", "BSD-3-Clause");

    private ThirdParty() {}

    static void main() throws IOException {
        Files.writeString(FILE, text(new JsonMapper().readTree(BILL.toFile())));
    }

    private static String text(JsonNode bill) throws IOException {
        var libraries = new TreeMap<String, String>();
        // Who uses each text.
        var texts = new LinkedHashMap<String, TreeSet<String>>();
        for (var part : bill.get("components")) {
            var name = part.get("name").asString();
            var library = name + " " + part.get("version").asString();
            var licences = new TreeSet<String>();
            for (var each : part.path("licenses")) licences.add(licence(each));
            if (libraries.put(library, String.join(" or ", licences)) != null) continue;
            var own = own(name + "-" + part.get("version").asString());
            if (own.isEmpty()) own = common(part, library);
            for (var text : own) texts.computeIfAbsent(text, t -> new TreeSet<>()).add(library);
        }
        var java = Files.readString(TEXTS.resolve("GPL-2.0-with-classpath-exception.txt"));
        texts.computeIfAbsent(tidy(java), t -> new TreeSet<>()).add("OpenJDK");
        var words = new StringBuilder();
        words.append("Firebreak is made with the work of others. In it are:\n\n");
        libraries.forEach(
                (library, licence) -> words.append("%s: %s%n".formatted(library, licence)));
        words.append("OpenJDK (the Java runtime): GPL-2.0-with-classpath-exception\n");
        words.append("Inter (the typeface): OFL-1.1\n\n");
        words.append(
                "Of some of them, classes that Firebreak does not use are left out of the built");
        words.append(" program; nothing else in them is changed.\n");
        texts.forEach((text, users) ->
                words.append(
                        "\n%s\n%s\n\n%s\n"
                                .formatted("-".repeat(72), String.join(", ", users), text)));
        return words.toString().replace("\r", "");
    }

    private static String licence(JsonNode each) {
        var licence = each.path("license");
        if (licence.has("id")) return licence.get("id").asString();
        var name = licence.has("name") ? licence.get("name").asString() : each.toString();
        return CHOSEN.getOrDefault(name, name);
    }

    /// The licences and notices in the library's own jar.
    private static List<String> own(String jar) throws IOException {
        var found = new ArrayList<String>();
        for (var path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!path.endsWith("/" + jar + ".jar")) continue;
            try (var zip = new ZipFile(path)) {
                for (var entry : zip.stream().filter(e -> !e.isDirectory()).toList())
                    if (OWN_TEXT.matcher(entry.getName()).matches())
                        found.add(
                                tidy(
                                        new String(
                                                zip.getInputStream(entry).readAllBytes(),
                                                StandardCharsets.UTF_8)));
            }
        }
        return found;
    }

    private static List<String> common(JsonNode part, String library) throws IOException {
        var found = new ArrayList<String>();
        for (var each : part.path("licenses")) {
            var file = TEXTS.resolve(licence(each) + ".txt");
            var inBill = each.path("license").path("text").path("content");
            if (Files.exists(file)) found.add(tidy(Files.readString(file)));
            else if (inBill.isString())
                found.add(
                        tidy(
                                new String(
                                        Base64.getMimeDecoder().decode(inBill.asString()),
                                        StandardCharsets.UTF_8)));
        }
        if (found.isEmpty())
            throw new IllegalStateException("No text of the licence of " + library);
        return found;
    }

    private static String tidy(String text) {
        return text.replace("\r", "").replaceAll("[ \t]+\n", "\n").strip();
    }
}
