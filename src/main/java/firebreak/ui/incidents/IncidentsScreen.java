package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.Intake;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Kept;
import firebreak.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The incidents of the assessment: their list, their import, the imports made so far, those that
/// may be in two tools twice, and the client's words for severity.
public final class IncidentsScreen extends Screen {
    private final IncidentListViewModel list;
    private final ImportViewModel importing;
    private final TwinsViewModel twins;
    private final SeveritiesViewModel severities;
    private final StackPane place = new StackPane();
    private List<Kept> kept = List.of();

    public IncidentsScreen(AssessmentFile file, Intake intake, Desk desk) {
        super("incidents", Text.of("incidents.title"), "fth-inbox");
        list = new IncidentListViewModel(file, desk);
        importing = new ImportViewModel(file, intake, desk);
        twins = new TwinsViewModel(file, desk);
        severities = new SeveritiesViewModel(file, desk);
    }

    @Override
    protected Parent build() {
        var shownList =
                new IncidentListView(
                        list,
                        List.of(
                                FoundBar.severities(severities, this::openSeverities),
                                FoundBar.twins(twins, this::openTwins)),
                        new IncidentListView.Doors(
                                this::importFiles, this::openImports, this::openTwins));
        var listView = shownList.build();
        kept = shownList.kept();
        var importView = new ImportView(importing, this::leaveImport).build();
        var pastView = new PastImportsView(list, () -> front(listView)).build();
        var twinsView = new TwinsView(twins, () -> front(listView)).build();
        var severitiesView = new SeveritiesView(severities, () -> front(listView)).build();
        parts = new Parts(listView, importView, pastView, twinsView, severitiesView);
        place.getStyleClass().add("incidents");
        place.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        IncidentsScreen.class.getResource(
                                                "/firebreak/ui/incidents.css"))
                                .toExternalForm());
        importing
                .state()
                .subscribe(now -> {
                    if (now instanceof ImportState.Done) leaveImport();
                });
        front(listView);
        return place;
    }

    @Override
    public List<Kept> kept() {
        return kept;
    }

    private record Parts(Node list, Node importing, Node past, Node twins, Node severities) {}

    private @Nullable Parts parts;

    private void front(Node part) {
        place.getChildren().setAll(part);
    }

    private Parts parts() {
        view();
        return Objects.requireNonNull(parts);
    }

    /// Shows only these incidents, with `because` beside the search.
    public void showOnly(String because, Set<UUID> ids) {
        front(parts().list());
        list.showOnly(because, ids);
    }

    /// Shows one incident beside the list, whatever was looked for in it.
    public void show(UUID id) {
        front(parts().list());
        var only = list.narrowing().get();
        if (only != null && !only.incidents().contains(id)) list.showAll();
        list.search().set("");
        list.open(id);
    }

    @Override
    public Optional<Runnable> place() {
        var only = list.narrowing().get();
        var looked = list.detail().get();
        return Optional.of(() -> {
            front(parts().list());
            if (only == null) list.showAll();
            else list.showOnly(only.because(), only.incidents());
            if (looked == null) list.close();
            else list.open(looked.incident().id());
        });
    }

    /// Shows the import in place of the list.
    public void importFiles() {
        front(parts().importing());
    }

    /// Looks through these files for an import, or takes a profile for the one that is looked at.
    public void importFiles(List<Path> files) {
        importFiles();
        importing.dropped(files);
    }

    /// Whether files can be taken now; not while an import is being written.
    public boolean takesFiles() {
        return !importing.writing();
    }

    private void openImports() {
        front(parts().past());
    }

    private void openTwins() {
        front(parts().twins());
    }

    private void openSeverities() {
        front(parts().severities());
    }

    private void leaveImport() {
        importing.reset();
        front(parts().list());
    }

    @Override
    public boolean tellsJudgements() {
        return true;
    }

    @Override
    public void shown() {
        list.shown();
        twins.shown();
        severities.shown();
    }

    @Override
    public void hidden() {
        list.hidden();
        twins.hidden();
        severities.hidden();
    }
}
