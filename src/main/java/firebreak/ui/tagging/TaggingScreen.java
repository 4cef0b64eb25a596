package firebreak.ui.tagging;

import firebreak.deeds.SimilarSearch;
import firebreak.domain.Text;
import firebreak.domain.incident.Incident;
import firebreak.domain.session.TagAspect;
import firebreak.domain.session.VoteSubject;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Kept;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The tagging bench: the queue, the incident, its tags.
public final class TaggingScreen extends Screen {
    private final TaggingViewModel model;
    private final SuggestionsViewModel suggestions;
    private final SimilarViewModel similar;
    private final BulkViewModel bulk;
    private final SavedFiltersViewModel saved;
    private final ScreenKeys keys;
    private final AssessmentFile file;
    private final Desk desk;
    private @Nullable QueueView queue;

    public TaggingScreen(AssessmentFile file, Desk desk, String coder) {
        this(file, desk, coder, new SimilarSearch(file), new SimpleObjectProperty<>(Map.of()));
    }

    /// @param search finds what looks like the incident on the bench
    /// @param chosen the keys that a person gave to commands; see [ScreenKeys]
    public TaggingScreen(
            AssessmentFile file,
            Desk desk,
            String coder,
            SimilarSearch search,
            ObjectProperty<Map<String, String>> chosen) {
        super("tagging", Text.of("tagging.title"), "fth-tag");
        this.file = file;
        this.desk = desk;
        this.model = new TaggingViewModel(file, desk, coder, InstantSource.system());
        this.suggestions = new SuggestionsViewModel(file, desk, model);
        this.similar = new SimilarViewModel(file, desk, search, model);
        this.bulk = new BulkViewModel(file, desk, model.seat()::get, InstantSource.system());
        this.saved = new SavedFiltersViewModel(file, desk, model.queue());
        this.keys =
                new ScreenKeys(
                        TagKeys.SCREEN,
                        chosen,
                        TagKeys.commands(model.codebook().get()),
                        TagKeys.reserved());
        model.codebook().subscribe(codebook -> keys.commands(TagKeys.commands(codebook)));
    }

    TaggingViewModel model() {
        return model;
    }

    SimilarViewModel similar() {
        return similar;
    }

    SuggestionsViewModel suggestions() {
        return suggestions;
    }

    BulkViewModel bulk() {
        return bulk;
    }

    /// Saves what was said and not saved yet, as a draft, and lets go of the texts that the search
    /// holds. Call it before the assessment is locked or closes.
    @Override
    public void flush() {
        model.flush();
        model.queue().putAway();
        suggestions.putAway();
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(keys);
    }

