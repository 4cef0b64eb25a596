package firebreak.ui.kit;

/// A part of a screen that shows days or numbers and can write them again in the way that is chosen
/// now.
public interface Rewritten {
    void rewrite();
}
