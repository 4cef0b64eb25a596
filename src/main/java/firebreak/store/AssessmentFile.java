package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.domain.assessment.Assessment;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// An assessment that is open: what is in it, and the journal through which it changes. Use it from
/// one thread at a time, and close it.
public final class AssessmentFile implements AutoCloseable {
    private final Path directory;
    private final Connection connection;
    private final DSLContext dsl;
    private final DirectoryLock lock;
    private final Assessment info;
    private final Journal journal;
    private final IncidentStore incidents;
    private final TaggingStore taggings;
    private final CodebookStore codebooks;
    private final DeploymentStore deployments;
    private final ImportStore imports;
    private final long revisionAtOpen;

    AssessmentFile(
            Path directory,
            Connection connection,
            DSLContext dsl,
            DirectoryLock lock,
            Clock clock,
            String actor) {
        this.directory = directory;
        this.connection = connection;
        this.dsl = dsl;
        this.lock = lock;
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
    }

    public Path directory() {
        return directory;
    }

    public Assessment info() {
        return info;
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
        return new IntegrityCheck(dsl).faults();
    }

    /// Gives the assessment free for others. Where it was edited, the file is compacted first:
    /// forced commits leave it many times larger than its content.
    @Override
    public void close() {
        try (lock;
                connection) {
            if (connection.isClosed()) return;
            var edited = journal.revision() != revisionAtOpen;
            // Not through jOOQ, which asks the connection for warnings after it is gone.
            try (var statement = connection.createStatement()) {
                statement.execute(edited ? "SHUTDOWN COMPACT" : "SHUTDOWN");
            }
        } catch (SQLException | DataAccessException e) {
            // Every edit is on the disk already; what fails here is tidying up.
            LoggerFactory.getLogger(AssessmentFile.class)
                    .warn("Closing the assessment failed: {}", e.getClass().getSimpleName());
        }
    }
}
