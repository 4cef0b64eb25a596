package firebreak.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What holds for any answers.
class ScorePropertyTest {
    private static final List<Checkpoint> CHECKPOINTS =
            List.of(
                    Asked.checkpoint("a", "requirements"),
                    Asked.checkpoint("b", "requirements"),
                    Asked.checkpoint("c", "testing"),
                    Asked.checkpoint("d", "gone"));

    /// Answers of one round with their evidence.
    record Said(List<Answer> answers, List<Evidence> evidence) {
        private Judgements judgements() {
            return Judgements.of(1, answers, evidence);
        }

        private CheckpointScores scores() {
            return CheckpointScores.of(Asked.CODEBOOK, CHECKPOINTS, judgements());
        }

        private Said with(Answer answer) {
            var next = new ArrayList<>(answers);
            next.removeIf(a -> a.point().equals(answer.point()));
            next.add(answer);
            return new Said(next, evidence);
        }
    }

    @Provide
    Arbitrary<Said> said() {
        return answers(Arbitraries.of("", "", "Red", "Blue"));
    }

    @Provide
    Arbitrary<Said> saidForAll() {
        return answers(Arbitraries.of(""));
    }

    private static Arbitrary<Said> answers(Arbitrary<String> teams) {
        var point =
                Combinators.combine(Arbitraries.of("a", "b", "c", "d"), teams)
                        .as(Point.OfCheckpoint::new);
        var verdict = Arbitraries.of(Verdict.class).injectNull(0.1);
        var answer =
                Combinators.combine(
                                point,
                                verdict,
                                verdict,
                                Arbitraries.integers().between(1, 5).injectNull(0.3),
                                Arbitraries.of(Rating.class).injectNull(0.5),
                                Arbitraries.of(true, false, false, false, false))
                        .as((p, claimed, evidenced, sure, target, parked) ->
                                Answer.none(p, 1, 1)
                                        .withClaimed(claimed)
                                        .withEvidenced(evidenced)
                                        .withConfidence(sure)
                                        .withTarget(target)
                                        .withParked(parked));
        var evidence =
                Combinators.combine(
                                point,
                                Arbitraries.of(true, true, false),
                                Arbitraries.of(EvidenceKind.class))
                        .as(Asked::evidence);
        return Combinators.combine(answer.list().ofMaxSize(8), evidence.list().ofMaxSize(12))
                .as((answers, shown) -> {
                    var once = new LinkedHashMap<Point, Answer>();
                    answers.forEach(a -> once.put(a.point(), a));
                    return new Said(List.copyOf(once.values()), shown);
                });
    }

    private static Stream<Score> all(CheckpointScores scores) {
        return Stream.of(
                        Stream.of(scores.overall()),
                        scores.stages().stream().map(CheckpointScores.OfStage::score),
                        scores.checkpoints().stream().map(CheckpointScores.OfCheckpoint::score),
                        scores.teams().stream().map(CheckpointScores.OfTeam::overall),
                        scores.teams().stream()
                                .flatMap(t -> t.stages().stream())
                                .map(CheckpointScores.OfStage::score))
                .flatMap(s -> s);
    }

    /// Every completion of the unknown, as far as there are at most four.
    @Property(tries = 150, seed = "20261101")
    void theBoundsHoldTheScoreOfEveryCompletion(@ForAll("saidForAll") Said said) {
        var before = said.scores();
        var open =
                CHECKPOINTS.stream()
                        .map(c -> Point.checkpoint(c.id()))
                        .filter(p -> said.judgements().at(p).counted() instanceof Counted.Unknown)
                        .toList();
        for (int completion = 0; completion < Math.pow(4, open.size()); completion++) {
            var completed = said;
            int digits = completion;
            for (var point : open) {
                var rating = Rating.values()[digits % 4];
                digits /= 4;
                completed = completed.with(Asked.answer(point, Verdict.of(rating)));
            }
            var after = completed.scores();
            var bounds = all(before).toList();
            var scores = all(after).toList();
            for (int i = 0; i < scores.size(); i++) within(scores.get(i), bounds.get(i));
        }
    }

    /// With teams, a few completions at random.
    @Property(tries = 300, seed = "20261101")
    void theBoundsHoldWhereTeamsDiffer(@ForAll("said") Said said, @ForAll Random random) {
        var before = said.scores();
        var completed = said;
        for (var answer : said.answers())
            if (said.judgements().said(answer.point())
                    && said.judgements().at(answer.point()).counted() instanceof Counted.Unknown)
                completed =
                        completed.with(
                                Asked.answer(
                                        answer.point(),
                                        Verdict.of(Rating.values()[random.nextInt(4)])));
        var bounds = all(before).toList();
        var scores = all(completed.scores()).toList();
        assertThat(scores).hasSameSizeAs(bounds);
        for (int i = 0; i < scores.size(); i++) {
            within(scores.get(i), bounds.get(i));
            within(bounds.get(i), bounds.get(i));
        }
    }

