package firebreak.domain.process;

import firebreak.domain.incident.ReportKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A checkpoint or coverage cell that is missing, weak or skipped, in the words of a person.
///
/// @param words what is missing and what follows from it
/// @param point what it was found at; null where a person wrote it without one
/// @param stageId the stage at which something should stop what comes through; empty where nobody
///   said
/// @param severity how bad it is if nothing changes; null while nobody said
/// @param owner who takes care of it; empty while nobody does
/// @param due null where there is no date
/// @param note for nobody but those who assess
/// @param remedy what to change, so that it is none any more; empty while nobody said
/// @param progress what its owner says about how it goes; empty while nobody said
/// @param incidents those that came through it, by the source and key of a report, so that they
///   outlive imports
public record Gap(
        UUID id,
        String title,
        String words,
        @Nullable Point point,
        String stageId,
        @Nullable GapSeverity severity,
        String owner,
        GapStatus status,
        @Nullable LocalDate due,
        String note,
        String remedy,
        String progress,
        List<ReportKey> incidents) {
    /// From the worst.
    public enum GapSeverity {
        CRITICAL,
        HIGH,
        MEDIUM,
        LOW
    }

    public enum GapStatus {
        OPEN,
        /// Somebody works on it.
        IN_WORK,
        CLOSED,
        /// It was proposed, and a person said that it is none; it is not proposed again.
        DECLINED
    }

    public Gap {
        incidents = List.copyOf(incidents);
    }

    /// One about which nothing was decided or done yet.
    public Gap(
            UUID id,
            String title,
            String words,
            @Nullable Point point,
            String stageId,
            @Nullable GapSeverity severity,
            String owner,
            GapStatus status,
            @Nullable LocalDate due,
            String note,
            List<ReportKey> incidents) {
        this(
                id, title, words, point, stageId, severity, owner, status, due, note, "", "",
                incidents);
    }

    /// Whether it still counts.
    public boolean stands() {
        return status == GapStatus.OPEN || status == GapStatus.IN_WORK;
    }

    /// Whether it was found there; of a checkpoint, at whatever team.
    public boolean isAt(Point other) {
        return switch (point) {
            case null -> false;
            case Point.OfCheckpoint mine ->
                    other instanceof Point.OfCheckpoint theirs
                            && mine.checkpointId().equals(theirs.checkpointId());
            case Point.OfCell mine -> mine.equals(other);
        };
    }

    public Gap withTitle(String next) {
        return new Gap(
                id, next, words, point, stageId, severity, owner, status, due, note, remedy,
                progress, incidents);
    }

    public Gap withWords(String next) {
        return new Gap(
                id, title, next, point, stageId, severity, owner, status, due, note, remedy,
                progress, incidents);
    }

    public Gap withPoint(@Nullable Point next) {
        return new Gap(
                id, title, words, next, stageId, severity, owner, status, due, note, remedy,
                progress, incidents);
    }

    public Gap withStage(String next) {
        return new Gap(
                id, title, words, point, next, severity, owner, status, due, note, remedy, progress,
                incidents);
    }

    public Gap withSeverity(@Nullable GapSeverity next) {
        return new Gap(
                id, title, words, point, stageId, next, owner, status, due, note, remedy, progress,
                incidents);
    }

    public Gap withOwner(String next) {
        return new Gap(
                id, title, words, point, stageId, severity, next, status, due, note, remedy,
                progress, incidents);
    }

    public Gap withStatus(GapStatus next) {
        return new Gap(
                id, title, words, point, stageId, severity, owner, next, due, note, remedy,
                progress, incidents);
    }

    public Gap withDue(@Nullable LocalDate next) {
        return new Gap(
                id, title, words, point, stageId, severity, owner, status, next, note, remedy,
                progress, incidents);
    }

    public Gap withNote(String next) {
        return new Gap(
                id, title, words, point, stageId, severity, owner, status, due, next, remedy,
                progress, incidents);
    }

    public Gap withRemedy(String next) {
        return new Gap(
                id, title, words, point, stageId, severity, owner, status, due, note, next,
                progress, incidents);
    }

    public Gap withProgress(String next) {
        return new Gap(
                id, title, words, point, stageId, severity, owner, status, due, note, remedy, next,
                incidents);
    }

    public Gap withIncidents(List<ReportKey> next) {
        return new Gap(
                id, title, words, point, stageId, severity, owner, status, due, note, remedy,
                progress, next);
    }
}
