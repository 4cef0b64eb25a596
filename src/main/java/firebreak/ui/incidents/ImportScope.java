package firebreak.ui.incidents;

import firebreak.domain.incident.ScopeRule;
import firebreak.intake.ScopeChoice;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
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
        if (on ? kept.remove(rule) : kept.add(rule)) rescope(choice().withKept(kept));
    }

    /// Says which days are assessed, both included; null leaves that end open.
    public void period(@Nullable LocalDate from, @Nullable LocalDate to) {
        rescope(choice().withPeriod(from, to));
    }

    /// Says which services are left out; all others come in.
    public void withoutServices(Collection<String> services) {
        rescope(choice().withServices(Set.of(), services));
    }

    private void rescope(ScopeChoice next) {
        if (next.equals(choice()) || !open.getAsBoolean()) return;
        files.replaceAll(f -> f.withScope(next));
        again.run();
    }
}
