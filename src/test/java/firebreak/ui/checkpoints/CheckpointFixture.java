package firebreak.ui.checkpoints;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.Severity;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Point;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AnswerStore;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInProcess;
import firebreak.store.StoreFixture;
import firebreak.store.TaggingStore;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.beans.property.SimpleObjectProperty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Assessments with checkpoints, answers and incidents.
final class CheckpointFixture {
    private CheckpointFixture() {}

    static CheckpointsScreen screen(AssessmentFile file, FakeDesk desk) {
        return new CheckpointsScreen(
                file, desk.desk(), new SimpleObjectProperty<>(null, "keys", Map.of()));
    }

    /// As an assessment was before there were checkpoints.
    static void none(AssessmentFile file) {
        file.process().checkpoints().save("None", new QuestionBank("", 0, "", List.of()));
    }

    static void bank(AssessmentFile file) {
        file.process().checkpoints().save("Bank", BuiltInProcess.questionBank());
    }

    static Checkpoint checkpoint(AssessmentFile file, int place) {
        return file.process().checkpoints().bank().checkpoints().get(place);
    }

    static void answer(AssessmentFile file, int place, Verdict claimed) {
        var c = checkpoint(file, place);
        var point = Point.checkpoint(c.id());
        int round = file.process().checkpoints().round().number();
        file.process()
                .answers()
                .save(
                        "Answer",
                        List.of(Answer.none(point, round, c.wording()).withClaimed(claimed)));
    }

    static Answer answered(AssessmentFile file, int place) {
        var c = checkpoint(file, place);
        int round = file.process().checkpoints().round().number();
        return file.process()
                .answers()
                .of(round)
                .getOrDefault(
                        Point.checkpoint(c.id()),
                        Answer.none(Point.checkpoint(c.id()), round, c.wording()));
    }

    /// Incidents that the checkpoint at a place should have stopped.
    static void incidents(AssessmentFile file, int place, int count) {
        var c = checkpoint(file, place);
        var drafts = new IncidentDraft[count];
        for (int i = 0; i < count; i++) drafts[i] = draft("INC-" + place + "-" + i, i);
        file.imports().take("Import", List.of(StoreFixture.reading(drafts)), Progress.NONE);
        var ids = file.incidents().idsByKey();
        var taggings = new ArrayList<Tagging>();
        for (var draft : drafts)
            taggings.add(
                    new Tagging(
                            TaggingStore.newId(),
                            ids.get(draft.facts().key()).getFirst(),
                            "anna",
                            1,
                            TaggingState.DONE,
                            Origin.REQUIREMENTS,
                            c.factorIds().getFirst(),
                            c.stageId(),
                            Preventability.PREVENTABLE,
                            Confidence.HIGH,
                            "",
                            "",
                            StoreFixture.NOW));
        file.taggings().save("Tag", taggings);
    }

    private static IncidentDraft draft(String key, int i) {
        return new IncidentDraft(
                new RowPlace("a.csv", "", 2),
                1,
                new IncidentFacts(
                        key,
                        "Payments refused after the release of the ledger",
                        "",
                        Severity.of("P1"),
                        "ledger",
                        i % 2 == 0 ? "Payments" : "Lending",
                        new Clocks(
                                Instant.parse("2026-03-0" + (1 + i % 8) + "T00:00:00Z"),
                                null,
                                null,
                                null,
                                null),
                        new Effort(i % 3 == 0 ? null : 45, null, true),
                        ""));
    }

    /// A round in the middle of its work.
    static void halfDone(AssessmentFile file) {
        bank(file);
        var all = file.process().checkpoints().bank().checkpoints();
        var verdicts = Verdict.values();
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < all.size() - 20; i++) {
            var c = all.get(i);
            var verdict = verdicts[(i * 7 + 3) % verdicts.length];
            var answer =
                    Answer.none(Point.checkpoint(c.id()), 1, c.wording())
                            .withClaimed(verdict)
                            .withConfidence(1 + i % 5)
                            .withTarget(Rating.values()[2 + i % 2])
                            .withParked(i % 11 == 10);
            if (verdict == Verdict.NOT_APPLICABLE)
                answer = answer.withReason("There is no such step at this client.");
            if (i % 4 == 1) answer = answer.withEvidenced(Verdict.P);
            answers.add(answer);
        }
        file.process().answers().save("Answers", answers);
        for (int i = 0; i < 30; i += 2)
            file.process()
                    .answers()
                    .save(
                            "Evidence",
                            new Evidence(
                                    AnswerStore.newId(),
                                    Point.checkpoint(all.get(i).id()),
                                    1,
                                    i % 4 == 0,
                                    EvidenceKind.values()[i % 4],
                                    "The definition of done names it; of five stories looked at, two had it.",
                                    "Wiki: Definition of done",
                                    null,
                                    "",
                                    StoreFixture.NOW));
        incidents(file, 3, 7);
        incidents(file, 20, 3);
    }
}
