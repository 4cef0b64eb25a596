package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.store.AnswerStore;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;

import java.time.Instant;

/// What a person says for and against the cell at the cursor.
final class EvidenceDecisions {
    private final AssessmentFile file;
    private final Desk desk;
    private final CoverageViewModel model;

    EvidenceDecisions(AssessmentFile file, Desk desk, CoverageViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
    }

    void add(EvidenceKind kind, boolean supports, String words) {
        var now = model.loaded().get();
        var at = model.cursor().get();
        if (now == null || !at.cell()) return;
        // Who said it and when is filled in where it is kept.
        var evidence =
                new Evidence(
                        AnswerStore.newId(),
                        now.sheet().point(at),
                        now.round().round().number(),
                        supports,
                        kind,
                        words,
                        "",
                        null,
                        "",
                        Instant.EPOCH);
        var label = Text.of("coverage.edit.evidence", now.sheet().name(at));
        edit(() -> file.process().answers().save(label, evidence));
    }

    void remove(Evidence evidence) {
        var now = model.loaded().get();
        var at = model.cursor().get();
        if (now == null || !at.cell()) return;
        var label = Text.of("coverage.edit.evidenceGone", now.sheet().name(at));
        edit(() -> file.process().answers().remove(label, evidence));
    }

    private void edit(Runnable what) {
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            what.run();
                            return true;
                        },
                        _ -> {},
                        desk.notices()::fault);
    }
}
