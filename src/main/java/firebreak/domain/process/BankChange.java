package firebreak.domain.process;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What becomes of the checkpoints when another bank takes the place of the current one. Nothing
/// that was answered is lost: such a checkpoint that the new bank doesn't have is retired and
/// stays.
///
/// @param after the bank to keep, in the order of the new one with retired ones behind
/// @param added asked from now on; they were not there
/// @param changed there before and after, and something about them is different
/// @param retired asked before, answered, and not in the new bank
/// @param removed never answered, and not in the new bank
public record BankChange(
        QuestionBank before,
        QuestionBank after,
        List<Checkpoint> added,
        List<Changed> changed,
        List<Checkpoint> retired,
        List<Checkpoint> removed) {
    /// A checkpoint before and after.
    public record Changed(Checkpoint before, Checkpoint after) {
        /// Whether an answer to the one is an answer to the other; if not, it is to be looked at
        /// again.
        public boolean asksTheSame() {
            return before.wording() == after.wording();
        }
    }

    public BankChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        retired = List.copyOf(retired);
        removed = List.copyOf(removed);
    }

    /// Compares them. The new bank's own count of wordings says nothing: it is counted on here,
    /// from the words under which answers were given.
    ///
    /// @param answered ids of checkpoints that answers, evidence, traces or gaps are about
    public static BankChange between(
            QuestionBank current, QuestionBank next, Set<String> answered) {
        var old = new HashMap<String, Checkpoint>();
        for (var c : current.checkpoints()) old.put(c.id(), c);
        var kept = new ArrayList<Checkpoint>();
        var added = new ArrayList<Checkpoint>();
        var changed = new ArrayList<Changed>();
        var there = new HashSet<String>();
        for (var c : next.checkpoints()) {
            if (!there.add(c.id()))
                throw new IllegalArgumentException("Twice in the bank: " + c.id());
            var was = old.get(c.id());
            var now = c.withWording(wording(was, c));
            kept.add(now);
            if (was == null) added.add(now);
            else if (!was.equals(now)) changed.add(new Changed(was, now));
        }
        var retired = new ArrayList<Checkpoint>();
        var removed = new ArrayList<Checkpoint>();
        for (var c : current.checkpoints()) {
            if (there.contains(c.id())) continue;
            if (!answered.contains(c.id())) removed.add(c);
            else {
                kept.add(c.withRetired(true));
                if (!c.retired()) retired.add(c);
            }
        }
        return new BankChange(
                current,
                new QuestionBank(next.id(), next.version(), next.title(), kept),
                added,
                changed,
                retired,
                removed);
    }

    private static int wording(@Nullable Checkpoint was, Checkpoint now) {
        if (was == null) return Checkpoint.FIRST_WORDING;
        return was.asksTheSame(now) ? was.wording() : was.wording() + 1;
    }

    /// Whether the bank stays as it is, also in its order.
    public boolean isNone() {
        return before.equals(after);
    }

    /// Those whose answers are to be looked at again, if there are any.
    public List<Changed> askedAnew() {
        return changed.stream().filter(c -> !c.asksTheSame()).toList();
    }
}
