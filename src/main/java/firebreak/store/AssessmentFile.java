package firebreak.store;

import firebreak.domain.Text;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.Changed;
import firebreak.domain.assessment.Comparison;
import firebreak.domain.assessment.Remains;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.assessment.Topic;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.work.Progress;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// An assessment that is open: what is in it, and the journal through which it changes. Use it from
/// one thread at a time, and close it.
public final class AssessmentFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AssessmentFile.class);

    private final Path directory;
    private final Database database;
    private final DirectoryLock lock;
    private final KeyHeader header;
    private final Anchor.Keeper anchor;
    private final List<String> warnings;
    private volatile Assessment info;
    private final Journal journal;
    private final IncidentStore incidents;
    private final TaggingStore taggings;
    private final CodebookStore codebooks;
    private final SeriesStore series;
    private final ProcessStores process;
    private final PatternStore patterns;
    private final ReportStore report;
    private final ImportStore imports;
    private final WrittenFiles written;
    private final Clock clock;
    private final String actor;
    private final long revisionAtOpen;
    private final Beside beside;
    private boolean ending;
    private @Nullable DataKey key;
    private Snapshots snapshots;
    private final Compaction compaction;

    AssessmentFile(
            Path directory,
            Database database,
            @Nullable DataKey key,
            DirectoryLock lock,
            KeyHeader header,
            CopyCheck check,
            Clock clock,
            String actor)
            throws IOException {
        this.directory = directory;
        this.database = database;
        this.beside = new Beside(database);
        this.key = key;
        this.snapshots = new Snapshots(directory, key);
        this.lock = lock;
        this.clock = clock;
        this.actor = actor;
        this.header = header;
        this.warnings = List.copyOf(check.warnings());
        var dsl = database.dsl();
        this.journal = new Journal(database, clock, actor);
        this.incidents = new IncidentStore(dsl, journal, beside);
        this.taggings = new TaggingStore(dsl, journal);
        this.codebooks = new CodebookStore(dsl, journal, clock, actor);
        this.series = new SeriesStore(dsl, journal);
        this.process =
                new ProcessStores(
                        dsl, journal, clock, actor, () -> new Attachments(directory, key));
        this.patterns = new PatternStore(dsl, journal);
        this.report = new ReportStore(dsl, journal);
        this.imports = new ImportStore(dsl, journal, clock, beside, this::beforeImport);
        this.written = new WrittenFiles(dsl, journal, clock, actor, database::isOpen);
        this.info = AssessmentRow.read(dsl);
        this.revisionAtOpen = journal.revision();
        this.compaction = new Compaction(directory.resolve(Assessments.FILE), database, beside);
        this.anchor = new Anchor.Keeper(directory, check.anchor());
        journal.listen(this::remember);
        database.whenReopened(() -> {
            AssessmentRow.expect(info, dsl, directory);
            HalfImport.takeBack(dsl);
            journal.tellAll();
        });
    }

    public Path directory() {
        return directory;
    }

    public Assessment info() {
        return info;
    }

    /// Gives this copy an identity of its own, as one edit: from then on it can neither be merged
    /// with what it was copied from nor be taken for it.
    public void newIdentity() {
        AssessmentRow.renew(journal);
        anchor.renew();
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

    /// The way from requirement to production, and its tests.
    public ProcessStores process() {
        return process;
    }

    /// How patterns are counted, and what was concluded from them.
    public PatternStore patterns() {
        return patterns;
    }

    public ReportStore report() {
        return report;
    }

    public EngagementStores engagement() {
        return new EngagementStores(database.dsl(), journal);
    }

    public CodebookStore codebooks() {
        return codebooks;
    }

    public SeriesStore series() {
        return series;
    }

    public ImportStore imports() {
        return imports;
    }

    /// The files that were written outside the assessment.
    public WrittenFiles written() {
        return written;
    }

    /// Who did what and when.
    public History history() {
        return new History(database.dsl(), beside);
    }

    Beside beside() {
        return beside;
    }

    /// The snapshots beside the assessment; to be asked for again after [#unlock].
    public Snapshots snapshots() {
        return snapshots;
    }

    /// Takes a snapshot of this moment, beside the edits that go on; on any thread, one at a time.
    ///
    /// @param name of a milestone
    /// @throws Cancelled when it was asked to stop, or the assessment is being shut
    public SnapshotInfo snapshot(SnapshotReason reason, @Nullable String name, Progress progress)
            throws SnapshotException {
        var order = new Snapshots.Order(reason, name, actor, clock.instant());
        return beside.read(progress, (dsl, watched) -> take(dsl, order, watched));
    }

    /// Writes a copy to hand over, sealed under `passphrase`, which stays the caller's. Beside the
    /// edits, as [#snapshot]; the caller then remembers it in [#written()].
    ///
    /// @param target where there is nothing yet
    public void export(Path target, Audience audience, Passphrase passphrase, Progress progress)
            throws SnapshotException {
        beside.read(
                progress,
                (dsl, watched) ->
                        SnapshotExport.write(
                                target,
                                new SnapshotExport.Handover(
                                        dsl,
                                        new Attachments(directory, key),
                                        audience,
                                        actor,
                                        clock.instant()),
                                passphrase,
                                header.cost(),
                                watched));
    }

    /// What was edited since a snapshot.
    ///
    /// @param most rows that are told apart in each topic
    public Comparison compare(SnapshotInfo old, int most, Progress progress)
            throws SnapshotException {
        return beside.read(progress, (dsl, watched) -> snapshots.compare(old, dsl, most, watched));
    }

    /// Ends the assessment: a copy of everything goes to `target`, sealed under `passphrase` and
    /// read back; then the original is removed, what wraps its key first. It is closed afterwards.
    public Remains archive(Path target, Passphrase passphrase, Progress progress)
            throws SnapshotException {
        var place = target.toAbsolutePath().normalize();
        if (place.startsWith(directory)) throw SnapshotException.insideAssessment(place);
        written.note(Kind.ARCHIVE, List.of(place));
        export(place, Audience.COLLEAGUE, passphrase, progress);
        return delete();
    }

    /// Ends the assessment: it is closed and removed, what wraps its key first.
    public Remains delete() {
        var outside = written.all();
        ending = true;
        close();
        return Ending.remove(directory, outside);
    }

    /// As [#snapshot], where something was edited since the newest one; empty where nothing was.
    public Optional<SnapshotInfo> snapshotIfEdited(SnapshotReason reason, Progress progress)
            throws SnapshotException {
        return edited() ? Optional.of(snapshot(reason, null, progress)) : Optional.empty();
    }

    private SnapshotInfo take(DSLContext dsl, Snapshots.Order order, Progress progress)
            throws SnapshotException {
        var taken = snapshots.take(dsl, header.current().orElse(null), order, progress);
        snapshots.removeOld(info.zone());
        return taken;
    }

    private boolean edited() {
        var newest = snapshots.newestRevision();
        return newest.isEmpty() || newest.getAsLong() != journal.revision();
    }

    private void beforeImport(Progress progress) {
        try {
            snapshotIfEdited(SnapshotReason.IMPORT, progress);
        } catch (SnapshotException e) {
            throw new NotSaved(e.problem(), e);
        }
    }

    /// Reads everything and holds it against the rules and against what was written; an empty list
    /// means that all is well.
    public List<String> check(Progress progress) {
        return new IntegrityCheck(database.dsl()).with(new Attachments(directory, key), progress);
    }

    /// As [#check(Progress)], with nobody watching.
    public List<String> check() {
        return check(Progress.NONE);
    }

    /// What can be checked in a moment, as each opening does.
    public List<String> quickCheck() {
        return new IntegrityCheck(database.dsl()).quick();
    }

    /// Whether a passphrase is needed to open it.
    public boolean encrypted() {
        return header.exists();
    }

    /// Shuts the database and wipes out the key, while this object and whatever shows it stay. What
    /// reads meanwhile is cancelled; nothing may write. Only for an encrypted assessment.
    public void lock() {
        if (!encrypted()) throw new IllegalStateException("a plain assessment has no lock");
        beside.shut(() -> {
            try {
                database.lock();
            } catch (SQLException e) {
                LOG.warn("Locking did not end well: {}", e.getErrorCode());
            }
            if (key != null) key.close();
        });
    }

    public boolean locked() {
        return !database.isOpen();
    }

    /// Goes on where [#lock()] stopped. `Opened` holds this object.
    public Opening unlock(Passphrase typed) {
        if (!locked()) return new Opening.Opened(this);
        return switch (header.unwrap(typed)) {
            case KeyHeader.Try.No(var problem) -> problem;
            case KeyHeader.Try.Unwrapped(var unwrapped, var file) -> {
                try {
                    database.open(unwrapped.copy(), false);
                    key = unwrapped;
                    snapshots = new Snapshots(directory, key);
                    beside.goOn();
                    yield new Opening.Opened(this);
                } catch (SQLException e) {
                    LOG.warn("Unlocking failed: {}", e.getErrorCode());
                    unwrapped.close();
                    yield new Opening.Refused(Text.of(Assessments.reason(e, directory), directory));
                }
            }
        };
    }

    /// Puts another passphrase in the place of the current one; a sentence where that can't be.
    public Optional<String> changePassphrase(Passphrase current, Passphrase next) {
        return header.change(current, next);
    }

    /// Makes `next` the recovery key; the one before opens nothing any more. A sentence where that
    /// can't be.
    public Optional<String> renewRecoveryKey(Passphrase current, RecoveryKey next) {
        return header.renew(current, next);
    }

    /// Compacts the file where forced commits have made it a multiple of its content; to be called
    /// when nothing else is going on. Whether it was done; where it fails, the file is as it was.
    public boolean tidy() {
        return !locked() && compaction.tidy();
    }

    /// As [#tidy()], for files of at least so many bytes.
    boolean tidy(long least) {
        return !locked() && compaction.tidy(least);
    }

    /// Gives the assessment free for others. Where it was edited, the file is compacted first:
    /// forced commits leave it many times larger than its content.
    @Override
    public void close() {
        try (lock;
                anchor) {
            beside.shut(() -> {
                if (database.isOpen()) shut();
            });
        } catch (DataAccessException | NotSaved | IOException e) {
            // Every edit is on the disk already; what fails here is tidying up.
            LOG.warn("Closing the assessment failed: {}", e.getClass().getSimpleName());
        }
    }

    private void shut() {
        var sound = true;
        try {
            if (edited() && !ending)
                take(
                        database.dsl(),
                        new Snapshots.Order(SnapshotReason.CLOSE, null, actor, clock.instant()),
                        Progress.NONE);
        } catch (SnapshotException e) {
            LOG.warn("No snapshot could be taken on closing: {}", e.kind());
            // Compacting what is damaged could take the rest.
            sound = e.kind() == SnapshotException.Kind.UNWRITABLE;
        } catch (NotSaved | DataAccessException e) {
            LOG.warn("The disk refuses on closing");
            sound = false;
        }
        try {
            database.shut(sound && !ending && journal.revision() != revisionAtOpen);
        } catch (SQLException e) {
            throw new DataAccessException("shutting failed", e);
        } finally {
            database.abandon();
            if (key != null) key.close();
        }
    }

    private void remember(Changed changed) {
        if (changed.topics().contains(Topic.ASSESSMENT)) info = AssessmentRow.read(database.dsl());
        anchor.remember(changed.revision());
    }
}
