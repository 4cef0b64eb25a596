package firebreak.ui.kit;

/// The parts of the course in which the guide shows its steps, in their order.
public enum GuidePart {
    /// What stands above all parts, without a heading.
    TOP,
    /// Whether and how to begin.
    BEFORE,
    /// Phase 1: where incidents begin.
    INCIDENTS,
    /// Phase 1: the way from requirement to production.
    PROCESS,
    /// Phase 1: what tests cover.
    QUALITY,
    /// What is decided with people.
    ROOM,
    /// What follows from all of it.
    CONCLUSIONS,
    /// What is no step of the course.
    BESIDE
}
