package firebreak.ui.patterns;

import firebreak.analysis.PatternCharts;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;
import firebreak.ui.kit.Page;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// What the pictures are about: period, services, severities, origins, families; and the same as a
/// sentence.
final class SliceBar extends HBox {
    private final ObjectProperty<@Nullable Slice> slice;
    private final PeriodMenu period;
    private final MenuButton services;
    private final MenuButton severities;
    private final MenuButton origins;
    private final ToggleButton once;
    private final Button all;
    private final Label words = new Label();
    private @Nullable SliceScope scope;

    /// @param id before the ids of its controls
    /// @param name which slice this is; empty where there is only one
    SliceBar(String id, String name, ObjectProperty<@Nullable Slice> slice) {
        super(8);
        this.slice = slice;
        period = new PeriodMenu(id + "Period", this::setPeriod);
        services = ChecksMenu.button(id + "Services", Text.of("slice.menu.services"));
        severities = ChecksMenu.button(id + "Severities", Text.of("slice.menu.severities"));
        origins = ChecksMenu.button(id + "Origins", Text.of("slice.menu.origins"));
        once = new ToggleButton(Text.of("slice.menu.once"));
        once.setId(id + "Once");
        once.setTooltip(new javafx.scene.control.Tooltip(Text.of("slice.menu.once.why")));
        once.setOnAction(_ -> change(s -> s.withFamiliesOnce(once.isSelected())));
        all =
                Page.iconButton(
                        id + "All", "fth-x", Text.of("slice.menu.all"), () -> slice.set(Slice.ALL));
        for (var control : new Region[] {period, services, severities, origins, once, all})
            control.setMinWidth(USE_PREF_SIZE);
        words.setId(id + "Words");
        words.getStyleClass().add("slice-words");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        if (!name.isEmpty()) {
            var letter = new Label(name);
            letter.getStyleClass().add("slice-letter");
            getChildren().add(letter);
        }
        getChildren().addAll(period, services, severities, origins, once, all, words);
        getStyleClass().add("slice-bar");
        slice.subscribe(this::refresh);
    }

    /// What can be chosen from.
    void show(SliceScope whole) {
        scope = whole;
        refresh();
    }

    /// Lets go of the names that it offers.
    void putAway() {
        scope = null;
        words.setText("");
        for (var menu : List.of(services, severities, origins)) menu.getItems().clear();
    }

    /// Says what the pictures show now.
    void tell(Side side) {
        if (scope == null) return;
        words.setText(
                Text.of(
                        "slice.sentence",
                        side.slice().words(),
                        side.history().incidents().size(),
                        scope.incidents()));
    }

    private void change(Function<Slice, Slice> how) {
        var now = slice.get();
        if (now != null) slice.set(how.apply(now));
    }

    private void setPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        change(s -> s.withPeriod(from, to));
    }

    private void refresh() {
        var now = slice.get();
        var whole = scope;
        if (now == null || whole == null) return;
        period.show(now.from(), now.to(), whole.last());
        ChecksMenu.fill(
                services,
                Text.of("slice.menu.services"),
                whole.services(),
                s -> s.isEmpty() ? Text.of("slice.noService") : s,
                now.services(),
                chosen -> change(s -> s.withServices(chosen)));
        ChecksMenu.fill(
                severities,
                Text.of("slice.menu.severities"),
                List.of(SeverityClass.values()),
                s -> Text.of(s),
                now.severities(),
                chosen -> change(s -> s.withSeverities(chosen)));
        ChecksMenu.fill(
                origins,
                Text.of("slice.menu.origins"),
                List.of(Origin.values()),
                o -> Text.of(o),
                now.origins(),
                chosen -> change(s -> s.withOrigins(chosen)));
        once.setSelected(now.familiesOnce());
        once.setDisable(!whole.families() && !now.familiesOnce());
        all.setVisible(!now.equals(Slice.ALL));
        all.setManaged(all.isVisible());
    }

    /// The period in few words, for what has no room for the sentence.
    static String shortPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) return Text.of("slice.menu.period");
        if (from == null) return Text.of("slice.to", PatternCharts.day(Objects.requireNonNull(to)));
        if (to == null) return Text.of("slice.from", PatternCharts.day(from));
        return Text.of("slice.period", PatternCharts.day(from), PatternCharts.day(to));
    }
}
