package firebreak.domain.codebook;

/// A contributing factor below an origin, with the criteria by which a coder chooses it.
public record Factor(
        String id,
        Origin origin,
        String label,
        String definition,
        String whenToUse,
        String whenNot,
        String example) {}