    private static void within(Score score, Score bounds) {
        if (score.mean() == null) return;
        assertThat(score.mean()).isGreaterThanOrEqualTo(bounds.low());
        assertThat(score.mean()).isLessThanOrEqualTo(bounds.high());
        assertThat(score.low()).isGreaterThanOrEqualTo(bounds.low());
        assertThat(score.high()).isLessThanOrEqualTo(bounds.high());
        if (bounds.surely().isPresent())
            assertThat(score.level().orElseThrow())
                    .isBetween(bounds.surely().orElseThrow(), bounds.level().orElseThrow());
    }

    @Provide
    Arbitrary<List<Score.Weighed>> weighed() {
        var judged =
                Combinators.combine(
                                Arbitraries.of(Rating.class).injectNull(0.3),
                                Arbitraries.of(Rating.class).injectNull(0.5))
                        .as(ScorePropertyTest::judged);
        return Combinators.combine(judged, Arbitraries.longs().between(1, 25))
                .as(Score.Weighed::new)
                .list()
                .ofMaxSize(12);
    }

    private static Judged judged(@Nullable Rating rating, @Nullable Rating target) {
        var of = rating == null ? Asked.unknown() : Asked.rated(rating);
        return new Judged(of.point(), of.counted(), target);
    }

    @Property(tries = 300, seed = "20261101")
    void whatDoesNotApplyChangesNothingOfTheRest(
            @ForAll("weighed") List<Score.Weighed> points, @ForAll @IntRange(max = 5) int more) {
        var with = new ArrayList<>(points);
        for (int i = 0; i < more; i++) {
            var none = Asked.notApplicable();
            with.add(
                    i,
                    new Score.Weighed(
                            new Judged(none.point(), none.counted(), Rating.F), 7 * i + 1));
            if (i >= points.size()) break;
        }
        var before = Score.weighed(points);
        var after = Score.weighed(with);
        assertThat(after.notApplicable()).isEqualTo(with.size() - points.size());
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("notApplicable")
                .isEqualTo(before);
        assertThat(after.coverage()).isEqualTo(before.coverage());
        assertThat(after.level()).isEqualTo(before.level());
    }

    @Property(tries = 300, seed = "20261101")
    void multiplyingAllWeightsChangesNothing(
            @ForAll("weighed") List<Score.Weighed> points,
            @ForAll @IntRange(min = 1, max = 1_000_000) int times) {
        var scaled =
                points.stream()
                        .map(p -> new Score.Weighed(p.judged(), p.weight() * times))
                        .toList();
        assertThat(Score.weighed(scaled)).isEqualTo(Score.weighed(points));
    }

    @Property(tries = 300, seed = "20261101")
    void theOrderDoesNotMatter(@ForAll("said") Said said, @ForAll Random random) {
        var answers = new ArrayList<>(said.answers());
        var evidence = new ArrayList<>(said.evidence());
        Collections.shuffle(answers, random);
        Collections.shuffle(evidence, random);
        assertThat(new Said(answers, evidence).scores()).isEqualTo(said.scores());
        var checkpoints = new ArrayList<>(CHECKPOINTS);
        Collections.shuffle(checkpoints, random);
        var shuffled = CheckpointScores.of(Asked.CODEBOOK, checkpoints, said.judgements());
        assertThat(shuffled.overall()).isEqualTo(said.scores().overall());
        assertThat(shuffled.stages()).isEqualTo(said.scores().stages());
        assertThat(shuffled.teams()).isEqualTo(said.scores().teams());
    }

    @Property(tries = 300, seed = "20261101")
    void raisingARatingLowersNoScore(@ForAll("said") Said said) {
        var before = all(said.scores()).toList();
        for (var answer : said.answers()) {
            var verdict = answer.verdict().flatMap(Verdict::rating);
            if (verdict.isEmpty() || verdict.get() == Rating.F) continue;
            var higher = Verdict.of(Rating.values()[verdict.get().ordinal() + 1]);
            var after = all(said.with(answer.withEvidenced(higher)).scores()).toList();
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < after.size(); i++) {
                assertThat(after.get(i).coverage()).isEqualTo(before.get(i).coverage());
                if (before.get(i).mean() == null) continue;
                assertThat(after.get(i).mean()).isGreaterThanOrEqualTo(before.get(i).mean());
                assertThat(after.get(i).low()).isGreaterThanOrEqualTo(before.get(i).low());
                assertThat(after.get(i).high()).isGreaterThanOrEqualTo(before.get(i).high());
                assertThat(after.get(i).level().orElseThrow())
                        .isGreaterThanOrEqualTo(before.get(i).level().orElseThrow());
            }
        }
    }
}
