package firebreak.store;

import org.jooq.DSLContext;

import java.time.Clock;
import java.util.function.Supplier;

/// What is kept about the way from a feature's requirement to production, about its tests, and
/// about the sessions in which they are talked about.
public final class ProcessStores {
    private final Supplier<Attachments> attachments;
    private final CheckpointStore checkpoints;
    private final AnswerStore answers;
    private final MapStore map;
    private final TraceStore traces;
    private final GapStore gaps;
    private final CoverageStore coverage;
    private final SessionStore sessions;

    /// @param attachments of the assessment, with the key that it has then
    ProcessStores(
            DSLContext dsl,
            Journal journal,
            Clock clock,
            String actor,
            Supplier<Attachments> attachments) {
        this.attachments = attachments;
        this.checkpoints = new CheckpointStore(dsl, journal, clock);
        this.answers = new AnswerStore(dsl, journal, clock, actor);
        this.map = new MapStore(dsl, journal);
        this.traces = new TraceStore(dsl, journal);
        this.gaps = new GapStore(dsl, journal);
        this.coverage = new CoverageStore(dsl, journal);
        this.sessions = new SessionStore(dsl, journal, clock, answers);
    }

    /// The files that evidence keeps.
    public Attachments attachments() {
        return attachments.get();
    }

    public CheckpointStore checkpoints() {
        return checkpoints;
    }

    public AnswerStore answers() {
        return answers;
    }

    public MapStore map() {
        return map;
    }

    public TraceStore traces() {
        return traces;
    }

    public GapStore gaps() {
        return gaps;
    }

    public CoverageStore coverage() {
        return coverage;
    }

    /// Sessions, and votes of a room.
    public SessionStore sessions() {
        return sessions;
    }
}
