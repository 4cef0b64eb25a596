package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.CodebookWords;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Fate;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns the words of a tagging file into the codes of the codebook and keeps everything that it
/// can't turn. A word is an id or a label, in any case; an empty cell is not judged.
final class TagReading {
    /// What a row says about an incident.
    record Judgement(
            UUID incident,
            @Nullable Origin origin,
            @Nullable String factorId,
            @Nullable String stageId,
            @Nullable Preventability preventability,
            @Nullable Confidence confidence,
            String reason) {}

    /// The longest reason that the store takes.
    private static final int LONGEST_REASON = 100_000;

    private final Codebook codebook;
    private final CodebookHistory history;
    private final Map<String, List<UUID>> incidents;
    private final Function<UUID, String> sourceOf;
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<UUID, Long> lines = new HashMap<>();

    /// @param incidents ids by key
    /// @param sourceOf where an incident came from, to tell equal keys apart
    TagReading(
            CodebookHistory history,
            Map<String, List<UUID>> incidents,
            Function<UUID, String> sourceOf) {
        this.history = history;
        this.codebook = history.current();
        this.incidents = incidents;
        this.sourceOf = sourceOf;
    }

    /// One judgement per row.
    ///
    /// @throws Stopped with everything in the file that nobody knows
    List<Judgement> read(TagTable table) throws Stopped {
        var judgements = new ArrayList<Judgement>();
        for (var row : table.rows()) {
            int before = problems.size();
            var origin =
                    code(
                            table,
                            row,
                            TagTable.ORIGIN,
                            List.of(Origin.values()),
                            Origin::id,
                            Text::of);
            var factor = factor(table, row, origin);
            var stage =
                    code(table, row, TagTable.STAGE, codebook.stages(), Stage::id, Stage::label);
            var preventability =
                    code(
                            table,
                            row,
                            TagTable.PREVENTABILITY,
                            List.of(Preventability.values()),
                            Preventability::id,
                            Text::of);
            var confidence = confidence(table, row);
            var reason = row.at(TagTable.REASON);
            if (reason.length() > LONGEST_REASON)
                complain(
                        table, row, TagTable.REASON, Text.of("cli.tag.longReason", LONGEST_REASON));
            var incident = incident(table, row);
            if (incident != null && problems.size() == before)
                judgements.add(
                        new Judgement(
                                incident,
                                origin != null ? origin : factor == null ? null : factor.origin(),
                                factor == null ? null : factor.id(),
                                stage == null ? null : stage.id(),
                                preventability,
                                confidence,
                                reason));
        }
        if (!problems.isEmpty()) throw Stopped.refused(problems);
        return judgements;
    }

    private @Nullable UUID incident(TagTable table, TagTable.Row row) {
        var key = row.at(TagTable.INCIDENT);
        if (key.isEmpty()) {
            complain(table, row, TagTable.INCIDENT, Text.of("cli.tag.noKey"));
            return null;
        }
        var ids = incidents.getOrDefault(key, List.of());
        if (ids.isEmpty()) {
            complain(table, row, TagTable.INCIDENT, Text.of("cli.tag.unknownIncident"));
            return null;
        }
        if (ids.size() > 1) {
            var sources = ids.stream().map(sourceOf).sorted().collect(Collectors.joining(", "));
            complain(table, row, TagTable.INCIDENT, Text.of("cli.tag.severalSources", sources));
            return null;
        }
        var earlier = lines.putIfAbsent(ids.getFirst(), row.line());
        if (earlier == null) return ids.getFirst();
        complain(
                table,
                row,
                TagTable.INCIDENT,
                Text.of("cli.tag.duplicate", String.valueOf(earlier)));
        return null;
    }

    private @Nullable Factor factor(TagTable table, TagTable.Row row, @Nullable Origin origin) {
        var word = row.at(TagTable.FACTOR);
        if (word.isEmpty()) return null;
        var found = matching(word, codebook.factors(), Factor::id, Factor::label);
        var fitting = found.stream().filter(f -> origin == null || f.origin() == origin).toList();
        if (fitting.size() == 1) return fitting.getFirst();
        // A wrong origin has its own complaint already.
        if (origin == null && !row.at(TagTable.ORIGIN).isEmpty() && !found.isEmpty()) return null;
        var ids =
                (origin == null ? codebook.factors() : codebook.factors(origin))
                        .stream().map(Factor::id).collect(Collectors.joining(", "));
        if (found.isEmpty())
            complain(
                    table,
                    row,
                    TagTable.FACTOR,
                    formerly(word)
                            .map(fate ->
                                    Text.of(
                                            "cli.tag.formerFactor",
                                            codebook.version(),
                                            CodebookWords.of(fate, Code.Kind.FACTOR, history),
                                            ids))
                            .orElseGet(() -> Text.of("cli.tag.badValue", ids)));
        else if (fitting.isEmpty() && origin != null)
            complain(
                    table,
                    row,
                    TagTable.FACTOR,
                    Text.of(
                            "cli.tag.otherOrigin",
                            found.getFirst().origin().id(),
                            origin.id(),
                            ids));
        else
            complain(
                    table,
                    row,
                    TagTable.FACTOR,
                    Text.of(
                            "cli.tag.severalFactors",
                            fitting.stream().map(Factor::id).collect(Collectors.joining(", "))));
        return null;
    }

    /// What became of a factor that only earlier versions have.
    private Optional<Fate> formerly(String word) {
        for (var version : history.versions().reversed()) {
            var found = matching(word, version.codebook().factors(), Factor::id, Factor::label);
            if (!found.isEmpty())
                return Optional.of(
                        history.fate(version.version(), Code.Kind.FACTOR, found.getFirst().id()));
        }
        return Optional.empty();
    }

    private @Nullable Confidence confidence(TagTable table, TagTable.Row row) {
        var word = row.at(TagTable.CONFIDENCE);
        var numbered = List.of("1", "2", "3").indexOf(word);
        if (numbered >= 0) return Confidence.values()[numbered];
        return code(
                table,
                row,
                TagTable.CONFIDENCE,
                List.of(Confidence.values()),
                Confidence::id,
                Text::of);
    }

    private <T> @Nullable T code(
            TagTable table,
            TagTable.Row row,
            String column,
            List<T> codes,
            Function<T, String> id,
            Function<T, String> label) {
        var word = row.at(column);
        if (word.isEmpty()) return null;
        var found = matching(word, codes, id, label);
        if (!found.isEmpty()) return found.getFirst();
        complain(
                table,
                row,
                column,
                Text.of(
                        "cli.tag.badValue",
                        codes.stream().map(id).collect(Collectors.joining(", "))));
        return null;
    }

    /// The code whose id this is, else those whose label it is.
    private static <T> List<T> matching(
            String word, List<T> codes, Function<T, String> id, Function<T, String> label) {
        var byId = codes.stream().filter(c -> id.apply(c).equalsIgnoreCase(word)).toList();
        return byId.isEmpty()
                ? codes.stream().filter(c -> label.apply(c).equalsIgnoreCase(word)).toList()
                : byId;
    }

    private void complain(TagTable table, TagTable.Row row, String column, String problem) {
        problems.add(
                new ImportProblem(
                        new RowPlace(table.name(), "", row.line()),
                        column,
                        Shown.cut(row.at(column), 200),
                        problem));
    }
}
