package firebreak.report.model;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.process.Gap;
import firebreak.domain.report.Section;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

/// What things are called in both documents.
public final class Names {
    private Names() {}

    /// The title of the documents, with the client.
    public static String title(ReportModel model) {
        return Text.of("report.title.of", model.assessment().client());
    }

    /// The state of an incident's tagging; an incident without one is pending.
    public static TaggingState state(@Nullable Tagging tagging) {
        return tagging == null ? TaggingState.PENDING : tagging.state();
    }

    /// The word for a constant; empty where nothing was judged.
    public static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : Text.of(constant);
    }

    /// A factor's label; its id where this codebook does not have it.
    public static String factor(Codebook codebook, @Nullable String id) {
        return id == null ? "" : codebook.factor(id).map(f -> f.label()).orElse(id);
    }

    /// A stage's label; its id where this codebook does not have it.
    public static String stage(Codebook codebook, @Nullable String id) {
        return id == null ? "" : codebook.stage(id).map(s -> s.label()).orElse(id);
    }

    /// What the reader finds under the name of a section, without the letter of an appendix.
    public static String section(ReportModel model, Section section) {
        return section == Section.CODEBOOK
                ? Text.of("report.section.codebook", model.codebook().version())
                : Text.of("report.section." + section.id());
    }

    /// As it was chosen, or the usual one.
    public static String classification(ReportModel model) {
        var chosen = CleanText.line(model.plan().classification());
        return chosen.isEmpty() ? Text.of("report.classification") : chosen;
    }

    /// How bad a gap is; a dash where nobody said it.
    public static String severity(Gap gap) {
        var severity = gap.severity();
        return severity == null ? Text.of("report.none") : Text.of(severity);
    }
}
