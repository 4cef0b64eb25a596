package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.Journal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One step back or forth in the journal. That there is none to take is no failure: like an import
/// of what is known already it changes nothing and says so.
abstract class StepDeed extends AssessmentDeed {
    @Option(names = "--json", description = "cli.step.json")
    private boolean json;

    /// What the step is called in JSON, and in the keys of its words.
    private final String done;

    StepDeed(Console console, String done) {
        super(console);
        this.done = done;
    }

    abstract Optional<String> step(Journal journal);

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return object(null, 0);
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var journal = assessment.journal();
            var label = step(journal);
            if (json) Json.print(console().out(), object(label.orElse(null), journal.revision()));
            else if (label.isEmpty())
                console().err().println(Text.of("cli.step." + done + ".nothing"));
            else
                console()
                        .out()
                        .println(
                                Text.of(
                                        "cli.step." + done,
                                        Shown.cut(label.get(), 500),
                                        journal.revision()));
            return Exit.DONE;
        }
    }

    @SuppressWarnings("NullAway") // a step that was not taken has no name
    private Map<String, Object> object(@Nullable String label, long revision) {
        var object = new LinkedHashMap<String, Object>();
        object.put(done, label);
        object.put("revision", revision);
        return object;
    }
}
