package firebreak.ui.gaps;

import static firebreak.analysis.findings.Missing.open;

import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.scoring.Open;
import firebreak.domain.process.Gap;

/// What a gap lacks before it can be dealt with.
enum Missing {
    OWNER(Open.WITHOUT_OWNER),
    SEVERITY(Open.WITHOUT_SEVERITY),
    INCIDENTS(Open.WITHOUT_INCIDENTS);
    private final Open open;

    Missing(Open open) {
        this.open = open;
    }

    boolean in(Gap gap, ProcessFindings findings) {
        return open(gap, findings.linked(gap).size()).contains(open);
    }
}
