package firebreak.ui.process;

import firebreak.domain.process.ProcessMap.NodeKind;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What is being named in place. What is added has a name before it is there.
sealed interface Naming {
    /// A node, a lane or a link gets another name.
    record Rename(Spot spot, String before) implements Naming {}

    /// A node is added.
    ///
    /// @param across of its column, from 0 to 1
    /// @param down of its lane; null below what stands there
    /// @param after what it follows; null where that is nothing
    record AddNode(
            Cell cell, NodeKind kind, double across, @Nullable Double down, @Nullable UUID after)
            implements Naming {}

    /// A lane is added at the bottom.
    record AddLane() implements Naming {}
}
