package firebreak.cli;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import firebreak.domain.Formula;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A file of taggings as a table: its rows by the columns that it may have.
record TagTable(String name, List<Row> rows) {
    static final String INCIDENT = "incident";
    static final String ORIGIN = "origin";
    static final String FACTOR = "factor";
    static final String STAGE = "stage";
    static final String PREVENTABILITY = "preventability";
    static final String CONFIDENCE = "confidence";
    static final String REASON = "reason";
    static final List<String> COLUMNS =
            List.of(INCIDENT, ORIGIN, FACTOR, STAGE, PREVENTABILITY, CONFIDENCE, REASON);

    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");
    private static final long LARGEST = 200_000_000;
    private static final int LONGEST_CELL = 16 * 1024 * 1024;

    /// A row by column; a column that the file lacks is empty.
    record Row(long line, Map<String, String> cells) {
        String at(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    TagTable {
        rows = List.copyOf(rows);
    }

    /// Reads the file: UTF-8, comma, semicolon or tab, header names in any case.
    ///
    /// @throws Stopped with every row that can't be read, or why the file can't be
    static TagTable read(Path file) throws Stopped {
        var fileName = file.getFileName();
        var name = fileName == null ? file.toString() : fileName.toString();
        var text = text(file, name);
        var problems = new ArrayList<ImportProblem>();
        var rows = new ArrayList<Row>();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(delimiter(text))
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(false)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(text)) {
            List<String> header = null;
            for (var record : reader) {
                if (header == null) header = header(name, record);
                else if (record.getFields().stream().allMatch(String::isBlank)) continue;
                else if (record.getFieldCount() != header.size())
                    problems.add(
                            new ImportProblem(
                                    new RowPlace(name, "", record.getStartingLineNumber()),
                                    "",
                                    "",
                                    Text.of(
                                            "cli.tag.cells",
                                            record.getFieldCount(),
                                            header.size())));
                else rows.add(row(header, record));
            }
            if (header == null) throw refused(name, "cli.tag.empty");
        } catch (CsvParseException e) {
            var place = new RowPlace(name, "", line(e));
            throw Stopped.refused(
                    List.of(new ImportProblem(place, "", "", Text.of("cli.tag.parser"))));
        } catch (IOException e) {
            throw refused(name, "cli.tag.unreadable");
        }
        if (!problems.isEmpty()) throw Stopped.refused(problems);
        return new TagTable(name, rows);
    }

    /// The parser tells the line in its message only; 0 where it doesn't.
    private static long line(CsvParseException e) {
        var found = LINE.matcher(String.valueOf(e.getMessage()));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static String text(Path file, String name) throws Stopped {
        if (!Files.exists(file)) throw refused(name, "cli.tag.missing");
        if (!Files.isRegularFile(file)) throw refused(name, "cli.tag.noFile");
        try {
            if (Files.size(file) > LARGEST) throw refused(name, "cli.tag.large");
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(name, "cli.tag.notUtf8");
        } catch (IOException e) {
            throw refused(name, "cli.tag.unreadable");
        }
    }

    private static Stopped refused(String name, String key) {
        return Stopped.refused(List.of(Stopped.problem(name, Text.of(key))));
    }

    /// The most frequent of the three in the header, none of whose names holds any.
    private static char delimiter(String text) {
        var header = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char c : new char[] {';', '\t'}) if (count(header, c) > count(header, best)) best = c;
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static List<String> header(String name, CsvRecord record) throws Stopped {
        var problems = new ArrayList<ImportProblem>();
        var names = new ArrayList<String>();
        var place = new RowPlace(name, "", record.getStartingLineNumber());
        for (var cell : record.getFields()) {
            var column = cell.strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(column))
                problems.add(
                        new ImportProblem(
                                place,
                                cell,
                                "",
                                Text.of("cli.tag.badColumn", String.join(", ", COLUMNS))));
            else if (names.contains(column))
                problems.add(new ImportProblem(place, cell, "", Text.of("cli.tag.twice")));
            names.add(column);
        }
        if (!names.contains(INCIDENT))
            problems.add(new ImportProblem(place, INCIDENT, "", Text.of("cli.tag.noIncident")));
        if (!problems.isEmpty()) throw Stopped.refused(problems);
        return names;
    }

    private static Row row(List<String> header, CsvRecord record) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++)
            cells.put(header.get(i), unguarded(record.getField(i)).strip());
        return new Row(record.getStartingLineNumber(), Map.copyOf(cells));
    }

    /// Takes away the apostrophe that keeps a spreadsheet from reading a cell as a formula.
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && Formula.begins(cell.charAt(1))
                ? cell.substring(1)
                : cell;
    }
}
