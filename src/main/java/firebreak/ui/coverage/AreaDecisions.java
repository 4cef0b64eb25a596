package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Point.OfCell;
import firebreak.store.AssessmentFile;
import firebreak.store.CoverageStore;
import firebreak.ui.kit.Desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What a person does to risk areas and types of test. Each starts from what is on the disk then,
/// so that quick changes don't undo each other.
final class AreaDecisions {
    private final AssessmentFile file;
    private final Desk desk;
    private final CoverageViewModel model;

    AreaDecisions(AssessmentFile file, Desk desk, CoverageViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
    }

    // --- areas

    /// Adds an area to be named, and shows it.
    void add() {
        areas(all -> {
            var area = area(free(all.stream().map(RiskArea::name).toList()), List.of());
            return new Done<>(
                    Text.of("coverage.edit.addArea", area.name()),
                    with(all, area),
                    area.id().toString());
        });
    }

    /// Adds an area for each of these services that has none of its name.
    void addServices(List<String> services) {
        areas(all -> {
            var next = new ArrayList<>(all);
            for (var service : services)
                if (next.stream().noneMatch(a -> a.name().equalsIgnoreCase(service)))
                    next.add(area(service, List.of(service)));
            int added = next.size() - all.size();
            return added == 0
                    ? new Refused<>(Text.of("coverage.areas.allThere"))
                    : new Done<>(
                            Text.of("coverage.edit.addAreas", added),
                            next,
                            next.get(all.size()).id().toString());
        });
    }

    private static RiskArea area(String name, List<String> services) {
        return new RiskArea(
                CoverageStore.newId(),
                AreaKind.COMPONENT,
                name,
                null,
                null,
                services,
                List.of(),
                "");
    }

    private static String free(List<String> taken) {
        var name = Text.of("coverage.areas.new");
        for (int i = 2; taken.contains(name); i++) name = Text.of("coverage.areas.newAgain", i);
        return name;
    }

    /// Changes an area; a name that another has is refused with a sentence.
    void change(UUID id, UnaryOperator<RiskArea> how) {
        areas(all -> {
            int at = at(all, a -> a.id().equals(id));
            if (at < 0) return new Nothing<>();
            var next = how.apply(all.get(at));
            if (next.equals(all.get(at))) return new Nothing<>();
            if (next.name().isBlank()) return new Refused<>(Text.of("coverage.areas.noName"));
            if (all.stream()
                    .anyMatch(a ->
                            !a.id().equals(id) && a.name().strip().equalsIgnoreCase(next.name())))
                return new Refused<>(Text.of("coverage.areas.twice", next.name()));
            var changed = new ArrayList<>(all);
            changed.set(at, next);
            return new Done<>(Text.of("coverage.edit.changeArea", next.name()), changed, "");
        });
    }

    /// Moves an area up (-1) or down (1).
    void move(UUID id, int by) {
        areas(all -> {
            var next = new ArrayList<>(all);
            int at = at(all, a -> a.id().equals(id));
            if (at < 0 || at + by < 0 || at + by >= all.size()) return new Nothing<>();
            Collections.swap(next, at, at + by);
            return new Done<>(Text.of("coverage.edit.moveArea", all.get(at).name()), next, "");
        });
    }

    /// Takes an area away with everything about it, where the person wants that.
    void remove(RiskArea area) {
        var now = model.loaded().get();
        if (now == null) return;
        long ratings =
                now.round().answers().keySet().stream()
                        .filter(p -> p instanceof OfCell c && c.areaId().equals(area.id()))
                        .count();
        int measured = now.round().measured(area.id()).size();
        if (!desk.dialogs()
                .confirm(
                        Text.of("coverage.areas.remove.title", area.name()),
                        Text.of("coverage.areas.remove.text", ratings, measured),
                        Text.of("coverage.areas.remove"))) return;
        var label = Text.of("coverage.edit.removeArea", area.name());
        desk.jobs()
                .database(
                        "",
                        _ -> {
                            file.process().coverage().removeArea(label, area.id());
                            return true;
                        },
                        _ -> {},
                        desk.notices()::fault);
    }

