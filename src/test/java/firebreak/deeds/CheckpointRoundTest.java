package firebreak.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class CheckpointRoundTest {
    @TempDir Path folder;
    private AssessmentFile file;

    @BeforeEach
    void create() {
        file = StoreFixture.create(folder.resolve("a"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void answer(int place, String team, Verdict verdict, boolean parked) {
        var id = file.process().checkpoints().bank().checkpoints().get(place).id();
        int round = file.process().checkpoints().round().number();
        file.process()
                .answers()
                .save(
                        "Answer",
                        List.of(
                                Answer.none(new Point.OfCheckpoint(id, team), round, 1)
                                        .withClaimed(verdict)
                                        .withParked(parked)));
    }

    @Test
    void progressIsTheSameHoweverItIsRead() {
        answer(0, "", Verdict.N, false);
        answer(1, "Mobile", Verdict.UNKNOWN, false);
        answer(2, "", Verdict.N, true);
        answer(2, "Mobile", Verdict.N, false);
        var progress = CheckpointRound.Progress.read(file);
        assertThat(progress).isEqualTo(new CheckpointRound.Progress(64, 2, 1));
        assertThat(CheckpointRound.read(file, List.of()).progress()).isEqualTo(progress);
        file.process().checkpoints().startRound("Round", "", true);
        assertThat(CheckpointRound.Progress.read(file).answered()).isZero();
        var round = CheckpointRound.read(file, List.of());
        assertThat(round.earlier()).hasSize(4);
        assertThat(round.answers()).isEmpty();
    }

    @Test
    void incidentsComeWithWhatTheirStandingTaggingSaysFurther() {
        file.imports().take("Import", List.of(StoreFixture.many(2)), Progress.NONE);
        var ids = file.incidents().idsByKey();
        var first = ids.get("INC-0").getFirst();
        var t = StoreFixture.tagging(first, "anna", Origin.REQUIREMENTS);
        file.taggings()
                .save(
                        "Tag",
                        List.of(
                                new Tagging(
                                        t.id(),
                                        first,
                                        t.coder(),
                                        1,
                                        t.state(),
                                        t.origin(),
                                        null,
                                        t.earliestStageId(),
                                        t.preventability(),
                                        t.confidence(),
                                        "",
                                        "",
                                        t.at(),
                                        Further.NONE.toggleFactor("concurrency"))));
        assertThat(file.taggings().further()).containsOnlyKeys(first);
        var escaped = EscapedIncidents.read(file);
        assertThat(escaped).hasSize(2);
        assertThat(escaped)
                .filteredOn(e -> e.id().equals(first))
                .singleElement()
                .satisfies(e -> assertThat(e.factorIds()).containsExactly("concurrency"));
        assertThat(file.incidents().teams()).containsExactly("core");
    }

    @Test
    void everythingThatSpeaksOfACheckpointKeepsItFromGoing() {
        answer(0, "", Verdict.N, false);
        file.process().checkpoints().startRound("Round", "", true);
        answer(1, "Mobile", Verdict.N, false);
        var all = file.process().checkpoints().bank().checkpoints();
        assertThat(QuestionBankExchange.answered(file))
                .containsExactlyInAnyOrder(all.get(0).id(), all.get(1).id());
    }
}
