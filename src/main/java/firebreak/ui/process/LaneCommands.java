package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.domain.process.ProcessMap.Lane;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// What a person does with lanes.
final class LaneCommands {
    /// What is to be asked before a lane goes.
    ///
    /// @param nodes how many stand in it
    /// @param neighbour the lane that would take them; null where there is no other
    record Question(Lane lane, int nodes, @Nullable Lane neighbour) {}

    private final MapSaving saving;
    private final MapSelection selection;
    private final Supplier<@Nullable MapState> state;
    private final ReadOnlyObjectWrapper<@Nullable Question> question =
            new ReadOnlyObjectWrapper<>(this, "question");

    LaneCommands(MapSaving saving, MapSelection selection, Supplier<@Nullable MapState> state) {
        this.saving = saving;
        this.selection = selection;
        this.state = state;
    }

    /// What is asked now; null where nothing is.
    ReadOnlyObjectProperty<@Nullable Question> question() {
        return question.getReadOnlyProperty();
    }

    void add(String label) {
        var id = UUID.randomUUID();
        saving.edit(
                Text.of("process.edit.addLane", MapSaving.named(label)),
                map -> LaneEdits.add(map, new Lane(id, label)),
                () -> selection.want(new Spot.OnLane(id), Set.of()));
    }

    void rename(UUID id, String label) {
        lane(
                id,
                lane ->
                        saving.edit(
                                Text.of(
                                        "process.edit.rename",
                                        MapSaving.named(lane.label()),
                                        MapSaving.named(label)),
                                map -> LaneEdits.rename(map, id, label)));
    }

    /// Moves a lane up or down.
    void move(UUID id, int by) {
        lane(
                id,
                lane ->
                        saving.edit(
                                Text.of("process.edit.moveLane", MapSaving.named(lane.label())),
                                map -> LaneEdits.move(map, id, by)));
    }

    /// Removes a lane; asks first where something stands in it.
    void remove(UUID id) {
        var now = state.get();
        if (now == null) return;
        lane(
                id,
                lane -> {
                    int nodes =
                            (int)
                                    now.map().nodes().stream()
                                            .filter(n -> n.laneId().equals(id))
                                            .count();
                    if (nodes == 0) remove(lane, false);
                    else
                        question.set(new Question(lane, nodes, LaneEdits.neighbour(now.map(), id)));
                });
    }

    /// Answers the question: the lane goes.
    ///
    /// @param keep whether what stands in it moves to the neighbour
    void answer(boolean keep) {
        var asked = question.get();
        question.set(null);
        if (asked != null) remove(asked.lane(), keep);
    }

    /// Answers the question: the lane stays.
    void dismiss() {
        question.set(null);
    }

    private void remove(Lane lane, boolean keep) {
        saving.edit(
                Text.of("process.edit.removeLane", MapSaving.named(lane.label())),
                map -> LaneEdits.remove(map, lane.id(), keep));
    }

    private void lane(UUID id, java.util.function.Consumer<Lane> then) {
        var now = state.get();
        if (now != null) now.lane(id).ifPresent(then);
    }
}
