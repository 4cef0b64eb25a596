package firebreak.intake;

import firebreak.domain.incident.Clock;

import java.util.List;

/// A column in which a tool keeps how long something took instead of when it happened.
///
/// @param clock what it leads to
/// @param from the clock at which the span begins
/// @param secondsInUnit what one of its numbers stands for
/// @param columns normalised names, the best first
record SpanColumn(Clock clock, Clock from, int secondsInUnit, List<String> columns) {}
