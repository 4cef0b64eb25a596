package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.report.files.ReportException;
import firebreak.report.model.ReportModel;
import firebreak.report.preview.DocumentContent;
import firebreak.report.word.DocumentPreview;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The Word document as it would be written now. It is composed when somebody looks at it, and
/// again after an edit while somebody does.
final class PreviewViewModel {
    /// Where it stands.
    sealed interface State {
        record Nothing() implements State {}

        record Composing() implements State {}

        /// Stopped by a person, or by what stands in the way.
        record Stopped() implements State {}

        record Ready(DocumentContent content, long revision) implements State {}
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final PlanViewModel plan;
    private final OneJob composing;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());
    private boolean shown;
    private @Nullable ReportModel composed;

    PreviewViewModel(AssessmentFile file, Desk desk, PlanViewModel plan) {
        this.file = file;
        this.desk = desk;
        this.plan = plan;
        this.composing = new OneJob(desk.jobs(), this::failed, this::stopped);
        plan.plan().subscribe((_, _) -> compose());
        plan.known().subscribe((_, _) -> compose());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// From 0 to 1, or -1 where nobody knows.
    ReadOnlyDoubleProperty progress() {
        return composing.progress();
    }

    void shown() {
        shown = true;
        plan.read();
        compose();
    }

    void hidden() {
        shown = false;
        composing.drop();
        if (!(state.get() instanceof State.Ready)) state.set(new State.Nothing());
    }

    /// Lets go of everything that was read.
    void putAway() {
        composing.drop();
        composed = null;
        state.set(new State.Nothing());
    }

    void stop() {
        composing.askToStop();
    }

    /// Tries again after it was stopped.
    void again() {
        composed = null;
        plan.read();
        compose();
    }

    private void compose() {
        if (!shown) return;
        var model = plan.model();
        if (model == null) {
            if (!(state.get() instanceof State.Ready)) state.set(new State.Composing());
            return;
        }
        var before = composed;
        if (before != null
                && before.plan().equals(model.plan())
                && before.revision() == model.revision()
                && before.rows() == model.rows()
                && !(state.get() instanceof State.Nothing)) return;
        composed = model;
        if (!(state.get() instanceof State.Ready)) state.set(new State.Composing());
        composing.background(
                Text.of("deliverables.preview.composing"),
                progress -> DocumentPreview.of(model, file.directory(), progress),
                content -> state.set(new State.Ready(content, model.revision())));
    }

    private void stopped() {
        composed = null;
        state.set(new State.Stopped());
    }

    private void failed(Throwable trouble) {
        if (trouble instanceof ReportException)
            desk.notices().problem(Objects.requireNonNullElse(trouble.getMessage(), ""));
        else desk.notices().failed(trouble);
    }
}
