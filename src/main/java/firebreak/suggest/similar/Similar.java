package firebreak.suggest.similar;

import java.util.List;
import java.util.UUID;

/// An incident that looks like another one.
///
/// @param score orders, the likeliest first; it is no probability and is not for people
/// @param why what speaks for it, the strongest first
public record Similar(UUID id, double score, List<Why> why) {
    public Similar {
        why = List.copyOf(why);
    }
}
