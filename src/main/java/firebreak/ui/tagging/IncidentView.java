package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.tagging.TaggingState;
import firebreak.ui.kit.FewLines;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.ScreenKeys;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The column of the incident: what is known, its text, and the coder's reason and quote.
final class IncidentView extends VBox {
    /// Lines longer than this are hard to read.
    private static final double WIDTH = 760;

    private static final double HIGH = 700;

    private final TaggingViewModel model;
    private final SuggestionsViewModel suggestions;
    private final ScreenKeys keys;
    private final MemoField memo;
    private final Label key = new Label();
    private final Label severity = new Label();
    private final Label stand = new Label();
    private final Label title = new FewLines(2);
    private final Label service = new Label();
    private final ClockTimeline clocks = new ClockTimeline();
    private final Label effort = new Label();
    private final Label cause = new FewLines(2);
    private final VBox facts;
    private final TextPane text = new TextPane();
    private final TextField reason = new TextField();
    private final Label quote = new Label();
    private final Button dropQuote;
    private final Label status = new Label();
    private final Button discard;
    private final Button flag;
    private Runnable leave = () -> {};

    IncidentView(
            TaggingViewModel model,
            SuggestionsViewModel suggestions,
            ScreenKeys keys,
            Runnable showKeys) {
        this.model = model;
        this.keys = keys;
        this.suggestions = suggestions;
        this.memo = new MemoField(model.judging());
        getStyleClass().add("incident");
        setMinWidth(0);
        setMaxWidth(WIDTH);
        setSpacing(8);
        dropQuote =
                Page.iconButton(
                        "dropQuote",
                        "fth-x",
                        Text.of("tagging.quote.drop"),
                        model.judging()::dropQuote);
        discard = action("discard", hint(BenchCommand.DISCARD), "", model::discard);
        flag = action("flag", hint(BenchCommand.FLAG), "", model.judging()::flag);
        VBox.setVgrow(text, Priority.ALWAYS);
        facts = facts();
        getChildren().addAll(heading(), facts, text, said(), actions(showKeys));
        model.bench().subscribe(this::show);
        model.judgement().subscribe(this::show);
        suggestions.suggested().subscribe(_ -> mark());
        model.queue().hits().subscribe(_ -> markHits());
    }

    void focusMemo() {
        memo.begin();
    }

    /// Puts what belongs to the incident below its text.
    ///
    /// @param read whether somebody reads there: in a low window the facts make room for it
    void place(Node below, ObservableBooleanValue read) {
        getChildren().add(getChildren().indexOf(text) + 1, below);
        below.visibleProperty().bind(model.seat().map(seat -> !seat.blind()));
        below.managedProperty().bind(below.visibleProperty());
        facts.visibleProperty().bind(heightProperty().greaterThan(HIGH).or(Bindings.not(read)));
        facts.managedProperty().bind(facts.visibleProperty());
    }

    void focusReason() {
        reason.requestFocus();
        reason.end();
    }

    void onLeave(Runnable listener) {
        leave = listener;
        memo.onLeave(listener);
    }

    void takeQuote() {
        model.judging().takeQuote(text.selected());
    }

    private VBox heading() {
        key.setId("incidentKey");
        key.getStyleClass().add("incident-key");
        key.setMinWidth(0);
        severity.setId("incidentSeverity");
        severity.getStyleClass().add("severity");
        severity.setMinWidth(0);
        stand.setId("incidentState");
        stand.getStyleClass().add("stand");
        stand.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(10, key, severity, space, stand);
        top.setAlignment(Pos.CENTER_LEFT);
        title.setId("incidentTitle");
        title.getStyleClass().add("incident-title");
        return new VBox(4, top, title);
    }

    private VBox facts() {
        for (var label : List.of(service, effort, cause)) {
            label.getStyleClass().add("fact");
            label.setMinWidth(0);
        }
        service.setId("incidentService");
        effort.setId("incidentEffort");
        cause.setId("incidentCause");
        effort.setWrapText(true);
        effort.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(4, service, clocks, effort, cause);
    }

