package firebreak.ui.coverage;

import firebreak.deeds.CoverageRound;
import firebreak.domain.Text;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point.OfCell;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Risk areas in rows, types of test that are asked in columns. Each change is told as the answers
/// that differ afterwards; nothing is saved here.
record Sheet(CoverageRound round, List<RiskArea> areas, List<TestType> types) {
    /// What comes of pasting.
    sealed interface Pasted {
        /// @param answers those that differ
        /// @param block the cells that were pasted into
        record Taken(List<Answer> answers, Block block) implements Pasted {}

        /// @param sentence which cell, what stands in it, and what to do
        record Refused(String sentence) implements Pasted {}
    }

    private static final int LONGEST_SHOWN = 30;

    static Sheet of(CoverageRound round) {
        return new Sheet(round, round.areas(), round.asked());
    }

    int rows() {
        return areas.size();
    }

    int columns() {
        return types.size();
    }

    OfCell point(Spot spot) {
        return new OfCell(areas.get(spot.row()).id(), types.get(spot.column()).id());
    }

    /// Where a cell is; empty where it isn't asked any more.
    Optional<Spot> spot(OfCell cell) {
        for (int row = 0; row < rows(); row++)
            for (int column = 0; column < columns(); column++) {
                var spot = new Spot(row, column);
                if (point(spot).equals(cell)) return Optional.of(spot);
            }
        return Optional.empty();
    }

    Answer answer(Spot spot) {
        return round.answer(point(spot));
    }

    /// Where rows and columns have moved since, the place of the same area and type.
    Spot follow(Sheet before, Spot spot) {
        int row = spot.row();
        int column = spot.column();
        if (row >= 0 && row < before.rows()) {
            var id = before.areas.get(row).id();
            for (int i = 0; i < rows(); i++) if (areas.get(i).id().equals(id)) row = i;
        }
        if (column >= 0 && column < before.columns()) {
            var id = before.types.get(column).id();
            for (int i = 0; i < columns(); i++) if (types.get(i).id().equals(id)) column = i;
        }
        return new Spot(row, column);
    }

    /// For a person: area and type.
    String name(Spot spot) {
        return Text.of(
                "coverage.cell.name",
                areas.get(spot.row()).name(),
                types.get(spot.column()).label());
    }

    /// Changes every cell of a block.
    List<Answer> change(Block block, UnaryOperator<Answer> how) {
        return differing(block.spots(), how);
    }

    /// Rates every cell of a block, or clears it.
    List<Answer> rate(Block block, Layer layer, @Nullable Verdict verdict) {
        return change(block, a -> said(a, layer, verdict));
    }

    /// What was put off is settled by an answer.
    private static Answer said(Answer answer, Layer layer, @Nullable Verdict verdict) {
        var next = layer.with(answer, verdict);
        return verdict == null ? next : next.withParked(false);
    }

    /// Says how sure one is, of the cells that have an answer.
    List<Answer> sure(Block block, @Nullable Integer confidence) {
        return change(block, a -> a.verdict().isPresent() ? a.withConfidence(confidence) : a);
    }

    /// Sets what the cells should become.
    List<Answer> target(Block block, @Nullable Rating target) {
        return change(block, a -> a.withTarget(target));
    }

    /// Says why cells of a block do not apply; of one cell alone, whatever its rating is.
    List<Answer> reason(Block block, String reason) {
        boolean one = block.size() == 1;
        return change(
                block,
                a ->
                        one || a.verdict().filter(v -> v == Verdict.NOT_APPLICABLE).isPresent()
                                ? a.withReason(reason)
                                : a);
    }

    /// Puts the cells off, or, where all of them are, takes that back.
    List<Answer> park(Block block) {
        boolean all = block.spots().stream().allMatch(s -> answer(s).parked());
        return change(block, a -> a.withParked(!all));
    }

    /// Gives the first row of a block to all below it; of a single row, the row above it.
    List<Answer> fillDown(Block block, Layer layer) {
        int from = block.rows() > 1 ? block.top() : block.top() - 1;
        if (from < 0) return List.of();
        return copied(block, layer, spot -> new Spot(from, spot.column()));
    }

