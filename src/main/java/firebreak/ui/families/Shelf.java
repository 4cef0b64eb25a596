package firebreak.ui.families;

/// Which families are listed.
enum Shelf {
    PROPOSED,
    CONFIRMED
}