    private VBox said() {
        reason.setId("reason");
        reason.setPromptText(Text.of("tagging.reason.prompt"));
        reason.setAccessibleText(Text.of("tagging.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.textProperty().subscribe((was, is) -> model.judging().giveReason(is));
        reason.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ESCAPE
                    && (e.getCode() != KeyCode.ENTER || e.isShortcutDown())) return;
            leave.run();
            e.consume();
        });
        quote.setId("quote");
        quote.setMinWidth(0);
        quote.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(quote, Priority.ALWAYS);
        status.setId("status");
        status.getStyleClass().addAll("muted", "small");
        status.setMinWidth(0);
        var rows = new GridPane(8, 4);
        rows.getStyleClass().add("said");
        rows.add(hint(BenchCommand.REASON), 0, 0);
        rows.add(reason, 1, 0);
        rows.add(hint(BenchCommand.QUOTE), 0, 1);
        rows.add(hint(BenchCommand.MEMO), 0, 2);
        rows.add(memo, 1, 2);
        var quoteRow = new HBox(4, quote, dropQuote);
        quoteRow.setAlignment(Pos.CENTER_LEFT);
        quoteRow.setMinHeight(26);
        rows.add(quoteRow, 1, 1);
        rows.add(status, 1, 3);
        GridPane.setHgrow(reason, Priority.ALWAYS);
        return new VBox(6, new SuggestionStrip(suggestions, keys), rows);
    }

    private HBox actions(Runnable showKeys) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var same =
                action(
                        "sameAsPrevious",
                        hint(BenchCommand.SAME),
                        Text.of("tagging.same"),
                        model.judging()::sameAsPrevious);
        same.disableProperty().bind(model.judging().previous().isNull());
        var all = Page.iconButton("keys", "fth-help-circle", Text.of("tagging.keys"), showKeys);
        var row =
                new HBox(
                        4,
                        action(
                                "back",
                                hint(BenchCommand.BACK),
                                Text.of("tagging.back"),
                                model::back),
                        same,
                        flag,
                        discard,
                        space,
                        Page.why(),
                        all);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("bench-actions");
        return row;
    }

    private KeyHint hint(BenchCommand command) {
        return new KeyHint(keys, command.id());
    }

    private static Button action(String id, KeyHint key, String text, Runnable run) {
        var button = Page.button(id, text, run);
        button.setGraphic(key);
        button.getStyleClass().addAll("flat", "bench-action");
        return button;
    }

    private void show(@Nullable Bench bench) {
        if (bench == null) return;
        var row = bench.row();
        key.setText(row.key());
        title.setText(row.title().isBlank() ? Text.of("tagging.untitled") : row.title());
        showStand(bench.state());
        var incident = bench.incident();
        if (incident == null) {
            text.show("", List.of());
            clocks.clear();
            for (var label : List.of(service, effort, cause)) fill(label, "");
            severity.setText("");
            severity.getStyleClass().setAll("label", "severity");
            return;
        }
        showFacts(incident.facts());
        show(model.judgement().get());
    }

    private void showStand(TaggingState state) {
        stand.setText(Text.of(state));
        var icon = new FontIcon(QueueCell.icon(state));
        icon.getStyleClass().addAll("state-mark", QueueCell.style(state));
        stand.setGraphic(icon);
        discard.setText(
                Text.of(state == TaggingState.DISCARDED ? "tagging.restore" : "tagging.discard"));
    }

    private void showFacts(IncidentFacts facts) {
        var word = facts.severity().word();
        severity.setText(word.isBlank() ? "" : word);
        var dot = new Region();
        dot.getStyleClass()
                .addAll("severity-dot", QueueCell.style(facts.severity().severityClass()));
        dot.setMinSize(8, 8);
        dot.setMaxSize(8, 8);
        severity.setGraphic(word.isBlank() ? null : dot);
        fill(
                service,
                String.join(
                        " · ",
                        Stream.of(facts.service(), facts.team())
                                .filter(w -> !w.isBlank())
                                .toList()));
        fill(effort, effort(facts.effort()));
        fill(
                cause,
                Stream.of(
                                hint("tagging.cause", facts.clientCause()),
                                hint("tagging.change", facts.changeReference()))
                        .filter(w -> !w.isEmpty())
                        .collect(Collectors.joining("\n")));
        clocks.show(facts.clocks(), model.zone());
        var words = facts.text().isBlank() ? Text.of("tagging.text.none") : facts.text();
        text.show(words, facts.text().isBlank() ? List.of() : marks(facts.text()));
        markHits();
    }

    private void markHits() {
        var words = text.text();
        model.queue().mark(words, hits -> text.showHits(words, hits));
    }

    private List<TextPane.Mark> marks(String words) {
        return suggestions.suggested().get().marks(words);
    }

    /// What is suggested changes after the incident is shown, as its text is read and learned from.
    private void mark() {
        var bench = model.bench().get();
        var incident = bench == null ? null : bench.incident();
        if (incident != null && !incident.facts().text().isBlank())
            text.show(incident.facts().text(), marks(incident.facts().text()));
    }

    private static String hint(String key, String word) {
        return word.isBlank() ? "" : Text.of(key, word);
    }

    private void show(Judgement said) {
        if (!reason.getText().equals(said.reason())) {
            reason.setText(said.reason());
            if (!reason.isFocused()) reason.home();
        }
        var quoted = !said.quote().isEmpty();
        quote.setText(
                quoted
                        ? Text.of("tagging.quote.shown", said.quote())
                        : Text.of("tagging.quote.hint"));
        quote.getStyleClass().setAll("label", quoted ? "quote" : "quote-hint");
        dropQuote.setVisible(quoted);
        flag.setText(Text.of(said.further().flagged() ? "tagging.unflag" : "tagging.flag"));
        var bench = model.bench().get();
        status.setText(bench == null ? "" : status(bench, said));
    }

    private static String status(Bench bench, Judgement said) {
        var shown = bench.shown();
        if (bench.own().isEmpty() && shown.isPresent())
            return Text.of("tagging.prefilled", shown.get().coderWords());
        if (said.blank() || said.complete()) return "";
        return Text.of("tagging.stillOpen", said.missingWords());
    }

    private static String effort(Effort effort) {
        var known = new ArrayList<String>();
        if (effort.leadershipMinutes() != null)
            known.add(Text.of("tagging.effort.leadership", effort.leadershipMinutes()));
        if (effort.responderMinutes() != null)
            known.add(Text.of("tagging.effort.responders", effort.responderMinutes()));
        if (known.isEmpty()) return "";
        return Text.of(
                effort.measured() ? "tagging.effort.measured" : "tagging.effort.estimated",
                String.join(", ", known));
    }

    private static void fill(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
