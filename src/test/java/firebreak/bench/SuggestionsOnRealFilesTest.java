package firebreak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.house.Shared;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class SuggestionsOnRealFilesTest {
    @Test
    void afterAHundredTaggingsTheyAreBetterThanUsualMethods() throws IOException {
        int measured = 0;
        for (var source : SuggestionsOnRealFiles.sources()) {
            if (!source.measured()) continue;
            var tagged =
                    SuggestionsOnRealFiles.Tagged.read(
                            source, Shared.path("data/" + source.file()));
            var runs = SuggestionsOnRealFiles.runs(tagged.evaluation(), 100);
            assertThat(SuggestionsOnRealFiles.mean(runs, r -> r.score().macroF1()))
                    .as(source.name())
                    .isGreaterThan(source.reached(100) + SuggestionsOnRealFiles.BAR);
            assertThat(SuggestionsOnRealFiles.mean(runs, r -> r.score().calibrationError()))
                    .as(source.name())
                    .isLessThan(0.15);
            measured++;
        }
        assertThat(measured).isEqualTo(3);
    }
}
