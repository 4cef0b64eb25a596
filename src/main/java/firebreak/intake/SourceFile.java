package firebreak.intake;

import firebreak.intake.container.CsvShape;
import firebreak.intake.container.Table;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A table of a client's file after a first look: how it is written and what its columns mean.
///
/// @param headerLine the line of the header, from 1
/// @param headerReason why it is that line; a sentence, "" where there are no lines
/// @param firstLines the first lines of the table, for a person to choose another header
/// @param profile the id of the profile
/// @param source the name of the profile, such as "ServiceNow"; part of an incident's identity
/// @param profileReason how the profile was recognised; a sentence
/// @param sampleRows the first rows, cell by cell in the order of `columns`
/// @param nonAsciiRows rows that show whether the encoding is right
/// @param dates how the columns that hold moments are written
/// @param questions what has to be decided before the file can be read
/// @param offers what a person should look at, though the file can be read without an answer
/// @param severities the client's words for severity, the most frequent first
/// @param choices what a person had decided when the file was inspected
public record SourceFile(
        Table table,
        long headerLine,
        String headerReason,
        List<HeaderLine> firstLines,
        List<Column> columns,
        String profile,
        String source,
        String profileReason,
        List<List<String>> sampleRows,
        List<List<String>> nonAsciiRows,
        List<DateColumn> dates,
        List<Question> questions,
        List<Offer> offers,
        List<SeverityWord> severities,
        ImportChoices choices) {
    public SourceFile {
        firstLines = List.copyOf(firstLines);
        columns = List.copyOf(columns);
        sampleRows = List.copyOf(sampleRows);
        nonAsciiRows = List.copyOf(nonAsciiRows);
        dates = List.copyOf(dates);
        questions = List.copyOf(questions);
        offers = List.copyOf(offers);
        severities = List.copyOf(severities);
    }

    /// The file on the disk.
    public Path path() {
        return table.content().file();
    }

    /// The file's name without its folder; behind slashes what is packed into it.
    public String name() {
        return table.content().name();
    }

    /// The name of the sheet, or "".
    public String sheet() {
        return table.sheet();
    }

    /// How its text is written; null where that is no question, as in a spreadsheet.
    public @Nullable CsvShape shape() {
        return table.shape();
    }

    /// The same table with other rows left out.
    public SourceFile withScope(ScopeChoice scope) {
        return with(offers, severities, choices.withScope(scope));
    }

    /// The same table with moments without a zone taken for those of this one.
    public SourceFile withZone(ZoneId zone) {
        return with(
                offers.stream().filter(o -> !(o instanceof Offer.Zone)).toList(),
                severities,
                choices.withZone(zone));
    }

    /// The same table with other things decided about its values.
    public SourceFile withValues(ValueChoices values) {
        var placed = severities.stream().map(w -> w.by(values)).toList();
        var now =
                new ArrayList<>(
                        offers.stream().filter(o -> !(o instanceof Offer.Severities)).toList());
        now.addAll(Offer.Severities.of(placed));
        return with(now, placed, choices.withValues(values));
    }

    private SourceFile with(List<Offer> some, List<SeverityWord> words, ImportChoices said) {
        return new SourceFile(
                table,
                headerLine,
                headerReason,
                firstLines,
                columns,
                profile,
                source,
                profileReason,
                sampleRows,
                nonAsciiRows,
                dates,
                questions,
                some,
                words,
                said);
    }

    /// Whether it is this table, perhaps written in another way; a file that was found in a folder
    /// may have been opened by itself.
    boolean isFrom(Table other) {
        var name = other.content().name();
        return (name.equals(name()) || name().endsWith("/" + name))
                && other.sheet().equals(sheet());
    }

    /// Whether nothing is left to decide.
    public boolean ready() {
        return questions.isEmpty();
    }

    /// How the column at this position writes its moments, or null where it holds none.
    public @Nullable DateColumn datesOf(int index) {
        return dates.stream().filter(d -> d.index() == index).findFirst().orElse(null);
    }
}
