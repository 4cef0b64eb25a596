package firebreak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Looks for words in every file below a folder: in names and contents, in one and two bytes a
/// letter, and inside zips and gzips as deep as they go.
final class Finds {
    private static final List<Charset> WRITTEN =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Set<String> words = new TreeSet<>();
    private final Set<String> places = new TreeSet<>();

    private Finds() {}

    /// What is found below `root`, leaving out the `allowed` places below it.
    static Finds below(Path root, List<String> words, Path... allowed) throws IOException {
        var finds = new Finds();
        var outside = List.of(allowed);
        List<Path> files;
        try (var walk = Files.walk(root)) {
            files = walk.filter(f -> outside.stream().noneMatch(f::startsWith)).toList();
        }
        for (var file : files) {
            var place = root.relativize(file).toString();
            finds.look(place.getBytes(StandardCharsets.UTF_8), "name of " + place, words);
            if (Files.isRegularFile(file)) finds.look(Files.readAllBytes(file), place, words);
        }
        return finds;
    }

    Set<String> words() {
        return words;
    }

    /// Each as the word and where it is.
    Set<String> places() {
        return places;
    }

    private void look(byte[] bytes, String place, List<String> wanted) throws IOException {
        // As Latin letters every byte is one, so that one search fits all.
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var word : wanted)
            for (var charset : WRITTEN)
                if (text.contains(
                        new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                    words.add(word);
                    places.add(word + " in " + place);
                }
        if (text.startsWith("PK")) unzip(bytes, place, wanted);
        if (text.startsWith("\u001F\u008B")) gunzip(bytes, place, wanted);
    }

    private void unzip(byte[] bytes, String place, List<String> wanted) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var inner = place + "!" + entry.getName();
                look(entry.getName().getBytes(StandardCharsets.UTF_8), inner, wanted);
                look(zip.readAllBytes(), inner, wanted);
            }
        } catch (ZipException damaged) {
            places.add("unreadable zip in " + place);
        }
    }

    private void gunzip(byte[] bytes, String place, List<String> wanted) throws IOException {
        var found = new ArrayList<Byte>();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (int b = in.read(); b >= 0; b = in.read()) found.add((byte) b);
        } catch (IOException cutOff) {
            // What was written up to there counts.
            if (found.isEmpty()) return;
        }
        var whole = new byte[found.size()];
        for (int i = 0; i < whole.length; i++) whole[i] = found.get(i);
        look(whole, place + "!", wanted);
    }
}