    @Override
    public Optional<Runnable> place() {
        return Optional.ofNullable(model.bench().get())
                .map(bench -> bench.row().incidentId())
                .map(id -> () -> model.select(id));
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.choice("filter", QueueFilter.class, model.queue().filter()),
                Kept.choice("order", QueueOrder.class, model.queue().order()));
    }

    /// The search of the incidents' texts, which is large, so that others share it.
    public TextSearch texts() {
        return model.texts();
    }

    /// Whether somebody judges who must not know what others said.
    public boolean blind() {
        return model.seat().get().blind();
    }

    @Override
    public void shown() {
        model.shown();
        saved.refresh();
        suggestions.shown();
        similar.show();
        if (queue != null) queue.focusList();
    }

    @Override
    public void hidden() {
        suggestions.hidden();
        similar.hide();
        model.hidden();
    }

    @Override
    protected Parent build() {
        var overlay =
                new KeysOverlay(
                        keys,
                        Text.of("tagging.keys.title"),
                        () -> KeyGroups.of(model.codebook().get()));
        var card = new FactorCard();
        var tags = new TagsView(model, suggestions, card, keys);
        var incident = new IncidentView(model, suggestions, keys, overlay::toggle);
        var list = new QueueView(model, bulk, saved, keys);
        var together = new BulkView(bulk);
        together.onLeave(list::focusList);
        queue = list;
        incident.onLeave(list::focusList);
        tags.factors().onLeave(list::focusList);

        VBox.setVgrow(incident, Priority.ALWAYS);
        var reading = new StackPane(new VBox(new ChangedSince(model), incident), card);
        reading.setMinWidth(0);
        StackPane.setAlignment(card, Pos.TOP_RIGHT);
        StackPane.setMargin(card, new Insets(0, 8, 0, 0));
        HBox.setHgrow(reading, Priority.ALWAYS);
        var work = new HBox(reading, tags);
        var place = FirstShown.layers(work, allDone(), nothingFound());
        HBox.setHgrow(place, Priority.ALWAYS);
        var columns = new HBox(list, place);
        var root = FirstShown.layers(columns, noIncidents(), together, overlay);
        root.setId("taggingBench");
        root.getStyleClass().add("tagging");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        TaggingScreen.class.getResource(
                                                "/firebreak/ui/tagging.css"))
                                .toExternalForm());
        show(work, BenchState.INCIDENT);
        model.state().subscribe(s -> columns.setVisible(s != BenchState.NO_INCIDENTS));
        var acts =
                new BenchKeys(model, keys, list, tags, overlay)
                        .on(BenchCommand.SUGGESTION, suggestions::accept)
                        .on(BenchCommand.REASON, incident::focusReason)
                        .on(BenchCommand.QUOTE, incident::takeQuote)
                        .on(BenchCommand.MEMO, incident::focusMemo)
                        .on(BenchCommand.BROUGHT_OUT, tags::chooseBroughtOut)
                        .on(BenchCommand.VOTE, this::vote);
        acts.follow(root);
        var alike = new SimilarView(model, similar, keys);
        incident.place(alike, similar.selected().isNotNull());
        alike.follow(root, acts, overlay::isVisible);
        return root;
    }

    /// Lets the room vote on a tag of the incident on the bench.
    private void vote() {
        var bench = model.bench().get();
        if (bench == null) return;
        var id = bench.row().incidentId();
        desk.jobs()
                .<Optional<Incident>>database(
                        "",
                        _ -> file.incidents().find(id),
                        found ->
                                found.ifPresent(i ->
                                        desk.navigator()
                                                .vote(
                                                        new VoteSubject.OfTag(
                                                                i.report(), TagAspect.ORIGIN))),
                        desk.notices()::fault);
    }

    private Parent noIncidents() {
        var go =
                Page.button(
                        "goToIncidents",
                        "fth-download",
                        Text.of("tagging.empty.action"),
                        () -> desk.navigator().go("incidents"));
        go.getStyleClass().add("accent");
        var pane =
                Page.empty(
                        "fth-tag",
                        Text.of("tagging.empty.title"),
                        Text.of("tagging.empty.why"),
                        go);
        show(pane, BenchState.NO_INCIDENTS);
        return pane;
    }

    private Parent allDone() {
        var patterns =
                Page.button(
                        "goToPatterns",
                        "fth-bar-chart-2",
                        Text.of("tagging.allDone.action"),
                        () -> desk.navigator().go("patterns"));
        patterns.getStyleClass().add("accent");
        var pane =
                Page.empty(
                        "fth-check-circle",
                        Text.of("tagging.allDone.title"),
                        Text.of("tagging.allDone.why"),
                        patterns,
                        Page.button("showAll", Text.of("tagging.showAll"), this::showAll));
        show(pane, BenchState.ALL_DONE);
        return pane;
    }

    private Parent nothingFound() {
        var pane =
                Page.empty(
                        "fth-search",
                        Text.of("tagging.nothing.title"),
                        Text.of("tagging.nothing.why"),
                        Page.button("showEvery", Text.of("tagging.showAll"), this::showAll));
        show(pane, BenchState.NOTHING_FOUND);
        return pane;
    }

    private void showAll() {
        model.queue().search().set("");
        model.queue().filter().set(QueueFilter.ALL);
    }

    private void show(Parent pane, BenchState when) {
        model.state().subscribe(s -> pane.setVisible(s == when));
    }
}
