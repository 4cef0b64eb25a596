package firebreak.ui.agreement;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Objects;

/// How far two coders agree, and what they judged differently, to be settled one by one.
public final class AgreementScreen extends Screen {
    private final AgreementViewModel model;
    private final Label count = new Label();

    public AgreementScreen(AssessmentFile file, Desk desk) {
        super("agreement", Text.of("agreement.title"), "fth-users");
        this.model = new AgreementViewModel(file, desk, InstantSource.system());
    }

    @Override
    public boolean tellsJudgements() {
        return true;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    protected Parent build() {
        count.setId("agreementCount");
        var work = new HBox(16, list(), settle());
        VBox.setVgrow(work, Priority.ALWAYS);
        var found = new VBox(12, new AgreementTable(model).node(), work);
        var one =
                Page.empty(
                        "fth-users",
                        Text.of("agreement.one.title"),
                        Text.of("agreement.one.why"),
                        Page.button(
                                "goTagging", Text.of("agreement.one.action"), model::goTagging));
        var page =
                Page.of(
                        Text.of("agreement.title"),
                        count,
                        FirstShown.layers(found, one),
                        chooser());
        page.setId("agreement");
        page.getStyleClass().add("agreement");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        AgreementScreen.class.getResource(
                                                "/firebreak/ui/agreement.css"))
                                .toExternalForm());
        model.stand()
                .subscribe(now -> {
                    found.setVisible(now == AgreementViewModel.Stand.FOUND);
                    one.setVisible(now == AgreementViewModel.Stand.ONE_CODER);
                });
        model.lines().addListener((ListChangeListener<AgreementViewModel.Line>) _ -> words());
        model.couple().subscribe(_ -> words());
        return page;
    }

    private Node list() {
        return new DifferingList(model).node();
    }

    private Node settle() {
        var pane = new SettlingPane(model);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private void words() {
        var now = model.couple().get();
        count.setText(
                now == null
                        ? Text.of("agreement.subtitle")
                        : Text.of(
                                "agreement.count",
                                now.agreement().incidents(),
                                model.lines().size(),
                                model.open()));
        if (now != null && now.agreement().otherVersion() > 0)
            count.setText(
                    count.getText()
                            + Text.of("agreement.otherVersion", now.agreement().otherVersion()));
    }

    private Node chooser() {
        var box = new ComboBox<AgreementViewModel.Couple>(model.couples());
        box.setId("couple");
        box.setAccessibleText(Text.of("agreement.couple"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(AgreementViewModel.@Nullable Couple couple) {
                        return couple == null
                                ? ""
                                : Text.of(
                                        "agreement.couple.words",
                                        couple.agreement().first(),
                                        couple.agreement().second(),
                                        couple.codebook().version());
                    }

                    @Override
                    public AgreementViewModel.@Nullable Couple fromString(String text) {
                        return null;
                    }
                });
        model.couple().subscribe(box::setValue);
        box.setOnAction(_ -> {
            if (box.getValue() != null && box.getValue() != model.couple().get())
                model.choose(box.getValue());
        });
        box.visibleProperty().bind(model.stand().isEqualTo(AgreementViewModel.Stand.FOUND));
        return box;
    }
}
