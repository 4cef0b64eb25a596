package firebreak.store;

import firebreak.domain.codebook.Origin;

import java.nio.file.Path;
import java.util.List;

/// A program that tags one incident after the other and says so, until it is killed.
final class CrashWriter {
    private CrashWriter() {}

    static void main(String[] args) {
        try (var file = StoreFixture.open(Path.of(args[0]))) {
            var ids = file.incidents().idsByKey();
            for (int i = 0; i < ids.size(); i++) {
                var id = ids.get("INC-" + i).getFirst();
                file.taggings()
                        .save(
                                "Tag INC-" + i,
                                List.of(StoreFixture.tagging(id, "crash", Origin.DEPLOYMENT)));
                System.out.println(i + 1);
            }
        }
    }
}
