package firebreak.store;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.seal.Cost;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.KeyFile;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.work.Progress;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Copies to be handed over: snapshots that are always sealed, under a key of their own that only
/// the given passphrase opens.
final class SnapshotExport {
    /// What is handed over.
    ///
    /// @param attachments of the assessment; a client gets none
    /// @param actor who hands over
    record Handover(
            DSLContext dsl, Attachments attachments, Audience audience, String actor, Instant at) {}

    private SnapshotExport() {}

    /// Writes the copy to `target`, where there must be nothing yet.
    static SnapshotManifest write(
            Path target, Handover handover, Passphrase passphrase, Cost cost, Progress progress)
            throws SnapshotException {
        var order =
                new Snapshots.Order(SnapshotReason.EXPORT, null, handover.actor(), handover.at());
        var manifest = Snapshots.manifest(handover.dsl(), order);
        try (var key = DataKey.random()) {
            var content =
                    switch (handover.audience()) {
                        case COLLEAGUE -> full(handover, manifest, key, passphrase, cost);
                        case CLIENT -> client(handover, manifest, key, passphrase, cost);
                    };
            return SnapshotWriter.write(target, content, progress);
        } catch (FileAlreadyExistsException e) {
            throw SnapshotException.inTheWay(target, e);
        }
    }

    private static SnapshotWriter.Content full(
            Handover handover,
            SnapshotManifest manifest,
            DataKey key,
            Passphrase passphrase,
            Cost cost) {
        return content(
                manifest,
                key,
                passphrase,
                cost,
                new DatabaseRows(handover.dsl()),
                handover.attachments(),
                Digests.kept(handover.dsl()));
    }

    private static SnapshotWriter.Content client(
            Handover handover,
            SnapshotManifest manifest,
            DataKey key,
            Passphrase passphrase,
            Cost cost) {
        var id = Ids.next();
        var rows = new ClientRows(handover.dsl(), id, handover.actor(), handover.at());
        var copy =
                new SnapshotManifest(
                        manifest.format(),
                        id,
                        "",
                        manifest.program(),
                        manifest.schema(),
                        manifest.database(),
                        1,
                        manifest.taken(),
                        manifest.reason(),
                        null,
                        rows.person(manifest.actor()),
                        true,
                        List.of(),
                        List.of());
        return content(copy, key, passphrase, cost, rows, null, Map.of());
    }

    private static SnapshotWriter.Content content(
            SnapshotManifest manifest,
            DataKey key,
            Passphrase passphrase,
            Cost cost,
            RowSource rows,
            @Nullable Attachments attachments,
            Map<String, Digest> kept) {
        // Nobody gets the recovery key, so it opens nothing.
        var keyFile =
                KeyFile.wrap(manifest.assessment(), key, passphrase, RecoveryKey.random(), cost);
        return new SnapshotWriter.Content(
                new SnapshotHeader(manifest.assessment(), keyFile),
                key,
                manifest,
                rows,
                attachments,
                kept);
    }
}
