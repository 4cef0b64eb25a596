package firebreak.report;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

/// What things are called in both documents.
final class Names {
    private Names() {}

    static String title(ReportModel model) {
        return Text.of("report.title.of", model.assessment().client());
    }

    /// The state of an incident's tagging; an incident without one is pending.
    static TaggingState state(@Nullable Tagging tagging) {
        return tagging == null ? TaggingState.PENDING : tagging.state();
    }

    /// The word for a constant; empty where nothing was judged.
    static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : Text.of(constant);
    }

    /// A factor's label; its id where this codebook does not have it.
    static String factor(Codebook codebook, @Nullable String id) {
        return id == null ? "" : codebook.factor(id).map(f -> f.label()).orElse(id);
    }

    /// A stage's label; its id where this codebook does not have it.
    static String stage(Codebook codebook, @Nullable String id) {
        return id == null ? "" : codebook.stage(id).map(s -> s.label()).orElse(id);
    }
}
