package firebreak.store;

import firebreak.domain.assessment.SnapshotReason;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a snapshot says of itself, before its rows.
///
/// @param format of the payload
/// @param header hash of the lines before the payload
/// @param program the version that took it
/// @param schema of its tables
/// @param database the version of H2 it was read out of
/// @param name of a milestone
/// @param clientCopy whether people's names were replaced for the client
/// @param tables in the order in which they can be loaded
public record SnapshotManifest(
        int format,
        UUID assessment,
        String header,
        String program,
        int schema,
        String database,
        long revision,
        Instant taken,
        SnapshotReason reason,
        @Nullable String name,
        String actor,
        boolean clientCopy,
        List<TableContent> tables,
        List<AttachmentContent> attachments) {
    /// The rows of one table.
    ///
    /// @param digest as hexadecimal digits
    public record TableContent(String table, long rows, String digest) {}

    /// An attached file, named by the SHA-256 of its content.
    public record AttachmentContent(String sha256, long bytes) {}

    static final int LONGEST = 16 * 1024 * 1024;

    private static final int MOST_TABLES = 64;

    /// Far more than an assessment has, and still hashed within a minute.
    private static final long MOST_ROWS = 20_000_000;

    private static final int MOST_ATTACHMENTS = 100_000;
    private static final Pattern TABLE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON =
            JsonMapper.builder(SnapshotJson.small(LONGEST))
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private record Versions(int format, int schema) {}

    /// The number of rows in all tables.
    public long rows() {
        return tables.stream().mapToLong(TableContent::rows).sum();
    }

    SnapshotManifest with(
            String hash, List<TableContent> allTables, List<AttachmentContent> allAttachments) {
        return new SnapshotManifest(
                format,
                assessment,
                hash,
                program,
                schema,
                database,
                revision,
                taken,
                reason,
                name,
                actor,
                clientCopy,
                allTables,
                allAttachments);
    }

    byte[] toBytes() {
        return JSON.writeValueAsBytes(this);
    }

    static SnapshotManifest read(byte[] bytes, Path file) throws SnapshotException {
        try {
            var versions =
                    JSON.readerFor(Versions.class)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .<Versions>readValue(bytes);
            if (versions.format() > SnapshotHeader.FORMAT || versions.schema() > Schema.NEWEST)
                throw SnapshotException.newer(file);
            var manifest =
                    JSON.readerFor(SnapshotManifest.class)
                            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .<SnapshotManifest>readValue(bytes);
            if (!manifest.whole()) throw SnapshotException.damaged(file, null);
            return manifest;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw SnapshotException.damaged(file, e);
        }
    }

    /// What is missing in the text is null, whatever the types say.
    @SuppressWarnings("ConstantConditions")
    private boolean whole() {
        return format == SnapshotHeader.FORMAT
                && schema >= 1
                && revision >= 0
                && assessment != null
                && header != null
                && program != null
                && database != null
                && taken != null
                && reason != null
                && actor != null
                && tablesWhole()
                && attachmentsWhole();
    }

    private boolean tablesWhole() {
        var seen = new HashSet<String>();
        return tables.size() <= MOST_TABLES
                && tables.stream()
                        .allMatch(t ->
                                TABLE.matcher(t.table()).matches()
                                        && SHA256.matcher(t.digest()).matches()
                                        && t.rows() >= 0
                                        && t.rows() <= MOST_ROWS
                                        && seen.add(t.table()))
                && rows() <= MOST_ROWS;
    }

    private boolean attachmentsWhole() {
        var seen = new HashSet<String>();
        return attachments.size() <= MOST_ATTACHMENTS
                && attachments.stream()
                        .allMatch(a ->
                                SHA256.matcher(a.sha256()).matches()
                                        && a.bytes() >= 0
                                        && seen.add(a.sha256()));
    }
}
