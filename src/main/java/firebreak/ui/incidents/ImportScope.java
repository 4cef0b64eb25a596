package firebreak.ui.incidents;

import firebreak.domain.incident.ScopeRule;
import firebreak.intake.ScopeChoice;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.function.BooleanSupplier;

/// Which rows of an import are left out, the same for all files.
public final class ImportScope {
    private final ImportFiles files;
    private final BooleanSupplier open;
    private final Runnable again;

    /// @param open whether it can be changed now
    /// @param again reads the files again
    ImportScope(ImportFiles files, BooleanSupplier open, Runnable again) {
        this.files = files;
        this.open = open;
        this.again = again;
    }

    public ScopeChoice choice() {
        var first = files.at(0);
        return first == null ? ScopeChoice.ALL_RULES : first.choices().scope();
    }

    /// Turns a rule on or off, and reads the files again.
    public void leaveOut(ScopeRule rule, boolean on) {
        var kept = new HashSet<>(choice().kept());
        if (on ? kept.remove(rule) : kept.add(rule))
            rescope(new ScopeChoice(kept, choice().from(), choice().to()));
    }

    /// Says which days are assessed, both included; null leaves that end open.
    public void period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var next = new ScopeChoice(choice().kept(), from, to);
        if (!next.equals(choice())) rescope(next);
    }

    private void rescope(ScopeChoice next) {
        if (!open.getAsBoolean()) return;
        files.replaceAll(f -> f.withScope(next));
        again.run();
    }
}
