package firebreak.ui.incidents;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.intake.Offer;
import firebreak.intake.SourceFile;
import firebreak.intake.value.DateText;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.function.Consumer;

/// Whose clock the times of a file show, where none of them says.
final class ZoneQuestion {
    private static final int WIDTH = 280;

    private ZoneQuestion() {}

    static AskPage.Asked of(int place, Offer.Zone offer, SourceFile file, ImportViewModel model) {
        var now = model.proposedZone(place);
        var shown = new Label(example(offer.example(), file, now));
        shown.setId("zoneExample");
        shown.setWrapText(true);
        var box =
                box(
                        now,
                        zone -> {
                            shown.setText(example(offer.example(), file, zone));
                            model.decisions().zone(zone);
                        });
        box.setId("answerZone");
        box.setAccessibleText(Text.of("incidents.check.zone"));
        box.setPrefWidth(WIDTH);
        var example = new VBox(shown);
        example.getStyleClass().add("ask-examples");
        return new AskPage.Asked(
                Text.of("incidents.ask.zone", String.join(", ", offer.columns())),
                Text.of("incidents.ask.zone.why"),
                new VBox(16, AskPage.row(box), example));
    }

    private static String example(String written, SourceFile file, ZoneId zone) {
        var date = DateText.of(written);
        var order = file.dates().stream().map(d -> d.order()).filter(o -> o != null).findFirst();
        var at = date == null ? null : date.at(order.orElse(null), zone);
        return at == null
                ? Text.of("incidents.ask.zone.example.none", written)
                : Text.of(
                        "incidents.ask.zone.example",
                        written,
                        DateForm.ZONED_MINUTE.of(at.atZone(ZoneId.of("UTC"))));
    }

    /// All zones, the one in use first.
    static ComboBox<ZoneId> box(ZoneId now, Consumer<ZoneId> chosen) {
        var offered = new LinkedHashSet<ZoneId>();
        offered.add(now);
        ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).forEach(offered::add);
        var box = new SearchableComboBox<ZoneId>(FXCollections.observableArrayList(offered));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable ZoneId item) {
                        return item == null ? "" : item.getId();
                    }

                    @Override
                    public @Nullable ZoneId fromString(String text) {
                        return null;
                    }
                });
        box.setValue(now);
        box.valueProperty()
                .subscribe((_, to) -> {
                    if (to != null) chosen.accept(to);
                });
        return box;
    }
}
