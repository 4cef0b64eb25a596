package firebreak.ui.findings;

import firebreak.analysis.findings.Pinning;
import firebreak.domain.Text;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.finding.PinnedFigure;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// A proposal, or a finding that was declined.
final class LeftCard extends Card {
    private LeftCard(Item item, String told, FindingsViewModel model, FindingDecisions decide) {
        super(
                item,
                told,
                () -> model.select(item),
                () -> {
                    if (item instanceof Item.Proposed) decide.edit();
                });
    }

    static LeftCard of(
            Item item, FindingsViewModel model, FindingDecisions decide, Keys keys, int place) {
        var buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return switch (item) {
            case Item.Proposed(var proposal) -> {
                var board = Objects.requireNonNull(model.board().get());
                var figures = board.index();
                Function<String, Optional<PinnedFigure>> now =
                        id -> figures.figure(id).map(Pinning::of);
                var card =
                        new LeftCard(
                                item, FindingWords.filled(proposal.words(), now), model, decide);
                card.setId("proposal-" + place);
                buttons.getChildren()
                        .addAll(
                                keys.button(
                                        "accept-" + place,
                                        Act.ACCEPT,
                                        Text.of("findings.accept"),
                                        () -> {
                                            model.select(item);
                                            decide.accept();
                                        }),
                                keys.button(
                                        "decline-" + place,
                                        Act.DECLINE,
                                        Text.of("findings.decline"),
                                        () -> {
                                            model.select(item);
                                            decide.decline();
                                        }));
                card.add(
                        new Sentence(proposal.words(), now, _ -> false, id -> model.open(id, item)),
                        buttons);
                yield card;
            }
            case Item.Kept(Finding finding) -> {
                var card = new LeftCard(item, finding.told(), model, decide);
                card.setId("declined-" + place);
                buttons.getChildren()
                        .add(
                                keys.button(
                                        "bringBack-" + place,
                                        Act.BRING_BACK,
                                        Text.of("findings.bringBack"),
                                        () -> {
                                            model.select(item);
                                            decide.bringBack();
                                        }));
                card.add(
                        new Sentence(
                                finding.words(),
                                finding::figure,
                                _ -> false,
                                id -> model.open(id, item)),
                        buttons);
                yield card;
            }
        };
    }
}
