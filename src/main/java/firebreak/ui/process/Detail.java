package firebreak.ui.process;

/// Which detail of what is selected a person wants to write.
enum Detail {
    NONE,
    USUAL,
    NOTE
}
