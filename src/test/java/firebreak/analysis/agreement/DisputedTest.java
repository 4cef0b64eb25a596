package firebreak.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class DisputedTest {
    private static Tagging tagging(
            int incident,
            String coder,
            int version,
            TaggingState state,
            Origin origin,
            @Nullable String stage) {
        return new Tagging(
                UUID.randomUUID(),
                new UUID(0, incident),
                coder,
                version,
                state,
                origin,
                null,
                stage,
                Preventability.PREVENTABLE,
                null,
                "",
                "",
                Instant.EPOCH);
    }

    private static Tagging done(int incident, String coder, Origin origin) {
        return tagging(incident, coder, 1, TaggingState.DONE, origin, null);
    }

    @Test
    void twoFinishedJudgementsThatDifferAreADispute() {
        assertThat(
                        Disputed.among(
                                List.of(
                                        done(1, "Ada", Origin.DEPLOYMENT),
                                        done(2, "Ada", Origin.DEPLOYMENT),
                                        done(1, "Bo", Origin.OPERATIONAL),
                                        done(2, "Bo", Origin.DEPLOYMENT),
                                        done(3, "Bo", Origin.DEPLOYMENT),
                                        done(2, "Cy", Origin.REQUIREMENTS))))
                .containsExactlyInAnyOrder(new UUID(0, 1), new UUID(0, 2));
    }

    @Test
    void whatIsNotSaidOrNotFinishedOrUnderOtherDefinitionsIsNone() {
        var one = done(1, "Ada", Origin.DEPLOYMENT);
        var stage = tagging(1, "Bo", 1, TaggingState.DONE, Origin.DEPLOYMENT, "review");
        var draft = tagging(1, "Bo", 1, TaggingState.DRAFT, Origin.OPERATIONAL, null);
        var other = tagging(1, "Bo", 2, TaggingState.DONE, Origin.OPERATIONAL, null);
        var discarded = tagging(1, "Bo", 1, TaggingState.DISCARDED, Origin.OPERATIONAL, null);
        for (var second : List.of(stage, draft, other, discarded))
            assertThat(Disputed.is(List.of(one, second))).isFalse();
        assertThat(Disputed.is(List.of(one, done(1, "Ada", Origin.OPERATIONAL)))).isFalse();
        assertThat(Disputed.is(List.of(one, draft, done(1, "Cy", Origin.OPERATIONAL)))).isTrue();
    }

    @Test
    void whatTheCodersAgreedOnSinceIsNoDispute() {
        var one = done(1, "Ada", Origin.DEPLOYMENT);
        var other = done(1, "Bo", Origin.OPERATIONAL);
        var agreed = done(1, Tagging.AGREED, Origin.OPERATIONAL);
        assertThat(Disputed.is(List.of(one, other, agreed))).isFalse();
        assertThat(Disputed.is(List.of(one, agreed))).isFalse();
        assertThat(Disputed.is(List.of(one, other, agreed, done(1, "Cy", Origin.REQUIREMENTS))))
                .isFalse();
    }
}
