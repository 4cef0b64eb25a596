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
/// @param zone the zone of moments that are written without one
/// @param headerLine the line with the names of the columns, from 1; found where it is left out
/// @param madeKey how keys are made where no column holds them
/// @param scope which rows belong to the assessment
/// @param values what becomes of the values
/// @param columns by the header's name; the second column of a name is called "Name#2"
public record ImportChoices(
        @Nullable String profile,
        @Nullable ZoneId zone,
        @Nullable DateOrder dateOrder,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        @Nullable Integer headerLine,
        Map<String, ColumnChoice> columns,
        @Nullable MadeKey madeKey,
        ScopeChoice scope,
        ValueChoices values) {
    /// Nothing decided yet.
    public static final ImportChoices NONE =
            new ImportChoices(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of(),
                    null,
                    ScopeChoice.ALL_RULES,
                    ValueChoices.NONE);

    public ImportChoices {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    public ImportChoices withProfile(@Nullable String to) {
        return new ImportChoices(
                to,
                zone,
                dateOrder,
                encoding,
                delimiter,
                headerLine,
                columns,
                madeKey,
                scope,
                values);
    }

    public ImportChoices withZone(@Nullable ZoneId to) {
        return new ImportChoices(
                profile,
                to,
                dateOrder,
                encoding,
                delimiter,
                headerLine,
                columns,
                madeKey,
                scope,
                values);
    }

    public ImportChoices withDateOrder(@Nullable DateOrder to) {
        return new ImportChoices(
                profile,
                zone,
                to,
                encoding,
                delimiter,
                headerLine,
                columns,
                madeKey,
                scope,
                values);
    }

    public ImportChoices withEncoding(@Nullable Charset to) {
        return new ImportChoices(
                profile,
                zone,
                dateOrder,
                to,
                delimiter,
                headerLine,
                columns,
                madeKey,
                scope,
                values);
    }

    public ImportChoices withDelimiter(@Nullable Character to) {
        return new ImportChoices(
                profile,
                zone,
                dateOrder,
                encoding,
                to,
                headerLine,
                columns,
                madeKey,
                scope,
                values);
    }

    /// The same with the names of the columns on this line, from 1.
    public ImportChoices withHeaderLine(@Nullable Integer to) {
        return new ImportChoices(
                profile, zone, dateOrder, encoding, delimiter, to, columns, madeKey, scope, values);
    }

    /// The same with one more column decided.
    public ImportChoices withColumn(String name, ColumnChoice choice) {
        var more = new LinkedHashMap<>(columns);
        more.put(name, choice);
        return new ImportChoices(
                profile,
                zone,
                dateOrder,
                encoding,
                delimiter,
                headerLine,
                more,
                madeKey,
                scope,
                values);
    }

    /// The same with no column decided.
    public ImportChoices withoutColumns() {
        return new ImportChoices(
                profile,
                zone,
                dateOrder,
                encoding,
                delimiter,
                headerLine,
                Map.of(),
                madeKey,
                scope,
                values);
    }

    public ImportChoices withMadeKey(@Nullable MadeKey to) {
        return new ImportChoices(
                profile,
                zone,
                dateOrder,
                encoding,
                delimiter,
                headerLine,
                columns,
                to,
                scope,
                values);
    }

    public ImportChoices withScope(ScopeChoice to) {
        return new ImportChoices(
                profile,
                zone,
                dateOrder,
                encoding,
                delimiter,
                headerLine,
                columns,
                madeKey,
                to,
                values);
    }

    public ImportChoices withValues(ValueChoices to) {
        return new ImportChoices(
                profile,
                zone,
                dateOrder,
                encoding,
                delimiter,
                headerLine,
                columns,
                madeKey,
                scope,
                to);
    }
}
