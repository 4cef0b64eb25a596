package firebreak.intake;

import firebreak.domain.Text;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A profile that a person keeps in a file of its own, written like those that come with the
/// program.
final class ProfileFile {
    static final String ENDING = ".json";

    private static final int LARGEST = 1_000_000;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private ProfileFile() {}

    /// @param known the names of what a profile may say
    static JsonNode read(Path file, Set<String> known) throws BadProfile {
        var name = String.valueOf(file.getFileName());
        String text;
        try {
            if (Files.size(file) > LARGEST)
                throw new BadProfile(Text.of("intake.profile.file.large", name));
            text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new BadProfile(Text.of("intake.profile.file.unreadable", name));
        }
        try {
            var profile = JSON.readTree(text);
            new ProfileCheck(name, lines(text)).check(profile, known);
            return profile;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new BadProfile(
                    Text.of("intake.profile.file.json", name, at == null ? 1 : at.getLineNr()));
        }
    }

    /// Whether the file says what profiles say, right or wrong.
    static boolean meant(Path file) {
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING))
            return false;
        try {
            if (Files.size(file) > LARGEST) return false;
            var json = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            return json.isObject() && json.has("name") && json.path("fields").isObject();
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    /// The id by which a profile in this file is chosen.
    static String id(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length())
                : name;
    }

    private static Map<String, Integer> lines(String text) {
        var lines = new HashMap<String, Integer>();
        try (var parser = JSON.createParser(text)) {
            while (parser.nextToken() != null)
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
        }
        return lines;
    }

    /// The profile that reads files like this one as this one is read: what the columns mean stands
    /// in it, everything else is as in `base`.
    static String written(SourceFile file, JsonNode base) {
        var profile = JSON.createObjectNode();
        profile.put("name", file.source());
        var signature = profile.putArray("signatures").addArray();
        var read =
                file.columns().stream()
                        .filter(c -> c.field() != null && !c.name().isEmpty())
                        .sorted(Comparator.comparingInt(Column::rank))
                        .toList();
        read.stream().map(c -> Headers.normalised(c.name())).distinct().forEach(signature::add);
        var fields = profile.putObject("fields");
        for (var field : IncidentField.values())
            read.stream()
                    .filter(c -> c.field() == field)
                    .map(Column::normalised)
                    .distinct()
                    .forEach(name -> fields.withArray(field.id()).add(name));
        for (var entry : base.properties())
            if (!profile.has(entry.getKey()) && !entry.getKey().equals("patterns"))
                ((ObjectNode) profile).set(entry.getKey(), entry.getValue());
        var zone = file.choices().zone();
        if (zone != null) profile.put("zone", zone.getId());
        return JSON.writeValueAsString(profile) + "\n";
    }
}
