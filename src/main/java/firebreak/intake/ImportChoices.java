package firebreak.intake;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a person has decided about a file; null or absent where the file may speak for itself.
///
/// @param profile the id of a profile, see [Intake#profiles]
/// @param written how it is written
/// @param columns by the header's name; the second column of a name is called "Name#2"
/// @param madeKey how keys are made where no column holds them
/// @param scope which rows belong to the assessment
/// @param values what becomes of the values
public record ImportChoices(
        @Nullable String profile,
        WrittenChoices written,
        Map<String, ColumnChoice> columns,
        @Nullable MadeKey madeKey,
        ScopeChoice scope,
        ValueChoices values) {
    /// Nothing decided yet.
    public static final ImportChoices NONE =
            new ImportChoices(
                    null,
                    WrittenChoices.NONE,
                    Map.of(),
                    null,
                    ScopeChoice.ALL_RULES,
                    ValueChoices.NONE);

    public ImportChoices {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    public @Nullable Charset encoding() {
        return written.encoding();
    }

    public @Nullable Character delimiter() {
        return written.delimiter();
    }

    /// The line with the names of the columns, from 1, or null where it is to be found.
    public @Nullable Integer headerLine() {
        return written.headerLine();
    }

    public @Nullable DateOrder dateOrder() {
        return written.dateOrder();
    }

    /// The zone of moments that are written without one, or null.
    public @Nullable ZoneId zone() {
        return written.zone();
    }

    public ImportChoices withProfile(@Nullable String to) {
        return new ImportChoices(to, written, columns, madeKey, scope, values);
    }

    private ImportChoices with(WrittenChoices to) {
        return new ImportChoices(profile, to, columns, madeKey, scope, values);
    }

    public ImportChoices withEncoding(@Nullable Charset to) {
        return with(new WrittenChoices(to, delimiter(), headerLine(), dateOrder(), zone()));
    }

    public ImportChoices withDelimiter(@Nullable Character to) {
        return with(new WrittenChoices(encoding(), to, headerLine(), dateOrder(), zone()));
    }

    /// The same with the names of the columns on this line, from 1.
    public ImportChoices withHeaderLine(@Nullable Integer to) {
        return with(new WrittenChoices(encoding(), delimiter(), to, dateOrder(), zone()));
    }

    public ImportChoices withDateOrder(@Nullable DateOrder to) {
        return with(new WrittenChoices(encoding(), delimiter(), headerLine(), to, zone()));
    }

    public ImportChoices withZone(@Nullable ZoneId to) {
        return with(new WrittenChoices(encoding(), delimiter(), headerLine(), dateOrder(), to));
    }

    private ImportChoices with(Map<String, ColumnChoice> to) {
        return new ImportChoices(profile, written, to, madeKey, scope, values);
    }

    /// The same with one more column decided.
    public ImportChoices withColumn(String name, ColumnChoice choice) {
        var more = new LinkedHashMap<>(columns);
        more.put(name, choice);
        return with(more);
    }

    /// The same with no column decided.
    public ImportChoices withoutColumns() {
        return with(Map.of());
    }

    public ImportChoices withMadeKey(@Nullable MadeKey to) {
        return new ImportChoices(profile, written, columns, to, scope, values);
    }

    public ImportChoices withScope(ScopeChoice to) {
        return new ImportChoices(profile, written, columns, madeKey, to, values);
    }

    public ImportChoices withValues(ValueChoices to) {
        return new ImportChoices(profile, written, columns, madeKey, scope, to);
    }
}
