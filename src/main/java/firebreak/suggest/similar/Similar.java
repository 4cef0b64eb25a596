package firebreak.suggest.similar;

import java.util.List;
import java.util.UUID;

/// An incident that looks like another one.
///
/// @param score orders, the likeliest first; it is no probability and is not for people
/// @param alike how much of the telling words both have: 0 none, 1 all
/// @param why what speaks for it, the strongest first
public record Similar(UUID id, double score, double alike, List<Why> why) {
    /// Nine in ten known duplicates are more alike.
    private static final double HARDLY = 0.12;

    public Similar {
        why = List.copyOf(why);
    }

    /// Whether it is hardly worth a look.
    public boolean faint() {
        return alike < HARDLY;
    }
}
