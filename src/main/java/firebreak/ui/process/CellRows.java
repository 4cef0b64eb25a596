package firebreak.ui.process;

import firebreak.domain.process.ProcessMap.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What stands in one cell, in rows: side by side is what is about as far down.
final class CellRows {
    /// Of the height of a lane; what is closer stands in one row.
    static final double CLOSE = 0.08;

    private static final Comparator<Node> DOWN =
            Comparator.comparingDouble(Node::down)
                    .thenComparingDouble(Node::across)
                    .thenComparing(Node::id);
    private static final Comparator<Node> ACROSS =
            Comparator.comparingDouble(Node::across)
                    .thenComparingDouble(Node::down)
                    .thenComparing(Node::id);

    private CellRows() {}

    /// From the top, each from the left.
    static List<List<Node>> of(List<Node> cell) {
        var rows = new ArrayList<List<Node>>();
        for (var node : cell.stream().sorted(DOWN).toList()) {
            if (!rows.isEmpty() && node.down() - rows.getLast().getFirst().down() < CLOSE)
                rows.getLast().add(node);
            else rows.add(new ArrayList<>(List.of(node)));
        }
        rows.forEach(r -> r.sort(ACROSS));
        return rows;
    }
}
