package firebreak.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class CoderAgreementTest {
    private static final Codebook CODEBOOK =
            new Codebook(
                    2,
                    List.of(
                            new Factor("limits", Origin.REQUIREMENTS, "", "", "", "", ""),
                            new Factor("untested", Origin.CODE_QUALITY, "", "", "", "", "")),
                    List.of(
                            new Stage("requirements", "", ""),
                            new Stage("testing", "", ""),
                            new Stage("operation", "", "")));

    private final List<Tagging> taggings = new ArrayList<>();

    private void says(
            String coder,
            int incident,
            int version,
            TaggingState state,
            @Nullable Origin origin,
            @Nullable String stage,
            @Nullable Preventability preventability) {
        taggings.add(
                new Tagging(
                        new UUID(coder.hashCode(), incident),
                        new UUID(0, incident),
                        coder,
                        version,
                        state,
                        origin,
                        origin == Origin.REQUIREMENTS ? "limits" : null,
                        stage,
                        preventability,
                        null,
                        "",
                        "",
                        Instant.EPOCH.plusSeconds(taggings.size())));
    }

    private void done(String coder, int incident, Origin origin, @Nullable String stage) {
        says(
                coder,
                incident,
                2,
                TaggingState.DONE,
                origin,
                stage,
                stage == null ? Preventability.NOT : Preventability.PREVENTABLE);
    }

    @Test
    void onlyWhatBothFinishedUnderOneVersionIsCompared() {
        done("Ann", 1, Origin.REQUIREMENTS, "requirements");
        done("Ben", 1, Origin.REQUIREMENTS, "operation");
        done("Ann", 2, Origin.CODE_QUALITY, "testing");
        done("Ben", 2, Origin.REQUIREMENTS, null);
        done("Ann", 3, Origin.DEPLOYMENT, "testing");
        says("Ben", 3, 1, TaggingState.DONE, Origin.DEPLOYMENT, "testing", Preventability.PARTLY);
        done("Ann", 4, Origin.DEPLOYMENT, "testing");
        says("Ben", 4, 2, TaggingState.DISCARDED, null, null, null);
        done("Ann", 5, Origin.DEPLOYMENT, "testing");
        says("Ben", 5, 2, TaggingState.DRAFT, Origin.CODE_QUALITY, null, null);
        says("Ann", 6, 2, TaggingState.DISCARDED, null, null, null);
        says("Ben", 6, 2, TaggingState.DISCARDED, null, null, null);

        var all = CoderAgreement.among(taggings, CODEBOOK);

        assertThat(all).hasSize(1);
        var one = all.getFirst();
        assertThat(one.first()).isEqualTo("Ann");
        assertThat(one.second()).isEqualTo("Ben");
        assertThat(one.incidents()).isEqualTo(2);
        assertThat(one.otherVersion()).isEqualTo(1);
        assertThat(one.discardedByOne()).isEqualTo(1);
        assertThat(one.fields())
                .extracting(FieldAgreement::field)
                .containsExactly(TaggedField.values());
        assertThat(one.fields()).extracting(f -> f.table().n()).containsExactly(2, 1, 1, 2);
        assertThat(one.fields())
                .extracting(f -> f.weighted() != null)
                .containsExactly(false, false, true, false);
        assertThat(one.disagreements())
                .containsExactly(
                        new Disagreement(
                                new UUID(0, 1), TaggedField.STAGE, "requirements", "operation"),
                        new Disagreement(
                                new UUID(0, 2), TaggedField.ORIGIN, "code_quality", "requirements"),
                        new Disagreement(
                                new UUID(0, 2), TaggedField.PREVENTABILITY, "preventable", "not"));
    }

    /// A neighbouring stage is a smaller disagreement than one at the other end.
    @Test
    void stagesAreWeighed() {
        for (int i = 0; i < 30; i++) {
            var stage = CODEBOOK.stages().get(i % 3).id();
            done("Ann", i, Origin.DEPLOYMENT, stage);
            done("Near", i, Origin.DEPLOYMENT, i % 3 == 0 && i < 15 ? "testing" : stage);
            done("Wide", i, Origin.DEPLOYMENT, i % 3 == 0 && i < 15 ? "operation" : stage);
        }
        var all = CoderAgreement.among(taggings, CODEBOOK);
        assertThat(all).extracting(CoderAgreement::second).containsExactly("Near", "Wide", "Wide");
        var near = all.get(0).fields().get(TaggedField.STAGE.ordinal());
        var wide = all.get(1).fields().get(TaggedField.STAGE.ordinal());
        assertThat(near.table().agreed()).isEqualTo(wide.table().agreed());
        assertThat(value(near.weighted())).isGreaterThan(value(wide.weighted()));
        assertThat(value(near.alpha())).isGreaterThan(value(wide.alpha()));
    }

    @Test
    void oneCoderAgreesWithNobody() {
        done("Ann", 1, Origin.DEPLOYMENT, "testing");
        done("Ben", 2, Origin.DEPLOYMENT, "testing");
        assertThat(CoderAgreement.among(taggings, CODEBOOK)).isEmpty();
        assertThat(CoderAgreement.among(List.of(), CODEBOOK)).isEmpty();
    }

    /// A tagging may name a factor of its version that is no longer in this one; it is not
    /// compared.
    @Test
    void factorsOfAnEarlierVersionDoNoHarm() {
        done("Ann", 1, Origin.REQUIREMENTS, "requirements");
        taggings.add(renamed(taggings.getFirst()));
        var one = CoderAgreement.among(taggings, CODEBOOK).getFirst();
        assertThat(one.incidents()).isZero();
        assertThat(one.otherVersion()).isEqualTo(1);
        assertThat(one.fields())
                .extracting(FieldAgreement::kappa)
                .containsOnly(
                        new Coefficient.Undefined(0, Coefficient.Reason.NOTHING_JUDGED_TWICE));
    }

    private static Tagging renamed(Tagging of) {
        return new Tagging(
                new UUID(9, 9),
                of.incidentId(),
                "Ben",
                1,
                of.state(),
                of.origin(),
                "a factor that was split",
                of.earliestStageId(),
                of.preventability(),
                null,
                "",
                "",
                of.at());
    }

    private static double value(@Nullable Coefficient coefficient) {
        assertThat(coefficient).isInstanceOf(Coefficient.Known.class);
        return coefficient instanceof Coefficient.Known known ? known.value() : Double.NaN;
    }
}
