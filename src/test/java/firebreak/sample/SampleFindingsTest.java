package firebreak.sample;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.findings.Pinning;
import firebreak.deeds.FindingReading;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingWords;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;

class SampleFindingsTest {
    @TempDir Path folder;

    @Test
    void theSampleHasFindingsThatHoldAndMoreToDecide() {
        var opening = SampleWriter.write(StoreFixture.ASSESSMENTS, folder.resolve("sample"));
        try (var file = ((Opening.Opened) opening).file()) {
            var board = FindingReading.board(file, LocalDate.of(2027, 3, 1));
            assertThat(board.accepted()).hasSize(SampleFindings.ACCEPTED);
            assertThat(board.stale()).as("also months later").isEmpty();
            assertThat(board.proposals()).isNotEmpty();
            assertThat(board.accepted()).extracting(Finding::proposalId).doesNotHaveDuplicates();
            for (var finding : board.accepted()) {
                assertThat(finding.told()).doesNotContain("{", "NaN");
                assertThat(FindingWords.unknown(finding.words(), finding::figure)).isEmpty();
            }
            for (var proposal : board.proposals())
                assertThat(
                                FindingWords.unknown(
                                        proposal.words(),
                                        id -> board.index().figure(id).map(Pinning::of)))
                        .as(proposal.id())
                        .isEmpty();
            assertThat(file.journal().undoLabel()).isEmpty();
        }
    }
}
