package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.domain.Text;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.Changed;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;

import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// An assessment that is open: what is in it, and the journal through which it changes. Use it from
/// one thread at a time, and close it.
public final class AssessmentFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AssessmentFile.class);

    /// Below this size nobody is helped by compacting.
    private static final long SMALL = 4_000_000;

    private static final long BLOATED = 3;

    private final Path directory;
    private final Database database;
    private final DirectoryLock lock;
    private final KeyHeader header;
    private final Anchor.Keeper anchor;
    private final List<String> warnings;
    private final Assessment info;
    private final Journal journal;
    private final IncidentStore incidents;
    private final TaggingStore taggings;
    private final CodebookStore codebooks;
    private final DeploymentStore deployments;
    private final ImportStore imports;
    private final long revisionAtOpen;
    private long compacted;

    AssessmentFile(
            Path directory,
            Database database,
            DirectoryLock lock,
            KeyHeader header,
            CopyCheck check,
            Clock clock,
            String actor)
            throws IOException {
        this.directory = directory;
        this.database = database;
        this.lock = lock;
        this.header = header;
        this.warnings = List.copyOf(check.warnings());
        var dsl = database.dsl();
        this.journal = new Journal(dsl, clock, actor);
        this.incidents = new IncidentStore(dsl);
        this.taggings = new TaggingStore(dsl, journal);
        this.codebooks = new CodebookStore(dsl);
        this.deployments = new DeploymentStore(dsl, journal);
        this.imports = new ImportStore(dsl, journal, clock);
        this.info =
                dsl.selectFrom(ASSESSMENT)
                        .fetchSingle(r ->
                                new Assessment(
                                        r.getId(),
                                        r.getClient(),
                                        r.getTitle(),
                                        ZoneId.of(r.getZone()),
                                        r.getCreated(),
                                        r.getSample()));
        this.revisionAtOpen = journal.revision();
        this.compacted = size();
        this.anchor = new Anchor.Keeper(directory, check.anchor());
        journal.listen(this::remember);
    }

    public Path directory() {
        return directory;
    }

    public Assessment info() {
        return info;
    }

    /// What a person should know about this opening, a sentence each: that this is a copy, that it
    /// is older than it was, that its folder is synchronised.
    public List<String> warnings() {
        return warnings;
    }

    public Journal journal() {
        return journal;
    }

    public IncidentStore incidents() {
        return incidents;
    }

    public TaggingStore taggings() {
        return taggings;
    }

    public CodebookStore codebooks() {
        return codebooks;
    }

    public DeploymentStore deployments() {
        return deployments;
    }

    public ImportStore imports() {
        return imports;
    }

    /// Reads everything and holds it against the rules; an empty list means that all is well.
    public List<String> check() {
        return new IntegrityCheck(database.dsl()).faults();
    }

    /// Whether a passphrase is needed to open it.
    public boolean encrypted() {
        return header.exists();
    }

    /// Shuts the database and wipes out the key, while this object and whatever shows it stay. What
    /// reads meanwhile is cancelled; nothing may write. Only for an encrypted assessment.
    public void lock() {
        if (!encrypted()) throw new IllegalStateException("a plain assessment has no lock");
        try {
            database.lock();
        } catch (SQLException e) {
            LOG.warn("Locking did not end well: {}", e.getErrorCode());
        }
    }

    public boolean locked() {
        return !database.isOpen();
    }

    /// Goes on where [#lock()] stopped. `Opened` holds this object.
    public Opening unlock(Passphrase typed) {
        if (!locked()) return new Opening.Opened(this);
        return switch (header.unwrap(typed)) {
            case KeyHeader.Try.No(var problem) -> problem;
            case KeyHeader.Try.Unwrapped(var key, var file) -> {
                try {
                    database.open(key, false);
                    yield new Opening.Opened(this);
                } catch (SQLException e) {
                    LOG.warn("Unlocking failed: {}", e.getErrorCode());
                    yield new Opening.Refused(Text.of("store.damaged", directory));
                }
            }
        };
    }

    /// Puts another passphrase in the place of the current one; a sentence where that can't be.
    public Optional<String> changePassphrase(Passphrase current, Passphrase next) {
        try {
            return header.change(current, next);
        } catch (IOException e) {
            return Optional.of(Text.of("store.cannotWrite", directory));
        }
    }

    /// Makes `next` the recovery key; the one before opens nothing any more. A sentence where that
    /// can't be.
    public Optional<String> renewRecoveryKey(Passphrase current, RecoveryKey next) {
        try {
            return header.renew(current, next);
        } catch (IOException e) {
            return Optional.of(Text.of("store.cannotWrite", directory));
        }
    }

    /// Compacts the file where forced commits have made it a multiple of its content; to be called
    /// when nothing else is going on. Whether it was done.
    public boolean tidy() {
        if (locked() || size() < Math.max(SMALL, BLOATED * compacted)) return false;
        var key = database.key() == null ? null : database.key().copy();
        try {
            database.shut(true);
            database.open(key, false);
            compacted = size();
            return true;
        } catch (SQLException e) {
            throw new DataAccessException("compacting failed", e);
        }
    }

    /// Gives the assessment free for others. Where it was edited, the file is compacted first:
    /// forced commits leave it many times larger than its content.
    @Override
    public void close() {
        try (lock;
                anchor) {
            if (!database.isOpen()) return;
            database.shut(journal.revision() != revisionAtOpen);
        } catch (SQLException | DataAccessException | IOException e) {
            // Every edit is on the disk already; what fails here is tidying up.
            LOG.warn("Closing the assessment failed: {}", e.getClass().getSimpleName());
        }
    }

    private void remember(Changed changed) {
        try {
            anchor.revision(changed.revision());
        } catch (IOException e) {
            // The edit is safe; only the loss of a later one could go unnoticed.
            LOG.warn("The anchor could not be written: {}", e.getClass().getSimpleName());
        }
    }

    private long size() {
        try {
            return Files.size(directory.resolve(Assessments.FILE));
        } catch (IOException e) {
            return 0;
        }
    }
}
