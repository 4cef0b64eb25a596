package firebreak.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedField;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class DifferingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Tagging said(int incident, String coder, Origin origin, int minute) {
        return said(incident, coder, TaggingState.DONE, origin, "review", 1, minute);
    }

    private static Tagging said(
            int incident,
            String coder,
            TaggingState state,
            Origin origin,
            String stage,
            int version,
            int minute) {
        return new Tagging(
                new UUID(coder.hashCode(), incident),
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
                NOON.plusSeconds(60L * minute));
    }

    private static List<Differing> between(Tagging... taggings) {
        return Differing.between(List.of(taggings), "Ada", "Bea");
    }

    @Test
    void onlyWhatBothFinishedAndSaidDifferentlyDiffers() {
        var found =
                between(
                        said(1, "Ada", Origin.DEPLOYMENT, 0),
                        said(1, "Bea", Origin.DEPLOYMENT, 1),
                        said(2, "Ada", Origin.DEPLOYMENT, 0),
                        said(2, "Bea", Origin.REQUIREMENTS, 1),
                        said(3, "Ada", Origin.DEPLOYMENT, 0),
                        said(4, "Bea", Origin.DEPLOYMENT, 0),
                        said(5, "Ada", Origin.DEPLOYMENT, 0),
                        said(5, "Bea", TaggingState.DRAFT, Origin.OPERATIONAL, "review", 1, 1));
        assertThat(found)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.incident()).isEqualTo(new UUID(0, 2));
                    assertThat(d.fields()).containsExactly(TaggedField.ORIGIN);
                    assertThat(d.agreed()).isNull();
                });
    }

    @Test
    void otherVersionsOfTheCodebookAreNotCompared() {
        assertThat(
                        between(
                                said(1, "Ada", Origin.DEPLOYMENT, 0),
                                said(
                                        1,
                                        "Bea",
                                        TaggingState.DONE,
                                        Origin.REQUIREMENTS,
                                        "review",
                                        2,
                                        1)))
                .isEmpty();
    }

    @Test
    void whatOneDiscardedDiffersWithoutAField() {
        assertThat(
                        between(
                                said(1, "Ada", Origin.DEPLOYMENT, 0),
                                said(
                                        1,
                                        "Bea",
                                        TaggingState.DISCARDED,
                                        Origin.REQUIREMENTS,
                                        "design",
                                        1,
                                        1)))
                .singleElement()
                .matches(Differing::discardedByOne)
                .extracting(Differing::fields)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.COLLECTION)
                .isEmpty();
    }

    @Test
    void whatWasAgreedOnSettlesItUntilOneJudgesAnew() {
        var one = said(1, "Ada", Origin.DEPLOYMENT, 0);
        var other = said(1, "Bea", Origin.REQUIREMENTS, 1);
        var open = said(2, "Ada", Origin.DEPLOYMENT, 0);
        var open2 = said(2, "Bea", Origin.REQUIREMENTS, 5);
        var agreed = said(1, Tagging.AGREED, Origin.REQUIREMENTS, 2);
        assertThat(between(one, other, open, open2, agreed))
                .extracting(Differing::agreed)
                .containsExactly(null, agreed);
        assertThat(between(said(1, "Ada", Origin.DEPLOYMENT, 3), other, agreed))
                .singleElement()
                .extracting(Differing::agreed)
                .isNull();
    }
}
