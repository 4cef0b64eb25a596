package firebreak.report.model;

import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.scoring.Standing;
import firebreak.analysis.scoring.Standing.Agreement;
import firebreak.domain.Text;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Point;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The matrix of risk areas by types of test as all documents show it.
public final class CoverageWords {
    private CoverageWords() {}

    /// Those that are still asked about.
    public static List<TestType> types(ProcessFindings findings) {
        return findings.facts().coverage().types().stream().filter(t -> !t.retired()).toList();
    }

    /// How a cell of the matrix stands; empty where nobody was asked about it.
    public static Optional<Standing> cell(ProcessFindings findings, RiskArea area, TestType type) {
        var point = new Point.OfCell(area.id(), type.id());
        return findings.cells().stream().filter(s -> s.point().equals(point)).findFirst();
    }

    /// What counts, and how many incidents stand against it.
    public static String letter(Standing standing) {
        var letter = ScoreWords.letter(standing.counted());
        int incidents = standing.incidents().size();
        if (incidents == 0) return letter;
        return standing.agreement() == Agreement.CONTRADICTED
                ? Text.of("report.cell.contradicted", letter, incidents)
                : Text.of("report.cell.incidents", letter, incidents);
    }

    /// The name of the risk area that was measured.
    public static String area(ProcessFindings findings, Measurement one) {
        return findings.facts().coverage().area(one.areaId()).map(RiskArea::name).orElse("");
    }

    /// The name of a type of test; its id where there is no such type.
    public static String type(ProcessFindings findings, @Nullable String id) {
        if (id == null) return "";
        return findings.facts().coverage().type(id).map(TestType::label).orElse(id);
    }
}
