package firebreak.report.check;

import firebreak.analysis.pictures.Ledger;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.pseudonym.Pseudonymiser;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What is looked for in a finished deliverable, whatever kind of document it is.
public final class FileCheck {
    private final Machine machine;
    private final @Nullable Pseudonymiser names;

    /// @param names that its reader must not see; null where there are none
    public FileCheck(Machine machine, @Nullable Pseudonymiser names) {
        this.machine = machine;
        this.names = names;
    }

    /// What no file may hold: names that its reader must not see, and what it would fetch, carry
    /// out or tell of this computer.
    public List<PartCheck> checks() {
        var checks = new ArrayList<PartCheck>();
        checks.add(new Safety(machine));
        if (names != null) checks.add(new LeakScan(names));
        return checks;
    }

    /// Nothing where all is well.
    public List<Problem> of(Path file, Progress progress) throws IOException {
        return Reading.of(file, checks(), progress);
    }

    /// Whether the pictures in a file are as the analysis made them.
    public static PartCheck pictures(Collection<ChartSpec> specs) {
        return new PictureCheck(specs);
    }

    /// Whether the ledger sheet of a workbook is as the ledger has it.
    public static PartCheck ledger(Ledger ledger) {
        return new LedgerCheck(ledger);
    }

    /// Hidden names that are words of the documents too, so that nobody could find them there.
    public Set<String> notLookedFor() {
        return names == null ? new TreeSet<>() : LeakScan.notLookedFor(names);
    }
}