    // --- types of test

    /// Adds a type of test to be named, and shows it.
    void addType() {
        types(all -> {
            var id = "type-" + CoverageStore.newId();
            var label = Text.of("coverage.types.new");
            var taken = all.stream().map(TestType::label).toList();
            for (int i = 2; taken.contains(label); i++)
                label = Text.of("coverage.types.newAgain", i);
            return new Done<>(
                    Text.of("coverage.edit.addType", label),
                    with(all, new TestType(id, label, "", List.of(), List.of(), false)),
                    id);
        });
    }

    void changeType(String id, UnaryOperator<TestType> how) {
        types(all -> {
            int at = at(all, t -> t.id().equals(id));
            if (at < 0) return new Nothing<>();
            var next = how.apply(all.get(at));
            if (next.equals(all.get(at))) return new Nothing<>();
            if (next.label().isBlank()) return new Refused<>(Text.of("coverage.types.noName"));
            if (all.stream()
                    .anyMatch(t ->
                            !t.id().equals(id) && t.label().strip().equalsIgnoreCase(next.label())))
                return new Refused<>(Text.of("coverage.types.twice", next.label()));
            var changed = new ArrayList<>(all);
            changed.set(at, next);
            var key =
                    next.retired() == all.get(at).retired()
                            ? "coverage.edit.changeType"
                            : next.retired()
                                    ? "coverage.edit.retireType"
                                    : "coverage.edit.returnType";
            return new Done<>(Text.of(key, next.label()), changed, "");
        });
    }

    /// Moves a type left (-1) or right (1), past those that are retired.
    void moveType(String id, int by) {
        types(all -> {
            int at = at(all, t -> t.id().equals(id));
            int to = at + by;
            while (to >= 0 && to < all.size() && all.get(to).retired()) to += by;
            if (at < 0 || to < 0 || to >= all.size()) return new Nothing<>();
            var next = new ArrayList<>(all);
            next.add(to, next.remove(at));
            return new Done<>(Text.of("coverage.edit.moveType", all.get(at).label()), next, "");
        });
    }

    // --- keeping

    private sealed interface Outcome<T> {}

    /// @param show the id of what is to be shown afterwards; empty where nothing
    private record Done<T>(String label, List<T> next, String show) implements Outcome<T> {}

    private record Refused<T>(String sentence) implements Outcome<T> {}

    private record Nothing<T>() implements Outcome<T> {}

    private interface Change<T> {
        Outcome<T> of(List<T> all);
    }

    private interface Keep<T> {
        void as(String label, List<T> next);
    }

    private void areas(Change<RiskArea> change) {
        var store = file.process().coverage();
        edit(change, store::areas, store::saveAreas);
    }

    private void types(Change<TestType> change) {
        var store = file.process().coverage();
        edit(change, store::types, store::saveTypes);
    }

    private <T> void edit(
            Change<T> change, java.util.function.Supplier<List<T>> read, Keep<T> keep) {
        desk.jobs()
                .<Outcome<T>>database(
                        "",
                        _ -> {
                            var outcome = change.of(read.get());
                            if (outcome instanceof Done<T>(var label, var next, _))
                                keep.as(label, next);
                            return outcome;
                        },
                        this::tell,
                        desk.notices()::fault);
    }

    private void tell(Outcome<?> outcome) {
        switch (outcome) {
            case Done<?>(_, _, var show) -> {
                if (!show.isEmpty()) model.findLater(show);
            }
            case Refused<?>(var sentence) -> {
                desk.notices().problem(sentence);
                model.again();
            }
            case Nothing<?> _ -> {}
        }
    }

    private static <T> List<T> with(List<T> all, T one) {
        var next = new ArrayList<>(all);
        next.add(one);
        return next;
    }

    private static <T> int at(List<T> all, Predicate<T> which) {
        for (int i = 0; i < all.size(); i++) if (which.test(all.get(i))) return i;
        return -1;
    }
}
