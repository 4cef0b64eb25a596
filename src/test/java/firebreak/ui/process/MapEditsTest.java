package firebreak.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Stage;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Lane;
import firebreak.domain.process.ProcessMap.Link;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.store.BuiltInProcess;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class MapEditsTest {
    private static final List<String> STAGES = Maps.STAGES.stream().map(Stage::id).toList();
    private static final Lane TOP = Maps.lane(1);
    private static final Lane BOTTOM = Maps.lane(2);

    private static ProcessMap map(Node... nodes) {
        return new ProcessMap(List.of(TOP, BOTTOM), List.of(nodes), List.of());
    }

    private static Node node(ProcessMap map, long n) {
        return map.nodes().stream()
                .filter(x -> x.id().equals(Maps.id(n)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> order(ProcessMap map, Lane lane, String stage) {
        return CellRows.of(
                        map.nodes().stream()
                                .filter(n -> Cell.of(n).equals(new Cell(lane.id(), stage)))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .map(n -> n.id().getLeastSignificantBits())
                .toList();
    }

    @Test
    void whatIsAddedStandsBelowAndFollows() {
        var map = map(Maps.node(1, TOP, "design", 0.5, 0.9));
        var next =
                MapEdits.add(
                        map, Maps.node(2, TOP, "design", 0.5, 0.5), true, Maps.id(1), Maps.id(9));
        assertThat(order(next, TOP, "design")).containsExactly(1L, 2L);
        assertThat(next.nodes()).allMatch(n -> n.down() >= 0 && n.down() <= 1);
        assertThat(next.links()).containsExactly(new Link(Maps.id(9), Maps.id(1), Maps.id(2), ""));
        var gone = new Lane(Maps.id(77), "Gone");
        assertThat(MapEdits.add(map, Maps.node(3, gone, "design", 0, 0), true, null, Maps.id(9)))
                .isEqualTo(map);
    }

    @Test
    void arrowsMoveWithinACellAndThenOn() {
        var map =
                map(
                        Maps.node(1, TOP, "design", 0.5, 0.27),
                        Maps.node(2, TOP, "design", 0.5, 0.73),
                        Maps.node(3, BOTTOM, "design", 0.5, 0.5));
        var down = MapEdits.move(map, Set.of(Maps.id(1)), Direction.DOWN, STAGES);
        assertThat(order(down, TOP, "design")).containsExactly(2L, 1L);
        var further = MapEdits.move(down, Set.of(Maps.id(1)), Direction.DOWN, STAGES);
        assertThat(order(further, TOP, "design")).containsExactly(2L);
        assertThat(order(further, BOTTOM, "design")).containsExactly(1L, 3L);
        var right = MapEdits.move(map, Set.of(Maps.id(3)), Direction.RIGHT, STAGES);
        assertThat(node(right, 3).stageId()).isEqualTo("implementation");
        assertThat(node(right, 3).down()).isEqualTo(0.5);
        var both = MapEdits.move(map, Set.of(Maps.id(1), Maps.id(2)), Direction.LEFT, STAGES);
        assertThat(order(both, TOP, "requirements")).containsExactly(1L, 2L);
        // It would leave the map.
        assertThat(MapEdits.move(both, Set.of(Maps.id(1)), Direction.LEFT, STAGES)).isEqualTo(both);
        assertThat(MapEdits.move(map, Set.of(Maps.id(3)), Direction.DOWN, STAGES)).isEqualTo(map);
    }

    @Test
    void sideBySideTheyChangePlaces() {
        var map =
                map(
                        Maps.node(1, TOP, "design", 0.5, 0.5),
                        Maps.node(2, TOP, "design", 0.5, 0.5),
                        Maps.node(3, TOP, "design", 0.7, 0.5));
        var right = MapEdits.move(map, Set.of(Maps.id(1)), Direction.RIGHT, STAGES);
        assertThat(order(right, TOP, "design")).containsExactly(2L, 1L, 3L);
        var again = MapEdits.move(right, Set.of(Maps.id(1)), Direction.RIGHT, STAGES);
        assertThat(order(again, TOP, "design")).containsExactly(2L, 3L, 1L);
        var down = MapEdits.move(again, Set.of(Maps.id(3)), Direction.DOWN, STAGES);
        assertThat(CellRows.of(down.nodes())).hasSize(2);
    }

    @Property(tries = 200, seed = "20261101")
    void movingLosesNothing(@ForAll long seed, @ForAll Direction to) {
        var map = Maps.any(seed);
        var ids = new java.util.HashSet<UUID>();
        map.nodes().stream().limit(seed % 3 == 0 ? 1 : 3).forEach(n -> ids.add(n.id()));
        var next = MapEdits.move(map, ids, to, STAGES);
        assertThat(next.nodes())
                .extracting(Node::id)
                .containsExactlyElementsOf(map.nodes().stream().map(Node::id).toList());
        assertThat(next.nodes())
                .allMatch(
                        n -> n.down() >= 0 && n.down() <= 1 && n.across() >= 0 && n.across() <= 1);
        assertThat(next.links()).isEqualTo(map.links());
    }

    @Test
    void linksAreDrawnOnceAndGoWithTheirNodes() {
        var map = map(Maps.node(1, TOP, "design", 0.5, 0.5), Maps.node(2, TOP, "review", 0.5, 0.5));
        var ids = Maps.ids();
        var connected = MapEdits.connect(map, Set.of(Maps.id(1), Maps.id(2)), Maps.id(2), ids);
        assertThat(connected.links()).hasSize(1);
        assertThat(MapEdits.connect(connected, Set.of(Maps.id(1)), Maps.id(2), ids))
                .isEqualTo(connected);
        var twice =
                MapEdits.duplicate(
                        connected, Map.of(Maps.id(1), Maps.id(11), Maps.id(2), Maps.id(12)), ids);
        assertThat(twice.links()).hasSize(2);
        assertThat(order(twice, TOP, "design")).containsExactly(1L, 11L);
        assertThat(MapEdits.remove(twice, Set.of(Maps.id(1), Maps.id(12))).links()).isEmpty();
        var link = connected.links().getFirst().id();
        assertThat(MapEdits.nameLink(connected, link, "late").links())
                .extracting(Link::label)
                .containsExactly("late");
        assertThat(MapEdits.removeLink(connected, link)).isEqualTo(map);
    }

    @Test
    void aLaneGoesWithOrWithoutWhatIsInIt() {
        var map =
                map(
                        Maps.node(1, TOP, "design", 0.5, 0.5),
                        Maps.node(2, BOTTOM, "design", 0.5, 0.5));
        assertThat(LaneEdits.neighbour(map, TOP.id())).isEqualTo(BOTTOM);
        assertThat(LaneEdits.neighbour(map, BOTTOM.id())).isEqualTo(TOP);
        var kept = LaneEdits.remove(map, TOP.id(), true);
        assertThat(kept.lanes()).containsExactly(BOTTOM);
        assertThat(order(kept, BOTTOM, "design")).containsExactly(1L, 2L);
        assertThat(order(LaneEdits.remove(map, BOTTOM.id(), true), TOP, "design"))
                .containsExactly(1L, 2L);
        assertThat(LaneEdits.remove(map, TOP.id(), false).nodes())
                .extracting(Node::id)
                .containsExactly(Maps.id(2));
        assertThat(LaneEdits.move(map, BOTTOM.id(), -1).lanes()).containsExactly(BOTTOM, TOP);
        assertThat(LaneEdits.move(map, TOP.id(), -1)).isEqualTo(map);
        assertThat(LaneEdits.rename(map, TOP.id(), "New").lanes().getFirst().label())
                .isEqualTo("New");
    }

    @Test
    void aTemplateFitsTheStagesOfTheClient() {
        var few = List.of(new Stage("design", "D", ""), new Stage("operation", "O", ""));
        for (var template : BuiltInProcess.mapTemplates()) {
            var map = Beginnings.of(template, Maps.STAGES, few, Maps.ids());
            assertThat(map.nodes()).hasSameSizeAs(template.nodes());
            assertThat(map.nodes())
                    .allMatch(n -> List.of("design", "operation").contains(n.stageId()))
                    .allMatch(n -> n.down() >= 0 && n.down() <= 1);
            assertThat(Beginnings.of(template, Maps.STAGES, Maps.STAGES, Maps.ids()))
                    .isEqualTo(template.map(Maps.ids()));
        }
        assertThat(Beginnings.empty(Maps.ids()).lanes())
                .extracting(Lane::label)
                .containsExactly("Product", "Engineering", "QA", "Operations");
    }
}
