package firebreak.store;

import firebreak.domain.session.Ballots;

import java.util.TreeMap;
import java.util.stream.Collectors;

/// Ballots as a column keeps them: "F=1 L=3 ?=2", in the order of the ids, which tells nothing of
/// the order in which they came.
final class BallotText {
    private BallotText() {}

    static String written(Ballots ballots) {
        return new TreeMap<>(ballots.counts())
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" "));
    }

    /// What can't be read is left out.
    static Ballots read(String text) {
        var counts = new TreeMap<String, Integer>();
        for (var part : text.split(" ")) {
            int at = part.lastIndexOf('=');
            if (at <= 0) continue;
            try {
                int count = Integer.parseInt(part.substring(at + 1));
                if (count > 0) counts.put(part.substring(0, at), count);
            } catch (NumberFormatException damaged) {
                continue;
            }
        }
        return new Ballots(counts);
    }
}
