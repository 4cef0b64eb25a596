package firebreak.domain.process;

import java.util.List;
import java.util.UUID;

/// The client's path from a feature's request to production: stages from left to right, lanes below
/// each other, and what happens in them.
public record ProcessMap(List<Lane> lanes, List<Node> nodes, List<Link> links) {
    public static final ProcessMap EMPTY = new ProcessMap(List.of(), List.of(), List.of());

    /// Who does it.
    public record Lane(UUID id, String label) {}

    public enum NodeKind {
        ACTIVITY,
        /// Work goes from one to another.
        HANDOVER,
        /// Nobody works on it.
        WAITING
    }

    /// Something on the map.
    ///
    /// @param stageId the stage in whose column it stands
    /// @param across where in its column its middle is, from 0 at the left to 1
    /// @param down where in its lane its middle is, from 0 at the top to 1
    /// @param usual how long it usually takes, in the client's words
    public record Node(
            UUID id,
            NodeKind kind,
            UUID laneId,
            String stageId,
            double across,
            double down,
            String label,
            String usual,
            String note) {}

    /// What comes after what.
    public record Link(UUID id, UUID from, UUID to, String label) {}

    public ProcessMap {
        lanes = List.copyOf(lanes);
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }
}
