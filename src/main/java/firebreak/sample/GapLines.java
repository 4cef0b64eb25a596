package firebreak.sample;

import firebreak.domain.Text;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The gaps of the sample, linked with the incidents that came through them by their tags.
final class GapLines {
    private final Map<String, Checkpoint> bank;
    private final CoverageLines coverage;
    private final List<SampleTagging> taggings;

    GapLines(Map<String, Checkpoint> bank, CoverageLines coverage, List<SampleTagging> taggings) {
        this.bank = bank;
        this.coverage = coverage;
        this.taggings = taggings;
    }

    List<Gap> read(List<String> lines) {
        var gaps = new ArrayList<Gap>();
        for (var line : lines) {
            if (line.startsWith("> ")) gaps.add(gaps.removeLast().withWords(line.substring(2)));
            else if (line.startsWith("! ")) gaps.add(gaps.removeLast().withNote(line.substring(2)));
            else if (line.startsWith("+ "))
                gaps.add(gaps.removeLast().withRemedy(line.substring(2)));
            else if (line.startsWith("~ "))
                gaps.add(gaps.removeLast().withProgress(line.substring(2)));
            else if (line.startsWith("= ")) gaps.add(declined(line.substring(2)));
            else gaps.add(gap(line));
        }
        return gaps;
    }

    private Gap gap(String line) {
        var parts = ProcessFile.parts(line, 7);
        var cell = parts.get(1).startsWith("cell ");
        var point =
                cell
                        ? coverage.cell(parts.get(1).substring("cell ".length()))
                        : Point.checkpoint(parts.get(1));
        return new Gap(
                ProcessFile.id("gap:" + parts.getFirst()),
                parts.getFirst(),
                "",
                point,
                cell ? "" : checkpoint(parts.get(1)).stageId(),
                parts.get(2).isEmpty() ? null : GapSeverity.valueOf(parts.get(2)),
                parts.get(3),
                GapStatus.valueOf(parts.get(4)),
                parts.get(5).isEmpty() ? null : LocalDate.parse(parts.get(5)),
                "",
                parts.get(6).equals("none") ? List.of() : incidents(point));
    }

    /// `title | checkpoint | why it is none`
    private Gap declined(String line) {
        var parts = ProcessFile.parts(line, 3);
        return new Gap(
                ProcessFile.id("gap:" + parts.getFirst()),
                parts.get(0),
                parts.get(2),
                Point.checkpoint(parts.get(1)),
                checkpoint(parts.get(1)).stageId(),
                null,
                "",
                GapStatus.DECLINED,
                null,
                "",
                List.of());
    }

    private Checkpoint checkpoint(String id) {
        return ProcessFile.known(bank, id);
    }

    /// Those that the point should have stopped.
    private List<ReportKey> incidents(Point point) {
        Predicate<SampleTagging> stopped =
                switch (point) {
                    case Point.OfCheckpoint of -> {
                        var c = checkpoint(of.checkpointId());
                        yield t ->
                                c.stageId().equals(t.earliestStageId())
                                        && t.factorId() != null
                                        && c.factorIds().contains(t.factorId());
                    }
                    case Point.OfCell of -> {
                        var type = coverage.type(of.testTypeId());
                        var services = coverage.services(of.areaId());
                        yield t ->
                                services.contains(t.service())
                                        && (t.further().broughtOut() != null
                                                ? type.triggers().contains(t.further().broughtOut())
                                                : t.factorId() != null
                                                        && type.factorIds().contains(t.factorId()));
                    }
                };
        return taggings.stream()
                .filter(t -> t.state() == TaggingState.DONE)
                .filter(t ->
                        t.preventability() == Preventability.PREVENTABLE
                                || t.preventability() == Preventability.PARTLY)
                .filter(stopped)
                .map(t -> new ReportKey(Text.of("sample.source"), t.incidentKey()))
                .toList();
    }
}
