package firebreak.intake;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How the moments of one column are written.
///
/// @param column its [Column#address]
/// @param index its position from 0
/// @param formats the ways of writing that occur, such as "dd/MM/yyyy HH:mm"
/// @param order which number is the day; null where no value needs it or nobody knows it
/// @param serial whether the values are day numbers of a spreadsheet
/// @param ambiguous whether nothing in the file says which number is the day
/// @param reason how that was decided; a sentence
public record DateColumn(
        String column,
        int index,
        List<String> formats,
        @Nullable DateOrder order,
        boolean serial,
        boolean ambiguous,
        String reason) {
    public DateColumn {
        formats = List.copyOf(formats);
    }
}