    /// Gives the first column of a block to all right of it; of a single column, the one left of
    /// it.
    List<Answer> fillRight(Block block, Layer layer) {
        int from = block.columns() > 1 ? block.left() : block.left() - 1;
        if (from < 0) return List.of();
        return copied(block, layer, spot -> new Spot(spot.row(), from));
    }

    private List<Answer> copied(Block block, Layer layer, UnaryOperator<Spot> source) {
        var changed = new ArrayList<Answer>();
        for (var spot : block.spots()) {
            var from = source.apply(spot);
            if (from.equals(spot)) continue;
            var given = answer(from);
            add(changed, spot, a -> like(a, given, layer));
        }
        return changed;
    }

    /// Why a cell does not apply goes with it.
    private static Answer like(Answer answer, Answer given, Layer layer) {
        var verdict = layer.of(given);
        var next = said(answer, layer, verdict);
        return verdict == Verdict.NOT_APPLICABLE && answer.reason().isEmpty()
                ? next.withReason(given.reason())
                : next;
    }

    /// The ratings of a block as a spreadsheet takes them.
    String text(Block block, Layer layer) {
        var text = new StringBuilder();
        for (int row = block.top(); row <= block.bottom(); row++) {
            if (row > block.top()) text.append('\n');
            for (int column = block.left(); column <= block.right(); column++) {
                if (column > block.left()) text.append('\t');
                text.append(RatingLetters.of(layer.of(answer(new Spot(row, column)))));
            }
        }
        return text.toString();
    }

    /// Takes a copied block. A single rating fills every chosen cell; a block begins at the first
    /// chosen cell, and is taken wholly or not at all.
    Pasted paste(Block chosen, String text, Layer layer) {
        var lines = lines(text);
        int wide = lines.stream().mapToInt(List::size).max().orElse(0);
        if (wide == 0) return new Pasted.Refused(Text.of("coverage.paste.nothing"));
        boolean one = lines.size() == 1 && wide == 1;
        var block =
                one
                        ? chosen
                        : new Block(
                                chosen.top(),
                                chosen.left(),
                                chosen.top() + lines.size() - 1,
                                chosen.left() + wide - 1);
        if (block.bottom() >= rows() || block.right() >= columns())
            return new Pasted.Refused(
                    Text.of(
                            "coverage.paste.tooLarge",
                            lines.size(),
                            wide,
                            rows() - chosen.top(),
                            columns() - chosen.left(),
                            name(new Spot(chosen.top(), chosen.left()))));
        var changed = new ArrayList<Answer>();
        for (var spot : block.spots()) {
            var line = lines.get(one ? 0 : spot.row() - block.top());
            int at = one ? 0 : spot.column() - block.left();
            var word = at < line.size() ? line.get(at) : "";
            var said = RatingLetters.read(word);
            if (said.isEmpty())
                return new Pasted.Refused(
                        Text.of("coverage.paste.unknown", name(spot), shown(word)));
            add(changed, spot, a -> said(a, layer, said.get().verdict()));
        }
        return new Pasted.Taken(changed, block);
    }

    /// A copied block ends with a line break in most spreadsheets.
    private static List<List<String>> lines(String text) {
        var all = new ArrayList<List<String>>();
        for (var line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1))
            all.add(List.of(line.split("\t", -1)));
        if (all.size() > 1 && all.getLast().equals(List.of(""))) all.removeLast();
        return all.equals(List.of(List.of(""))) ? List.of() : all;
    }

    private static String shown(String word) {
        var text = word.strip();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private List<Answer> differing(List<Spot> spots, UnaryOperator<Answer> how) {
        var changed = new ArrayList<Answer>();
        for (var spot : spots) add(changed, spot, how);
        return changed;
    }

    private void add(List<Answer> changed, Spot spot, UnaryOperator<Answer> how) {
        var before = answer(spot);
        var next = how.apply(before);
        if (!next.says(before)) changed.add(next);
    }
}
