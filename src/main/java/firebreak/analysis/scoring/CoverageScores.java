package firebreak.analysis.scoring;

import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Point.OfCell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The scores of the coverage cells: by risk area, by type of test and all together; each cell
/// counts once, and beside that by the risk of its area.
///
/// @param overall every cell counts the same
/// @param byRisk each cell counts as often as its area's likelihood times impact says; of areas
///   with a risk only
/// @param withoutRisk areas of which nobody said likelihood and impact, which `byRisk` leaves out
/// @param areas in their order
/// @param types in their order
/// @param cells what is said of each, by area and then type
public record CoverageScores(
        Score overall,
        Score byRisk,
        List<UUID> withoutRisk,
        List<OfArea> areas,
        List<OfType> types,
        List<Judged> cells) {
    /// Its cells have the same risk, so there is no other score by risk.
    public record OfArea(UUID areaId, Score score) {}

    /// @param byRisk of areas with a risk only
    public record OfType(String testTypeId, Score score, Score byRisk) {}

    private record Cell(RiskArea area, TestType type, Judged judged) {}

    public CoverageScores {
        withoutRisk = List.copyOf(withoutRisk);
        areas = List.copyOf(areas);
        types = List.copyOf(types);
        cells = List.copyOf(cells);
    }

    /// Edges: retired types are left out, and answers to cells that aren't there; without areas or
    /// types there is no score.
    public static CoverageScores of(
            List<RiskArea> areas, List<TestType> types, Judgements judgements) {
        var asked = types.stream().filter(t -> !t.retired()).toList();
        var cells = new ArrayList<Cell>();
        for (var area : areas)
            for (var type : asked)
                cells.add(new Cell(area, type, judgements.at(new OfCell(area.id(), type.id()))));
        return new CoverageScores(
                plain(cells),
                byRisk(cells),
                areas.stream().filter(a -> a.risk().isEmpty()).map(RiskArea::id).toList(),
                areas.stream()
                        .map(a -> new OfArea(a.id(), plain(these(cells, c -> c.area().equals(a)))))
                        .toList(),
                asked.stream()
                        .map(t -> {
                            var of = these(cells, c -> c.type().equals(t));
                            return new OfType(t.id(), plain(of), byRisk(of));
                        })
                        .toList(),
                cells.stream().map(Cell::judged).toList());
    }

    /// What is said of a cell; empty where there is none.
    public Optional<Judged> cell(UUID areaId, String testTypeId) {
        var point = new OfCell(areaId, testTypeId);
        return cells.stream().filter(c -> c.point().equals(point)).findFirst();
    }

    private static List<Cell> these(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).toList();
    }

    private static Score plain(Collection<Cell> cells) {
        return Score.of(cells.stream().map(Cell::judged).toList());
    }

    private static Score byRisk(Collection<Cell> cells) {
        return Score.weighed(
                cells.stream()
                        .filter(c -> c.area().risk().isPresent())
                        .map(c -> new Score.Weighed(c.judged(), c.area().risk().getAsInt()))
                        .toList());
    }
}
