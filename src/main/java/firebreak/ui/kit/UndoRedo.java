package firebreak.ui.kit;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/// Undo and redo as the window offers them.
public interface UndoRedo {
    /// The name of what undo would undo; empty where there is nothing.
    ReadOnlyStringProperty undoLabel();

    /// The name of what redo would do again; empty where there is nothing.
    ReadOnlyStringProperty redoLabel();

    /// The revision that is on the disk.
    ReadOnlyLongProperty revision();

    void undo();

    void redo();
}
