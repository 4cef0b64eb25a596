package firebreak.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// What holds for any history, however odd its taggings.
class PatternsPropertyTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Provide
    Arbitrary<List<TaggedIncident>> histories() {
        var day =
                Arbitraries.of(
                                "2024-01-01T03:00:00Z",
                                "2025-02-28T12:00:00Z",
                                "2025-12-31T23:59:59Z",
                                "1900-01-01T00:00:00Z")
                        .injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.of(TaggingState.class),
                        day,
                        Arbitraries.integers().between(-5, 500).injectNull(0.4),
                        Arbitraries.of(Origin.class).injectNull(0.2),
                        Arbitraries.of("limits", "untested", "config", "gone").injectNull(0.2),
                        Arbitraries.of("req", "test", "deploy", "gone").injectNull(0.3),
                        Arbitraries.of(Preventability.class).injectNull(0.1))
                .as(Sample::incident)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300, seed = "20261101")
    void countedAndLeftOutAreAllIncidents(@ForAll("histories") List<TaggedIncident> history) {
        var a = Patterns.of(history, Sample.CODEBOOK, ZONE, Sample.TODAY);
        assertThat(
                        Stream.of(
                                a.matrix().basis(),
                                a.months().basis(),
                                a.factors().basis(),
                                a.preventable().basis(),
                                a.leadership().basis()))
                .allSatisfy(b -> {
                    int left = b.leftOut().stream().mapToInt(LeftOut::count).sum();
                    assertThat(b.n() + left).isEqualTo(history.size());
                    assertThat(b.leftOut()).allMatch(l -> l.count() > 0);
                });
        var p = a.progress();
        assertThat(p.done() + p.draft() + p.discarded() + p.pending()).isEqualTo(p.incidents());
    }

    @Property(tries = 300, seed = "20261101")
    void picturesShowEveryCountedIncident(@ForAll("histories") List<TaggedIncident> history) {
        var a = Patterns.of(history, Sample.CODEBOOK, ZONE, Sample.TODAY);
        assertThat(sum(a.matrix().counts().stream().flatMap(List::stream)))
                .isEqualTo(a.matrix().basis().n());
        assertThat(
                        sum(
                                Stream.concat(
                                        a.months().counts().stream().flatMap(List::stream),
                                        a.months().untagged().stream())))
                .isEqualTo(a.months().basis().n());
        assertThat(sum(a.factors().factors().stream().map(f -> f.proportion().count())))
                .isEqualTo(a.factors().basis().n());
    }

    @Property(tries = 300, seed = "20261101")
    void sharesStayWithinTheirBounds(@ForAll("histories") List<TaggedIncident> history) {
        var a = Patterns.of(history, Sample.CODEBOOK, ZONE, Sample.TODAY);
        var share = a.preventable();
        assertThat(share.lowest()).isBetween(0.0, share.highest());
        assertThat(share.highest()).isLessThanOrEqualTo(1);
        if (share.share().n() > 0)
            assertThat(share.share().share()).isBetween(share.lowest(), share.highest());
        var factors = a.factors().factors();
        for (int i = 1; i < factors.size(); i++) {
            assertThat(factors.get(i).proportion().count())
                    .isLessThanOrEqualTo(factors.get(i - 1).proportion().count());
            assertThat(factors.get(i).cumulativeShare())
                    .isGreaterThan(factors.get(i - 1).cumulativeShare());
        }
        if (!factors.isEmpty()) assertThat(factors.getLast().cumulativeShare()).isEqualTo(1);
        assertThat(a.leadership().preventableMinutes()).isBetween(0L, a.leadership().minutes());
    }

    @Property(tries = 200, seed = "20261101")
    void theOrderOfIncidentsDoesNotMatter(@ForAll("histories") List<TaggedIncident> history) {
        assertThat(Patterns.of(history.reversed(), Sample.CODEBOOK, ZONE, Sample.TODAY))
                .isEqualTo(Patterns.of(history, Sample.CODEBOOK, ZONE, Sample.TODAY));
    }

    @Property(tries = 200, seed = "20261101")
    void everyPictureHasItsWords(@ForAll("histories") List<TaggedIncident> history) {
        var a = Patterns.of(history, Sample.CODEBOOK, ZONE, Sample.TODAY);
        assertThat(
                        Stream.of(
                                PatternCharts.originByStage(a),
                                PatternCharts.months(a),
                                PatternCharts.factors(a),
                                PatternCharts.stagesByOrigin(a)))
                .allSatisfy(c -> {
                    assertThat(c.text().reading()).endsWith(".").doesNotContain("{", "NaN");
                    assertThat(c.text().basis()).startsWith("n = ");
                });
    }

    private static int sum(Stream<Integer> numbers) {
        return numbers.mapToInt(Integer::intValue).sum();
    }
}
