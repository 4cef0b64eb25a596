package firebreak.ui.gaps;

/// Which gaps are listed.
enum Shelf {
    PROPOSED,
    GAPS,
    DECLINED
}
