package firebreak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.bench.SimilarOnRealFiles.Half;
import firebreak.house.Shared;

import org.junit.jupiter.api.Test;

import java.io.IOException;

/// On the real duplicates that are there; the bench tells the figures.
class SimilarOnRealFilesTest {
    @Test
    void theTrueOneIsMoreOftenAmongTheFirstTenThanByBm25AndTimeHelps() throws IOException {
        var projects = SimilarOnRealFiles.projects(Shared.path("data/20-bugs-gitbugs"));
        assertThat(projects).isNotEmpty();
        for (var project : projects)
            try (var floor = project.floor()) {
                for (var half : Half.values()) {
                    var bm25 = project.recall(floor::like, 10, half);
                    var text = project.recall(project.finder(false), 10, half);
                    var time = project.recall(project.finder(true), 10, half);
                    assertThat(text).as(project.name() + " " + half).isGreaterThanOrEqualTo(bm25);
                    assertThat(time).as(project.name() + " " + half).isGreaterThanOrEqualTo(text);
                }
                assertThat(project.recall(project.finder(true), 10, Half.BOTH))
                        .isGreaterThan(project.recall(floor::like, 10, Half.BOTH) + 0.1);
            }
    }

    @Test
    void noProposedFamilyIsLarge() throws IOException {
        for (var project : SimilarOnRealFiles.projects(Shared.path("data/20-bugs-gitbugs"))) {
            var proposals = project.families();
            assertThat(proposals).isNotEmpty();
            assertThat(proposals).allMatch(p -> p.members().size() <= 50);
        }
    }
}
