package firebreak.intake;

import firebreak.domain.Text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How incidents get their keys where a file has no column for them; a person chooses it, because
/// either way has its price.
public enum MadeKey {
    /// The same title on the same day is the same incident, in whatever order the rows come.
    TITLE_AND_DATE("title+date"),
    /// Every row is an incident, known by the file's name and its line: the same file must come
    /// again to be recognised.
    ROW("row");

    private final String id;

    MadeKey(String id) {
        this.id = id;
    }

    /// The name on the command line, `title+date` or `row`.
    public String id() {
        return id;
    }

    /// The name on screens.
    public String label() {
        return Text.of(this);
    }

    /// The way with this [#id]; capitals do no harm.
    public static Optional<MadeKey> ofId(String id) {
        var wanted = id.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(k -> k.id.equals(wanted)).findFirst();
    }
}
