package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Problems as text that a spreadsheet takes: a header, then a line each, cells parted by tabs.
final class ProblemText {
    private ProblemText() {}

    static String of(List<ImportProblem> problems) {
        var header =
                String.join(
                        "\t",
                        Text.of("incidents.problem.file"),
                        Text.of("incidents.problem.line"),
                        Text.of("incidents.problem.column"),
                        Text.of("incidents.problem.value"),
                        Text.of("incidents.problem.what"));
        return problems.stream()
                .map(ProblemText::line)
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static String line(ImportProblem p) {
        return String.join(
                "\t",
                cell(p.place().file()),
                line(p.place().line()),
                cell(p.column()),
                cell(p.value()),
                cell(p.problem()));
    }

    /// A line's number; nothing where the whole file is meant.
    static String line(long line) {
        return line > 0 ? Long.toString(line) : "";
    }

    /// Where in its file a problem stands, in words; empty where the whole file is meant.
    static String where(ImportProblem p) {
        var parts = new ArrayList<String>();
        if (p.place().line() > 0) parts.add(Text.of("incidents.where.line", p.place().line()));
        if (!p.column().isEmpty()) parts.add(Text.of("incidents.where.column", p.column()));
        if (!p.value().isEmpty()) parts.add(Text.of("incidents.where.value", p.value()));
        return String.join(", ", parts);
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
