package firebreak.analysis.scoring;

import firebreak.analysis.EscapedIncident;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Small checkpoints, cells, answers and incidents for tests of the scores.
public final class Asked {
    public static final Codebook CODEBOOK =
            new Codebook(
                    1,
                    List.of(),
                    Stream.of("requirements", "testing", "operation")
                            .map(id -> new Stage(id, id, ""))
                            .toList());

    private Asked() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Checkpoint checkpoint(String id, String stageId, String... factors) {
        return new Checkpoint(
                id,
                stageId,
                "",
                id + "?",
                "",
                new Checkpoint.Anchors("", "", "", ""),
                "",
                List.of(factors),
                1,
                false);
    }

    public static Checkpoint retired(Checkpoint c) {
        return new Checkpoint(
                c.id(),
                c.stageId(),
                c.topic(),
                c.question(),
                c.why(),
                c.anchors(),
                c.askFor(),
                c.factorIds(),
                c.wording(),
                true);
    }

    public static RiskArea area(
            String name,
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            String... services) {
        return new RiskArea(
                id(name),
                RiskArea.AreaKind.COMPONENT,
                name,
                likelihood,
                impact,
                List.of(services),
                List.of(),
                "");
    }

    public static TestType type(String id, List<String> factors, Trigger... triggers) {
        return new TestType(id, id, "", factors, List.of(triggers), false);
    }

    public static Answer answer(Point point, @Nullable Verdict evidenced) {
        return Answer.none(point, 1, 1).withEvidenced(evidenced);
    }

    public static Answer answer(String checkpointId, @Nullable Verdict evidenced) {
        return answer(Point.checkpoint(checkpointId), evidenced);
    }

    public static Answer answer(String checkpointId, String team, @Nullable Verdict evidenced) {
        return answer(new Point.OfCheckpoint(checkpointId, team), evidenced);
    }

    public static Evidence evidence(Point point, boolean supports, EvidenceKind kind) {
        return new Evidence(
                UUID.randomUUID(), point, 1, supports, kind, "", "", null, "", Instant.EPOCH);
    }

    public static Judgements judgements(Answer... answers) {
        return Judgements.of(1, List.of(answers), List.of());
    }

    /// A point with a rating that counts as it was said.
    public static Judged rated(Rating rating) {
        return new Judged(Point.checkpoint("x"), new Counted.Rated(rating, rating, null), null);
    }

    public static Judged unknown() {
        return new Judged(Point.checkpoint("x"), new Counted.Unknown(Counted.Why.UNANSWERED), null);
    }

    public static Judged notApplicable() {
        return new Judged(Point.checkpoint("x"), new Counted.NotApplicable(""), null);
    }

    /// A preventable incident; its factors are the primary one and further ones.
    public static EscapedIncident incident(
            String key, @Nullable String stageId, @Nullable Trigger trigger, String... factors) {
        return new EscapedIncident(
                tagged(key, stageId, factors.length == 0 ? null : factors[0]),
                Arrays.stream(factors).skip(1).toList(),
                trigger);
    }

    public static TaggedIncident tagged(
            String key, @Nullable String stageId, @Nullable String factorId) {
        return tagged(key, stageId, factorId, TaggingState.DONE, Preventability.PREVENTABLE);
    }

    public static TaggedIncident tagged(
            String key,
            @Nullable String stageId,
            @Nullable String factorId,
            TaggingState state,
            @Nullable Preventability preventability) {
        return new TaggedIncident(
                id(key),
                key,
                "Checkout down",
                "shop",
                SeverityClass.HIGH,
                Instant.parse("2026-01-10T10:00:00Z"),
                null,
                "",
                state,
                Origin.REQUIREMENTS,
                factorId,
                stageId,
                preventability,
                null);
    }
}
