package firebreak.ui.help;

import java.util.List;

/// A stop of the tour.
///
/// @param id by which its words are known
/// @param screen where it is; empty for wherever one is
/// @param at selectors of what it points at, of which the first that is shown counts
record Stop(String id, String screen, List<String> at) {
    Stop(String id, String screen, String... at) {
        this(id, screen, List.of(at));
    }

    /// The way through the sample: from incidents to the documents, as the method goes.
    static final List<Stop> WAY =
            List.of(
                    new Stop("guide", "", ".guide"),
                    new Stop("incidents", "incidents", "#incidents"),
                    new Stop("tagging", "tagging", ".tagging .tags"),
                    new Stop("patterns", "patterns", "#figures"),
                    new Stop("families", "families", "#cases"),
                    new Stop("checkpoints", "checkpoints", "#answerPane"),
                    new Stop("coverage", "coverage", "#sheet"),
                    new Stop("gaps", "gaps", "#gapTable"),
                    new Stop("deliverables", "deliverables", "#deliverablesPage"),
                    new Stop("end", "", ".top-bar"));
}
