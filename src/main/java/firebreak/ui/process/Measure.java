package firebreak.ui.process;

/// How wide a text is when it is drawn.
interface Measure {
    /// In pixels.
    ///
    /// @param size of the type, in pixels
    double width(String text, int size, boolean bold);
}
