package firebreak.ui.gaps;

import firebreak.analysis.priority.RankedGap;
import firebreak.analysis.scoring.GapProposal;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;

import org.jspecify.annotations.Nullable;

/// What stands on a shelf: a gap, or what may be one.
sealed interface GapCase {
    /// By which it is found again after something changed.
    Object identity();

    /// By which a proposal is found.
    static Object proposal(@Nullable Point point, String stageId) {
        return point != null ? point : stageId;
    }

    /// Nobody has worded it yet.
    record Proposed(GapProposal proposal) implements GapCase {
        @Override
        public Object identity() {
            return GapCase.proposal(proposal.point(), proposal.stageId());
        }
    }

    /// A gap; of one that was declined, or is closed, there is no rank.
    record Kept(Gap gap, @Nullable RankedGap rank) implements GapCase {
        @Override
        public Object identity() {
            return gap.id();
        }
    }
}
