package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.tagging.SavedFilter;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;

class SavedFiltersTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    private QueueViewModel queue(AssessmentFile file) {
        var with = desk.desk();
        return new QueueViewModel(
                with,
                new TextSearch(file, with),
                new MostInformative(file, with, _ -> true),
                new Pace(InstantSource.system()));
    }

    @Test
    void whatIsKeptIsThereAfterARestartAndIsNoEdit() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var revision = file.journal().revision();
            var queue = queue(file);
            var saved = new SavedFiltersViewModel(file, desk.desk(), queue);
            saved.keep("  ");
            assertThat(saved.all()).isEmpty();
            queue.search().set("service:ledger \"x\"");
            queue.filter().set(QueueFilter.DRAFT);
            queue.order().set(QueueOrder.SEVERITY);
            saved.naming().set(true);
            saved.keep(" Ledger drafts ");
            assertThat(saved.naming().get()).isFalse();
            queue.search().set("");
            saved.keep("Drafts");
            assertThat(file.journal().revision()).isEqualTo(revision);
            assertThat(file.check()).isEmpty();
        }
        try (var file = StoreFixture.open(folder.resolve("a"))) {
            var queue = queue(file);
            var saved = new SavedFiltersViewModel(file, desk.desk(), queue);
            saved.refresh();
            assertThat(saved.all())
                    .extracting(SavedFilter::name)
                    .containsExactly("Drafts", "Ledger drafts");
            var ledger = saved.all().getLast();
            assertThat(saved.shows(ledger)).isFalse();
            saved.use(ledger);
            assertThat(saved.shows(ledger)).isTrue();
            assertThat(queue.search().get()).isEqualTo("service:ledger \"x\"");
            assertThat(queue.filter().get()).isEqualTo(QueueFilter.DRAFT);
            assertThat(queue.order().get()).isEqualTo(QueueOrder.SEVERITY);
            queue.order().set(QueueOrder.OLDEST);
            saved.keep("Ledger drafts");
            assertThat(saved.all()).hasSize(2);
            assertThat(saved.all().getLast().order()).isEqualTo("OLDEST");
            saved.forget(saved.all().getFirst());
            assertThat(saved.all()).extracting(SavedFilter::name).containsExactly("Ledger drafts");
            saved.use(new SavedFilter("newer", "y", "UNHEARD_OF", "UNHEARD_OF"));
            assertThat(queue.order().get()).isEqualTo(QueueOrder.OLDEST);
        }
        assertThat(desk.faults).isEmpty();
    }
}
