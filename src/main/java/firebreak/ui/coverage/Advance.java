package firebreak.ui.coverage;

/// Where the cursor goes once a single cell is rated.
enum Advance {
    STAY,
    RIGHT,
    DOWN
}
