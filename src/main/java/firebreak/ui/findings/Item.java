package firebreak.ui.findings;

import firebreak.analysis.findings.FindingProposal;
import firebreak.domain.finding.Finding;

/// What can be chosen on the screen.
sealed interface Item {
    /// By which it is found again after everything was read anew.
    String identity();

    record Proposed(FindingProposal proposal) implements Item {
        @Override
        public String identity() {
            return "proposal " + proposal.id();
        }
    }

    /// Accepted or declined.
    record Kept(Finding finding) implements Item {
        @Override
        public String identity() {
            return finding.id().toString();
        }
    }
}
