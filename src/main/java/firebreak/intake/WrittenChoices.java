package firebreak.intake;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.ZoneId;

/// What a person has decided about how a file is written; null where the file may speak for itself.
///
/// @param headerLine the line with the names of the columns, from 1; found where it is left out
/// @param zone the zone of moments that are written without one
public record WrittenChoices(
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        @Nullable Integer headerLine,
        @Nullable DateOrder dateOrder,
        @Nullable ZoneId zone) {
    /// Nothing decided yet.
    public static final WrittenChoices NONE = new WrittenChoices(null, null, null, null, null);
}
