package firebreak.analysis.pictures;

import firebreak.analysis.Columns.Rows;
import firebreak.analysis.LeftOutReason;
import firebreak.analysis.PatternCharts;
import firebreak.domain.Text;

import java.util.ArrayList;
import java.util.List;

/// What the counts of a picture can't say, in sentences.
final class Cautions {
    private final Facts facts;
    private final List<String> sentences = new ArrayList<>();

    Cautions(Facts facts) {
        this.facts = facts;
    }

    /// A sentence, where it applies.
    Cautions add(boolean applies, String sentence) {
        if (applies) sentences.add(sentence);
        return this;
    }

    /// What holds of every count of taggings: that people judged, and that repeats are alike.
    Cautions judged(Rows counted) {
        if (counted.n() == 0) return this;
        return thin(counted)
                .add(facts.coders() <= 1, Text.of("picture.limit.oneCoder"))
                .repeats(counted)
                .future(counted);
    }

    /// That there are very few.
    Cautions thin(Rows counted) {
        return add(
                counted.n() > 0 && counted.n() < PatternCharts.FEWEST_TO_READ,
                Text.of("picture.limit.thin", PatternCharts.FEWEST_TO_READ));
    }

    /// That intervals take incidents as independent, which repeats of one cause are not.
    Cautions repeats(Rows counted) {
        int members = 0;
        for (int i : counted.places()) if (facts.related(i)) members++;
        return add(members > 1, Text.of("picture.limit.repeats", members, counted.n()));
    }

    /// That clocks run ahead.
    Cautions future(Rows counted) {
        int ahead = 0;
        for (int i : counted.places())
            if (facts.columns().undated(i) == LeftOutReason.IN_FUTURE.ordinal()) ahead++;
        return add(ahead > 0, Text.of("picture.limit.future", ahead));
    }

    /// That minutes from logs and from estimates are added up.
    Cautions mixed(Rows timed) {
        int measured = 0;
        for (int i : timed.places()) if (facts.measured(i)) measured++;
        int estimated = timed.n() - measured;
        return add(estimated > 0, Text.of("picture.limit.mixed", measured, estimated));
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
