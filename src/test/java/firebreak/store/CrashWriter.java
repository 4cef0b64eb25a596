package firebreak.store;

import java.nio.file.Path;
import java.util.Random;

/// A program that works in an assessment and says what it does, line by line, until it is killed.
final class CrashWriter {
    /// More than any run gets to see.
    private static final int MOST = 10_000;

    private CrashWriter() {}

    /// @param args the assessment, and what its work depends on
    static void main(String[] args) throws Exception {
        say("opens");
        var random = new Random(Long.parseLong(args[1]));
        var deeds = Deeds.open(Path.of(args[0]), random, Deeds.assessments());
        say("has " + Deeds.state(deeds.file()));
        for (int i = 0; i < MOST; i++) {
            var kind = deeds.next();
            say("does " + kind);
            var snapshot = deeds.perform(kind);
            if (!snapshot.isEmpty()) say("took " + snapshot);
            say("has " + Deeds.state(deeds.file()));
        }
    }

    /// A line that was cut off by the kill has not this end.
    private static void say(String words) {
        System.out.println(words + CrashTest.END);
    }
}
