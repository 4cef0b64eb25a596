package firebreak.report.profile;

import static firebreak.report.profile.Treatment.*;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// What becomes of each text that is read for deliverables. A text that nobody has decided about
/// stops the writing, so that none is given away by oversight.
final class Treatments {
    private static final Map<String, Treatment> ALL = new HashMap<>();

    static {
        incidents();
        process();
        coverage();
        codebook();
        report();
        sessions();
    }

    private Treatments() {}

    /// Null where nobody has decided yet.
    static @Nullable Treatment of(Class<?> record, String component) {
        return ALL.get(name(record) + "." + component);
    }

    /// Such as `Evidence.AttachedFile`.
    static String name(Class<?> record) {
        var outer = record.getEnclosingClass();
        return outer == null
                ? record.getSimpleName()
                : outer.getSimpleName() + "." + record.getSimpleName();
    }

    private static void put(String record, Treatment treatment, String... components) {
        for (var component : components) ALL.put(record + "." + component, treatment);
    }

    private static void incidents() {
        put("Assessment", KEPT, "client");
        put("Assessment", TEXT, "title");
        put("TaggedIncident", TICKET, "key");
        put("TaggedIncident", TEXT, "title");
        put("TaggedIncident", SERVICE, "service");
        put("TaggedIncident", TICKETS, "changeReference");
        put("TaggedIncident", KEPT, "factorId", "earliestStageId");
        put("PastIncident", TEAM, "team");
        put("PastIncident", KEPT, "furtherFactorIds", "slippedStageIds");
        put("EscapedIncident", KEPT, "furtherFactorIds");
        put("RecurrenceFamily", TEXT, "name", "note");
        put("SeriesWeek", SERVICE, "service");
        put("SeriesWeek", WORD, "measure");
        put("SeriesWeek", TEXT, "unit");
        put("Watched", TEAM, "teams");
        put("Incident", WORD, "source");
        put("IncidentFacts", TICKET, "key");
        put("IncidentFacts", TEXT, "title", "text", "clientCause");
        put("IncidentFacts", SERVICE, "service");
        put("IncidentFacts", TEAM, "team");
        put("IncidentFacts", TICKETS, "changeReference");
        put("Severity", TEXT, "word");
        put("AsWritten", EMPTIED, "text", "people", "named");
        put("AsWritten", TEXT, "labels");
        put("AsWritten", KEPT, "clocks");
        put("ReportKey", WORD, "source");
        put("ReportKey", TICKET, "key");
        put("Tagging", PERSON, "coder");
        put("Tagging", KEPT, "factorId", "earliestStageId");
        put("Tagging", TEXT, "reason", "quote");
        put("Further", KEPT, "factorIds", "slippedStageIds");
        put("Further", NOTE, "memo");
    }

    private static void process() {
        put("QuestionBank", KEPT, "id");
        put("QuestionBank", TEXT, "title");
        put("Checkpoint", KEPT, "id", "stageId", "factorIds");
        put("Checkpoint", TEXT, "topic", "question", "why", "askFor");
        put("Checkpoint.Anchors", TEXT, "none", "partly", "largely", "fully");
        put("Round", TEXT, "label");
        put("Point.OfCheckpoint", KEPT, "checkpointId");
        put("Point.OfCheckpoint", TEAM, "team");
        put("Point.OfCell", KEPT, "testTypeId");
        put("Answer", TEXT, "reason");
        put("Answer", NOTE, "note");
        put("Answer", PERSON, "by");
        put("Evidence", TEXT, "words", "reference");
        put("Evidence", PERSON, "by");
        put("Evidence.AttachedFile", FILE, "name");
        put("Evidence.AttachedFile", KEPT, "sha256");
        put("FeatureTrace", TEXT, "name", "note");
        put("FeatureTrace", TICKET, "reference");
        put("FeatureTrace", TEAM, "team");
        put("FeatureTrace.Step", KEPT, "checkpointId");
        put("FeatureTrace.Step", TEXT, "evidence");
        put("Gap", TEXT, "title", "words", "remedy", "progress");
        put("Gap", KEPT, "stageId");
        put("Gap", OWNER, "owner");
        put("Gap", NOTE, "note");
        put("ProcessMap.Lane", TEXT, "label");
        put("ProcessMap.Node", KEPT, "stageId");
        put("ProcessMap.Node", TEXT, "label", "usual", "note");
        put("ProcessMap.Link", TEXT, "label");
    }

    private static void coverage() {
        put("RiskArea", TEXT, "name", "note", "paths");
        put("RiskArea", SERVICE, "services");
        put("TestType", KEPT, "id", "factorIds");
        put("TestType", TEXT, "label", "definition");
        put("Measurement", KEPT, "testTypeId", "sha256");
        put("Measurement", FILE, "file");
        put("FoundDefects", WORD, "release");
        put("FoundDefects", KEPT, "originStageId", "foundStageId");
    }

    private static void codebook() {
        put("Factor", KEPT, "id");
        put("Factor", TEXT, "label", "definition", "whenToUse", "whenNot", "example");
        put("Stage", KEPT, "id");
        put("Stage", TEXT, "label", "definition");
    }

    private static void sessions() {
        put("WorkSession", TEXT, "title");
        put("AgendaItem", TEXT, "title", "note");
        put("Attendance", TEXT, "role");
        put("Attendance", OWNER, "names");
        put("Outcome", TEXT, "words", "dissent");
        put("Outcome", OWNER, "owner");
        put("RoomVote", KEPT, "choices");
        put("RoomVote.RoomDecision", KEPT, "choice");
        put("RoomVote.RoomDecision", TEXT, "reason", "dissent");
        put("Ballots", KEPT, "counts");
    }

    private static void report() {
        put("Finding", KEPT, "rank", "proposalId");
        put("Finding", FIGURES, "words");
        put("Finding", SLICE, "slice");
        put("PinnedFigure", FIGURE, "id");
        put("PinnedFigure", TEXT, "definition");
        put("PinnedFigure", KEPT, "shown", "shownInterval");
        put("ReportPlan", TEXT, "classification");
        put("ReportPlan", KEPT, "firm", "accent");
        put("ReportPlan", FIGURES, "words");
        put("ReportFile", KEPT, "name", "sha256");
    }
}
