package firebreak.ui.gaps;

import firebreak.analysis.findings.ProcessFindings;
import firebreak.domain.process.Gap;

/// What a gap lacks before it can be dealt with.
enum Missing {
    OWNER,
    SEVERITY,
    INCIDENTS;

    boolean in(Gap gap, ProcessFindings findings) {
        return switch (this) {
            case OWNER -> gap.owner().isBlank();
            case SEVERITY -> gap.severity() == null;
            case INCIDENTS -> findings.linked(gap).isEmpty();
        };
    }
}
