package firebreak.intake;

import org.jspecify.annotations.Nullable;

/// One column of a client's file, known by its position because names repeat.
///
/// @param index from 0
/// @param name as written in the header
/// @param address the name by which choices mean it: the name, or "Name#2" for its second column
/// @param normalised the name in lower case without decoration, as profiles know it
/// @param field what it means, or null where it is not read
/// @param rank among the columns of one field the lowest rank is asked first
/// @param reason why it means that, or why it is not read; a sentence
public record Column(
        int index,
        String name,
        String address,
        String normalised,
        @Nullable IncidentField field,
        int rank,
        String reason) {}
