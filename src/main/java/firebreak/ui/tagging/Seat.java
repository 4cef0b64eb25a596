package firebreak.ui.tagging;

import firebreak.domain.tagging.Tagging;

/// Who judges at the bench, and whether they see what others said.
///
/// @param blind where nobody else's judgement is shown, and only a random part is asked
/// @param share of what others have finished, from 0 to 1; it counts where it is blind
record Seat(String coder, boolean blind, double share) {
    static final double USUAL = 0.25;

    static Seat of(String coder) {
        return new Seat(coder, false, USUAL);
    }

    /// Whether this coder may see a judgement.
    boolean sees(Tagging tagging) {
        return !blind || tagging.coder().equals(coder);
    }
}
