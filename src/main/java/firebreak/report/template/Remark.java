package firebreak.report.template;

/// What the check of a template has to say about one place in it.
///
/// @param part such as "body", "header 2", "body, table 1, row 2"; empty for the file as a whole
/// @param paragraph its number within the part, from 1; 0 for the file or part as a whole
/// @param words what stands around it, so that it can be found by searching
/// @param placeholder as it is typed; empty where it is about something else
/// @param sentence what is the matter and what to do
public record Remark(
        Kind kind, String part, int paragraph, String words, String placeholder, String sentence) {
    /// What is the matter.
    public enum Kind {
        /// The file can't be taken at all.
        REFUSED(true),
        /// Changes that were neither accepted nor rejected.
        TRACKED(true),
        UNKNOWN(true),
        MISPLACED(true),
        /// Torn by something that can't be taken out of it.
        SPLIT(true),
        UNFINISHED(true),
        TWICE(true),
        /// There is nowhere to write.
        NO_PLACE(true),
        /// Word had torn it into pieces; it is put together without a question.
        MENDED(false),
        /// Something is not taken over into documents.
        LEFT_OUT(false),
        /// Something to know.
        NOTE(false);

        private final boolean stops;

        Kind(boolean stops) {
            this.stops = stops;
        }
    }

    static Remark ofFile(Kind kind, String sentence) {
        return new Remark(kind, "", 0, "", "", sentence);
    }

    /// Whether nothing can be written before this is put right.
    public boolean stops() {
        return kind.stops;
    }
}
