package firebreak.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows the few forms of SQL in which H2 keeps the objects of a Firebreak database: plain tables,
/// keys, indexes, one user, a few numbers as settings. Whatever else a database may hold (views,
/// triggers, functions, linked tables, checks, generated columns, ...) has no form here.
///
/// It is a list of what may be, not of what may not, so a kind of object that a later H2 invents is
/// refused until someone allows it. It is a grammar and not a copy of our own schema's text,
/// because H2 adds to that text as it likes (selectivities, names of indexes that depend on the
/// order of creation), and because a database of a newer Firebreak must pass here to be told apart
/// from a stranger's by its version.
final class PlainSql {
    private static final String WORD = "\"[A-Z][A-Z0-9_]{0,99}\"";
    private static final String NAME = "\"PUBLIC\"\\.(" + WORD + ")";
    private static final String LIST = "\\(([^()]+)\\)";
    private static final String SIZE = "(?:\\(\\d{1,9}\\))?";
    private static final String TYPE =
            "(?:UUID|BOOLEAN|SMALLINT|INTEGER|BIGINT|DOUBLE PRECISION|DATE"
                    + "|(?:CHARACTER VARYING|CHARACTER LARGE OBJECT|BINARY|BINARY VARYING|BINARY LARGE OBJECT|DECFLOAT)"
                    + SIZE
                    + "|NUMERIC\\(\\d{1,6}(?:, \\d{1,6})?\\)"
                    + "|TIMESTAMP(?:\\(\\d\\))?(?: WITH TIME ZONE)?)";

    /// A default may be a number, a truth value or a simple word: nothing that is computed.
    private static final String DEFAULT =
            "(?: DEFAULT (?:-?\\d{1,18}|TRUE|FALSE|NULL|'[A-Za-z0-9 _.-]{0,100}'))?";

    private static final Pattern COLUMN =
            Pattern.compile(
                    WORD + " " + TYPE + DEFAULT + "(?: SELECTIVITY \\d{1,3})?(?: NOT NULL)?");
    private static final Pattern KEY_COLUMN =
            Pattern.compile(WORD + "(?: ASC| DESC)?(?: NULLS (?:FIRST|LAST))?");
    private static final Pattern TABLE =
            Pattern.compile(
                    "CREATE CACHED TABLE " + NAME + "\\(\n    (.{1,16000})\n\\)", Pattern.DOTALL);
    private static final Pattern INDEX =
            Pattern.compile(
                    "CREATE (?:PRIMARY KEY|(?:UNIQUE NULLS DISTINCT )?INDEX) "
                            + NAME
                            + " ON "
                            + NAME
                            + LIST);
    private static final Pattern UNIQUE =
            Pattern.compile(
                    "ALTER TABLE "
                            + NAME
                            + " ADD CONSTRAINT "
                            + NAME
                            + " (?:PRIMARY KEY|UNIQUE NULLS DISTINCT )"
                            + LIST
                            + " INDEX "
                            + NAME);
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "ALTER TABLE "
                            + NAME
                            + " ADD CONSTRAINT "
                            + NAME
                            + " FOREIGN KEY"
                            + LIST
                            + " INDEX "
                            + NAME
                            + " REFERENCES "
                            + NAME
                            + LIST
                            + "(?: INDEX "
                            + NAME
                            + ")? NOCHECK");
    private static final Pattern SETTING =
            Pattern.compile(
                    "SET (?:CREATE_BUILD|CACHE_SIZE|WRITE_DELAY|MAX_MEMORY_ROWS|MAX_LENGTH_INPLACE_LOB) \\d{1,10}");
    private static final Pattern USER =
            Pattern.compile(
                    "CREATE USER IF NOT EXISTS \"\" SALT '[0-9a-f]{0,64}' HASH '[0-9a-f]{0,128}' ADMIN");

    /// Longer than anything of ours by far.
    static final int LONGEST = 16_384;

    private PlainSql() {}

    /// Whether the statement can make nothing but a plain object.
    static boolean allows(String sql) {
        if (sql.length() > LONGEST) return false;
        return SETTING.matcher(sql).matches()
                || USER.matcher(sql).matches()
                || table(sql).isPresent()
                || keys(INDEX.matcher(sql), 3)
                || keys(UNIQUE.matcher(sql), 3)
                || keys(REFERENCE.matcher(sql), 3, 6);
    }

    /// The name of the plain table that the statement makes.
    static Optional<String> table(String sql) {
        if (sql.length() > LONGEST) return Optional.empty();
        var table = TABLE.matcher(sql);
        if (!table.matches() || !each(table.group(2), ",\n    ", COLUMN)) return Optional.empty();
        return Optional.of(table.group(1).replace("\"", ""));
    }

    private static boolean keys(Matcher statement, int... lists) {
        return statement.matches()
                && Arrays.stream(lists)
                        .allMatch(list -> each(statement.group(list), ", ", KEY_COLUMN));
    }

    private static boolean each(String list, String separator, Pattern form) {
        return Arrays.stream(list.split(separator, -1)).allMatch(p -> form.matcher(p).matches());
    }
}
