package firebreak.ui.gaps;

import firebreak.analysis.findings.GapWords;
import firebreak.domain.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A proposal, or a gap that was declined: what it is, why, and how many incidents came through.
final class ProposalCell extends ListCell<GapCase> {
    private final GapsViewModel model;
    private final Label title = new Label();
    private final Label stage = new Label();
    private final Label why = new Label();
    private final VBox content;

    ProposalCell(GapsViewModel model) {
        this.model = model;
        getStyleClass().add("proposal-cell");
        title.getStyleClass().add("gap-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        stage.getStyleClass().addAll("muted", "small");
        stage.setMinWidth(Region.USE_PREF_SIZE);
        why.getStyleClass().addAll("muted", "small");
        why.setMinWidth(0);
        var top = new HBox(8, title, stage);
        top.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(2, top, why);
        content.setMinWidth(0);
        content.setPrefWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable GapCase item, boolean empty) {
        super.updateItem(item, empty);
        var findings = model.findings().get();
        if (empty || item == null || findings == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var words = new GapWords(findings.facts());
        switch (item) {
            case GapCase.Proposed(var proposal) -> {
                title.setText(words.title(proposal));
                stage.setText(
                        Text.of(
                                "gaps.stage.incidents",
                                proposal.stageId().isEmpty()
                                        ? Text.of("missing.one.cell")
                                        : words.stage(proposal.stageId()),
                                proposal.incidents().size(),
                                proposal.leadershipMinutes()));
                why.setText(String.join(" · ", words.reasons(proposal)));
            }
            case GapCase.Kept(var gap, _) -> {
                title.setText(gap.title());
                stage.setText(gap.stageId().isEmpty() ? "" : words.stage(gap.stageId()));
                why.setText(gap.words());
            }
        }
        setAccessibleText(Text.of("gaps.case", title.getText(), stage.getText(), why.getText()));
        setGraphic(content);
    }
}
