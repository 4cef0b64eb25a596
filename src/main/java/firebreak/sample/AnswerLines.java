package firebreak.sample;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Round;
import firebreak.domain.process.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The answers of the sample with what speaks for and against them.
final class AnswerLines {
    private static final Instant BEGUN = Instant.parse("2026-11-09T08:30:00Z");
    private static final Duration EACH = Duration.ofMinutes(3);

    private final Map<String, Checkpoint> bank;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    AnswerLines(Map<String, Checkpoint> bank) {
        this.bank = bank;
    }

    List<Answer> answers() {
        return answers;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    void read(List<String> lines) {
        for (var line : lines) {
            var words = line.substring(1).strip();
            switch (line.charAt(0)) {
                case '@' -> answers.add(answer(words));
                case '=' -> change(answers.getLast().withReason(words));
                case '!' -> change(answers.getLast().withNote(words));
                case '+', '-' ->
                        support(
                                answers.getLast().point(),
                                line.charAt(0) == '+',
                                words.substring(0, 1),
                                words.substring(1));
                default -> throw new IllegalStateException("Unknown line in the sample: " + line);
            }
        }
    }

    private void change(Answer next) {
        answers.set(answers.size() - 1, next);
    }

    private Answer answer(String words) {
        int more = words.indexOf('[');
        var extra = more < 0 ? "" : words.substring(more + 1, words.indexOf(']'));
        var facts = (more < 0 ? words : words.substring(0, more)).strip().split(" +");
        var parked = extra.equals("parked");
        ProcessFile.known(bank, facts[0]);
        return said(
                        new Point.OfCheckpoint(facts[0], parked ? "" : extra),
                        verdict(facts[1]),
                        verdict(facts[2]))
                .withConfidence(Integer.valueOf(facts[3]))
                .withTarget(facts[4].equals("-") ? null : Rating.valueOf(facts[4]))
                .withParked(parked);
    }

    static Answer said(Point point, @Nullable Verdict claimed, @Nullable Verdict seen) {
        return Answer.none(point, Round.FIRST, Checkpoint.FIRST_WORDING)
                .withClaimed(claimed)
                .withEvidenced(seen);
    }

    static @Nullable Verdict verdict(String letter) {
        return switch (letter) {
            case "-" -> null;
            case "U" -> Verdict.UNKNOWN;
            case "X" -> Verdict.NOT_APPLICABLE;
            default -> Verdict.valueOf(letter);
        };
    }

    /// Keeps an answer to a coverage cell.
    void add(Answer answer) {
        answers.add(answer);
    }

    /// Keeps an evidence: `words | reference`.
    void support(Point point, boolean supports, String kind, String words) {
        var parts = words.split("\\|", 2);
        int place = evidence.size();
        evidence.add(
                new Evidence(
                        ProcessFile.id("evidence:" + place),
                        point,
                        Round.FIRST,
                        supports,
                        switch (kind) {
                            case "D" -> EvidenceKind.DOCUMENT;
                            case "O" -> EvidenceKind.OBSERVATION;
                            case "S" -> EvidenceKind.STATEMENT;
                            case "A" -> EvidenceKind.DATA;
                            default -> throw new IllegalStateException("No kind: " + kind);
                        },
                        parts[0].strip(),
                        parts.length < 2 ? "" : parts[1].strip(),
                        null,
                        TaggingPlan.CODER,
                        BEGUN.plus(EACH.multipliedBy(place))));
    }
}
