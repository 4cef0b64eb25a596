package firebreak.intake;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/// A client's file after a first look: how it is written and what its columns mean.
///
/// @param encodingReason how the encoding was recognised; a sentence
/// @param headerLine the line of the header, from 1
/// @param profile the id of the profile
/// @param source the name of the profile, such as "ServiceNow"; part of an incident's identity
/// @param profileReason how the profile was recognised; a sentence
/// @param sampleRows the first rows, cell by cell in the order of `columns`
/// @param nonAsciiRows rows that show whether the encoding is right
/// @param dates how the columns that hold moments are written
/// @param questions what has to be decided before the file can be read
/// @param choices what a person had decided when the file was inspected
public record SourceFile(
        Path path,
        Charset encoding,
        String encodingReason,
        char delimiter,
        long headerLine,
        List<Column> columns,
        String profile,
        String source,
        String profileReason,
        List<List<String>> sampleRows,
        List<List<String>> nonAsciiRows,
        List<DateColumn> dates,
        List<Question> questions,
        ImportChoices choices) {
    public SourceFile {
        columns = List.copyOf(columns);
        sampleRows = List.copyOf(sampleRows);
        nonAsciiRows = List.copyOf(nonAsciiRows);
        dates = List.copyOf(dates);
        questions = List.copyOf(questions);
    }

    /// The file's name without its folder.
    public String name() {
        return nameOf(path);
    }

    /// Whether nothing is left to decide.
    public boolean ready() {
        return questions.isEmpty();
    }

    /// How the column at this position writes its moments, or null where it holds none.
    public @Nullable DateColumn datesOf(int index) {
        return dates.stream().filter(d -> d.index() == index).findFirst().orElse(null);
    }

    static String nameOf(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
