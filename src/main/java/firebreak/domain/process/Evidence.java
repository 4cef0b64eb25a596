package firebreak.domain.process;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Something that speaks for or against an answer.
///
/// @param round of the answer that it belongs to
/// @param supports whether it speaks for what is asked, or against it
/// @param words what it shows
/// @param reference where it is to be found; empty where a file is attached or nobody said
/// @param file what is kept of it; null where only a reference is
public record Evidence(
        UUID id,
        Point point,
        int round,
        boolean supports,
        EvidenceKind kind,
        String words,
        String reference,
        @Nullable AttachedFile file,
        String by,
        Instant at) {
    /// A file that is kept with the assessment.
    ///
    /// @param sha256 of its content, in hexadecimal digits
    public record AttachedFile(String name, String sha256, long bytes) {}

    /// The same with a file, or without one.
    public Evidence withFile(@Nullable AttachedFile next) {
        return new Evidence(id, point, round, supports, kind, words, reference, next, by, at);
    }
}
