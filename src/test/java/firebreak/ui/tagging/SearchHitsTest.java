package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.IncidentDraft;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What is searched for is marked where it stands.
class SearchHitsTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        var drafts =
                List.of(
                        StoreFixture.draft("INC-1", "Gateway certificate expired"),
                        StoreFixture.draft("INC-2", "Wrong totals, then a certificate"),
                        StoreFixture.draft("INC-3", "Wrong totals in a report"));
        file.imports()
                .take(
                        "Import",
                        List.of(StoreFixture.reading(drafts.toArray(IncidentDraft[]::new))),
                        Progress.NONE);
        file.journal().listen(desk.changes::tell);
        var screen = Stagehand.fx(() -> new TaggingScreen(file, desk.desk(), "Ada"));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.settle();
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    /// The words of the rows that are marked, from the first row on.
    private List<String> marked() {
        Stagehand.settle();
        Node queue = Stagehand.node("queue");
        return Stagehand.fx(() ->
                queue.lookupAll(".queue-cell").stream()
                        .map(ListCell.class::cast)
                        .filter(c -> !c.isEmpty())
                        .sorted(java.util.Comparator.comparing(ListCell::getIndex))
                        .flatMap(c -> c.lookupAll(".label").stream())
                        .filter(n -> n.getParent() instanceof MarkedLabel)
                        .flatMap(n -> {
                            var words = ((Labeled) n).getText();
                            return ((MarkedLabel) n.getParent())
                                    .marked().stream()
                                            .map(s -> words.substring(s.start(), s.end()));
                        })
                        .toList());
    }

    private int inTheText() {
        Stagehand.settle();
        Node text = Stagehand.node("incidentText");
        return Stagehand.fx(() -> text.lookupAll(".search-hit").size());
    }

    @Test
    void theRowsAndTheTextFollowWhatIsTyped() {
        assertThat(marked()).isEmpty();
        Stagehand.click("search");
        Stagehand.type("cert");
        assertThat(marked()).containsExactly("cert", "cert");
        Stagehand.type("ificate inc-2");
        assertThat(marked()).containsExactly("INC-2", "certificate");
        Stagehand.run(() -> search("what"));
        assertThat(marked()).isEmpty();
        assertThat(inTheText()).isEqualTo(1);
        Stagehand.run(() -> search("hapened"));
        assertThat(inTheText()).as("the similar word").isEqualTo(1);
        Stagehand.run(() -> search(""));
        assertThat(marked()).isEmpty();
        assertThat(inTheText()).isZero();
    }

    private void search(String words) {
        ((javafx.scene.control.TextField) stage.getScene().getRoot().lookup("#search"))
                .setText(words);
    }
}
