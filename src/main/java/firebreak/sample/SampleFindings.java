package firebreak.sample;

import firebreak.analysis.findings.Pinning;
import firebreak.analysis.findings.SliceText;
import firebreak.deeds.FindingReading;
import firebreak.domain.Text;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.finding.Ranks;
import firebreak.store.AssessmentFile;

import java.time.LocalDate;
import java.util.ArrayList;

/// The weightiest sentences that the sample carries, accepted with the numbers that it has.
final class SampleFindings {
    static final int ACCEPTED = 4;

    private SampleFindings() {}

    static void accept(AssessmentFile file) {
        var today = LocalDate.ofInstant(file.info().created(), file.info().zone());
        var board = FindingReading.board(file, today);
        var slice = SliceText.written(board.slice());
        var findings = new ArrayList<Finding>();
        for (var proposal : board.proposals().stream().limit(ACCEPTED).toList())
            findings.add(
                    new Finding(
                            Finding.idOf(proposal.id(), slice),
                            Ranks.after(findings),
                            FindingState.ACCEPTED,
                            proposal.id(),
                            proposal.words(),
                            slice,
                            Pinning.named(proposal.words(), board.index()::figure),
                            board.revision()));
        file.patterns().findings().save(Text.of("sample.findings"), findings);
    }
}
