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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads a finished deliverable through, with all that is embedded in it, and says everything that
/// is wrong with it.
public final class FileCheck {
    private final Machine machine;
    private final @Nullable Pseudonymiser names;

    /// @param names that its reader must not see; null where there are none
    public FileCheck(Machine machine, @Nullable Pseudonymiser names) {
        this.machine = machine;
        this.names = names;
    }

    /// Nothing where all is well.
    public List<Problem> of(Path file, Progress progress) throws IOException {
        var safety = new Safety(machine);
        var leaks = names == null ? null : new LeakScan(names);
        Parts.each(
                file,
                (name, content) -> {
                    progress.step(97, 100);
                    safety.in(name);
                    if (leaks != null) leaks.in(name);
                    if (!Parts.isXml(name)) return;
                    PartTexts.read(content, leaks == null ? safety : new Both(safety, leaks));
                });
        var problems = new ArrayList<>(safety.problems());
        if (leaks != null) problems.addAll(leaks.problems());
        return problems;
    }

    /// What of the pictures in a file isn't as the analysis made it.
    public static List<Problem> pictures(Path file, Collection<ChartSpec> specs)
            throws IOException {
        return new PictureCheck(specs).of(file);
    }

    /// What of the ledger sheet of a workbook isn't as the ledger has it.
    public static List<Problem> ledger(Path workbook, Ledger ledger) throws IOException {
        return new LedgerCheck(ledger).of(workbook);
    }

    /// What of the tables in a document isn't as the ledger has it.
    public static List<Problem> tables(Path file, List<TableCheck.Told> expected)
            throws IOException {
        return TableCheck.tables(file, expected);
    }

    /// Which sentences with figures don't stand in a document as they were told.
    ///
    /// @param heading without which the document doesn't tell them
    /// @param sentences by the id of what tells them
    public static List<Problem> sentences(Path file, String heading, Map<String, String> sentences)
            throws IOException {
        return TableCheck.sentences(file, heading, sentences);
    }

    /// Hidden names that are words of the documents too, so that nobody could find them there.
    public Set<String> notLookedFor() {
        return names == null ? new TreeSet<>() : LeakScan.notLookedFor(names);
    }

    private record Both(PartTexts.Sink one, PartTexts.Sink other) implements PartTexts.Sink {
        @Override
        public void text(String element, String text) {
            one.text(element, text);
            other.text(element, text);
        }

        @Override
        public void attribute(String element, String attribute, String value) {
            one.attribute(element, attribute, value);
            other.attribute(element, attribute, value);
        }

        @Override
        public void element(String element) {
            one.element(element);
            other.element(element);
        }

        @Override
        public void end(String element) {
            one.end(element);
            other.end(element);
        }
    }
}
