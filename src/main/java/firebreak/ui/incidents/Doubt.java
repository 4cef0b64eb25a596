package firebreak.ui.incidents;

import firebreak.intake.Offer;
import firebreak.intake.Question;
import firebreak.intake.SourceFile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What one page of the import asks.
///
/// @param place of the file; -1 where all files are meant
/// @param id what is asked; the same again is the same doubt
/// @param questions of the file that one answer settles; none for [#SHEETS] and offers
/// @param offer what a person may decide though the file can be read without; null for questions
public record Doubt(int place, String id, List<Question> questions, @Nullable Offer offer) {
    /// Whether sheets that are hidden come in.
    public static final String SHEETS = "sheets";

    /// Before the name of a field of which nobody knows the column.
    static final String COLUMN = "column-";

    public Doubt {
        questions = List.copyOf(questions);
    }

    static Doubt sheets() {
        return new Doubt(-1, SHEETS, List.of(), null);
    }

    /// The doubts about a file. Questions of one kind are one doubt, unless they say otherwise
    /// here.
    static List<Doubt> of(int place, SourceFile file) {
        var grouped = new LinkedHashMap<String, List<Question>>();
        for (var question : file.questions())
            for (var id : ids(question))
                grouped.computeIfAbsent(id, i -> new ArrayList<>()).add(question);
        return grouped.entrySet().stream()
                .map(e -> new Doubt(place, e.getKey(), e.getValue(), null))
                .toList();
    }

    /// What the file leaves to a person, though it can be read without an answer.
    static List<Doubt> offers(int place, SourceFile file) {
        return file.offers().stream()
                .map(o -> new Doubt(place, o.getClass().getSimpleName(), List.of(), o))
                .toList();
    }

    private static List<String> ids(Question question) {
        return question instanceof Question.UnknownMapping(var missing, _, _)
                ? missing.stream().map(field -> COLUMN + field.id()).toList()
                : List.of(question.getClass().getSimpleName());
    }

    boolean same(Doubt other) {
        return place == other.place && id.equals(other.id);
    }
}
