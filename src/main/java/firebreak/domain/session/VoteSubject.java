package firebreak.domain.session;

import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Point;

/// What a room votes on.
public sealed interface VoteSubject {
    /// How far a checkpoint, or a coverage cell, is achieved.
    record OfPoint(Point point) implements VoteSubject {}

    /// A judgement of an incident.
    record OfTag(ReportKey incident, TagAspect aspect) implements VoteSubject {}
}
