package firebreak.ui.safekeeping;

import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The conflicts of a merge and what a person decided about them so far.
final class ConflictsViewModel {
    /// How far one conflict is.
    enum Stand {
        OPEN,
        PARTLY,
        OURS,
        THEIRS,
        MIXED
    }

    private final ObservableList<MergeConflict> all = FXCollections.observableArrayList();
    private final Map<String, Map<String, Side>> sides = new HashMap<>();
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final ReadOnlyIntegerWrapper decided = new ReadOnlyIntegerWrapper(this, "decided");
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper(this, "turn");

    ObservableList<MergeConflict> all() {
        return all;
    }

    /// The place of the one that is shown; -1 where there is none.
    IntegerProperty selected() {
        return selected;
    }

    /// How many are decided.
    ReadOnlyIntegerProperty decided() {
        return decided.getReadOnlyProperty();
    }

    /// Rises with each decision.
    ReadOnlyIntegerProperty turn() {
        return turn.getReadOnlyProperty();
    }

    /// Shows these, and keeps what was decided about those that are still the same.
    ///
    /// @return how many decisions were dropped
    int show(List<MergeConflict> conflicts) {
        var before = decided.get();
        var same = Set.copyOf(all);
        var kept = conflicts.stream().filter(same::contains).map(MergeConflict::id);
        sides.keySet().retainAll(kept.collect(Collectors.toSet()));
        all.setAll(conflicts);
        count();
        selected.set(-1);
        if (!conflicts.isEmpty()) selected.set(Math.max(0, nextOpen(-1)));
        return before - decided.get();
    }

    Optional<MergeConflict> current() {
        int i = selected.get();
        return i < 0 || i >= all.size() ? Optional.empty() : Optional.of(all.get(i));
    }

    /// Takes the current row from one side.
    void choose(Side side) {
        current().ifPresent(c -> choose(c, side));
    }

    private void choose(MergeConflict conflict, Side side) {
        var chosen = new HashMap<String, Side>();
        parts(conflict).forEach(p -> chosen.put(p, side));
        sides.put(conflict.id(), chosen);
        count();
    }

    /// Takes one part of the current row from one side; of a row that is taken as one, all.
    void choose(String part, Side side) {
        current()
                .ifPresent(c -> {
                    if (!c.byField()) choose(c, side);
                    else {
                        sides.computeIfAbsent(c.id(), i -> new HashMap<>()).put(part, side);
                        count();
                    }
                });
    }

    /// Decides all that are open.
    void rest(Side side) {
        for (var conflict : all)
            for (var part : parts(conflict))
                sides.computeIfAbsent(conflict.id(), i -> new HashMap<>()).putIfAbsent(part, side);
        count();
    }

    /// Goes to the next that is open, from the start again behind the last.
    ///
    /// @return whether there is one
    boolean next() {
        int open = nextOpen(selected.get());
        if (open >= 0) selected.set(open);
        return open >= 0;
    }

    /// Goes some steps on, or back.
    void move(int steps) {
        if (!all.isEmpty())
            selected.set(Math.clamp((long) selected.get() + steps, 0, all.size() - 1));
    }

    /// From which side a part is taken; empty where it is open.
    Optional<Side> side(MergeConflict conflict, String part) {
        var chosen = sides.getOrDefault(conflict.id(), Map.of());
        return Optional.ofNullable(chosen.get(conflict.byField() ? part : ""));
    }

    Stand stand(MergeConflict conflict) {
        var chosen = sides.getOrDefault(conflict.id(), Map.of());
        if (chosen.isEmpty()) return Stand.OPEN;
        if (chosen.size() < parts(conflict).size()) return Stand.PARTLY;
        if (chosen.values().stream().distinct().count() > 1) return Stand.MIXED;
        return chosen.containsValue(Side.OURS) ? Stand.OURS : Stand.THEIRS;
    }

    boolean complete() {
        return decided.get() == all.size();
    }

    /// What was decided, by the id of the conflict.
    Map<String, MergeDecision> decisions() {
        var decisions = new HashMap<String, MergeDecision>();
        for (var conflict : all) {
            if (open(conflict)) continue;
            var theirs =
                    sides.getOrDefault(conflict.id(), Map.of()).entrySet().stream()
                            .filter(e -> e.getValue() == Side.THEIRS)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
            decisions.put(
                    conflict.id(),
                    stand(conflict) == Stand.THEIRS
                            ? MergeDecision.of(Side.THEIRS)
                            : new MergeDecision(Side.OURS, theirs));
        }
        return decisions;
    }

    /// How many are decided wholly in this way.
    int count(Stand stand) {
        return (int) all.stream().filter(c -> stand(c) == stand).count();
    }

    private int nextOpen(int from) {
        for (int i = 1; i <= all.size(); i++) {
            int place = Math.floorMod(from + i, all.size());
            if (open(all.get(place))) return place;
        }
        return -1;
    }

    private boolean open(MergeConflict conflict) {
        return stand(conflict) == Stand.OPEN || stand(conflict) == Stand.PARTLY;
    }

    private static Set<String> parts(MergeConflict conflict) {
        if (!conflict.byField()) return Set.of("");
        return conflict.fields().stream()
                .map(MergeConflict.Field::part)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void count() {
        decided.set((int) all.stream().filter(c -> !open(c)).count());
        turn.set(turn.get() + 1);
    }
}
