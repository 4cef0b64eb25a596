package firebreak.domain.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.Measurement.CoverageFormat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// What one coverage file tells, or several that tell of different things.
///
/// @param name of the file, without its folder
/// @param sha256 of the file; of several, of their hashes
/// @param units each path once
public record MeasuredFile(
        CoverageFormat format, String name, String sha256, List<MeasuredUnit> units) {
    public MeasuredFile {
        units = List.copyOf(units);
    }

    /// Puts files of one format together as far as they tell of different things: the suites of a
    /// folder, the reports of a build's modules. A file that tells again of what another one did,
    /// such as the same code under other tests, stays apart, since their sum would count it twice.
    public static List<MeasuredFile> gathered(List<MeasuredFile> files) {
        var together = new EnumMap<CoverageFormat, List<List<MeasuredFile>>>(CoverageFormat.class);
        var seen = new EnumMap<CoverageFormat, Map<String, Integer>>(CoverageFormat.class);
        for (var file : files) {
            var paths = seen.computeIfAbsent(file.format(), _ -> new HashMap<>());
            // Whatever tells of a path went into a group before the one that is its count.
            int at = 0;
            for (var unit : file.units()) at = Math.max(at, paths.getOrDefault(unit.path(), 0));
            for (var unit : file.units()) paths.put(unit.path(), at + 1);
            var groups = together.computeIfAbsent(file.format(), _ -> new ArrayList<>());
            while (groups.size() <= at) groups.add(new ArrayList<>());
            groups.get(at).add(file);
        }
        return together.values().stream().flatMap(List::stream).map(MeasuredFile::sum).toList();
    }

    private static MeasuredFile sum(List<MeasuredFile> files) {
        var first = files.getFirst();
        if (files.size() == 1) return first;
        return new MeasuredFile(
                first.format(),
                Text.of("coverage.file.several", first.name(), files.size() - 1),
                hash(files.stream().map(MeasuredFile::sha256).sorted().toList()),
                files.stream().flatMap(f -> f.units().stream()).toList());
    }

    private static String hash(List<String> hashes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var each : hashes) digest.update((each + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
