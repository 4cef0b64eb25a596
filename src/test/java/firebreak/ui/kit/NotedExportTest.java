package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Text;
import firebreak.domain.assessment.FileNotes;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Cancelled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class NotedExportTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final List<Path> noted = new ArrayList<>();
    private final NotedExport export =
            new NotedExport(
                    desk.desk(),
                    new FileNotes() {
                        @Override
                        public List<UUID> note(Path target) {
                            noted.add(target);
                            return List.of(new UUID(0, 1));
                        }

                        @Override
                        public void withdraw(List<UUID> ids) {
                            assertThat(ids).containsExactly(new UUID(0, 1));
                            noted.clear();
                        }
                    },
                    t -> desk.problems.add(String.valueOf(t.getMessage())));

    private void write(NotedExport.Composing<String> compose) {
        desk.saveTo = Optional.of(folder.resolve("out"));
        export.write(
                new NotedExport.Wanted(
                        "", "out", "csv", "CSV", "", p -> p.getFileName() + " is written"),
                progress -> "gathered",
                compose);
    }

    @Test
    void whatIsWrittenIsNotedBefore() throws IOException {
        write((target, text, progress) -> {
            assertThat(noted).containsExactly(target);
            assertThat(export.busy().get()).isTrue();
            Files.writeString(target, text);
        });
        assertThat(folder.resolve("out.csv")).hasContent("gathered");
        assertThat(desk.said).containsExactly(Text.of("kit.export.guarded", "out.csv is written"));
        assertThat(noted).hasSize(1);
        assertThat(export.busy().get()).isFalse();
    }

    @Test
    void whatFailsIsForgottenAndTold() {
        write((target, text, progress) -> {
            throw new IOException("full");
        });
        assertThat(desk.problems).containsExactly("full");
        assertThat(noted).isEmpty();
        assertThat(export.busy().get()).isFalse();
    }

    @Test
    void whatIsCancelledIsForgottenWithoutAWord() {
        write((target, text, progress) -> {
            throw new Cancelled();
        });
        assertThat(desk.problems).isEmpty();
        assertThat(desk.said).isEmpty();
        assertThat(noted).isEmpty();
        assertThat(export.busy().get()).isFalse();
    }
}
