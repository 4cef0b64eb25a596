package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Stage;
import firebreak.domain.process.MapTemplate;
import firebreak.domain.process.ProcessMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// The maps to start from can be read: nothing lies on anything else.
class MapTemplatesTest {
    private static final List<String> STAGES =
            BuiltInCodebook.load().stages().stream().map(Stage::id).toList();
    private static final double COLUMN = 200;
    private static final double LANE = 130;
    private static final double WIDTH = 120;
    private static final double HEIGHT = 48;
    private static final double GAP = 4;

    static List<MapTemplate> templates() {
        return BuiltInProcess.mapTemplates();
    }

    @Test
    void thereIsOneForEachWayOfWorking() {
        assertThat(templates())
                .extracting(MapTemplate::id)
                .containsExactly("two_week_sprints", "continuous_flow", "release_train");
        assertThat(templates()).extracting(MapTemplate::name).doesNotHaveDuplicates();
        assertThat(templates()).allMatch(t -> t.words().matches("[A-Z].{40,140}\\."));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everythingIsNamedAndKnown(MapTemplate t) {
        assertThat(t.lanes())
                .extracting(MapTemplate.Lane::id)
                .containsExactly("product", "engineering", "qa", "operations");
        assertThat(t.nodes()).hasSizeBetween(18, 28);
        assertThat(t.nodes()).extracting(MapTemplate.Node::id).doesNotHaveDuplicates();
        assertThat(t.nodes()).extracting(MapTemplate.Node::label).doesNotHaveDuplicates();
        assertThat(t.nodes()).extracting(MapTemplate.Node::stageId).containsAll(STAGES);
        assertThat(t.nodes())
                .extracting(MapTemplate.Node::kind)
                .contains(ProcessMap.NodeKind.values());
        for (var n : t.nodes()) {
            assertThat(STAGES).as(n.id()).contains(n.stageId());
            assertThat(n.across()).as(n.id()).isBetween(0.0, 1.0);
            assertThat(n.down()).as(n.id()).isBetween(0.0, 1.0);
            assertThat(n.label()).as(n.id()).hasSizeBetween(5, 20);
            assertThat(n.usual()).as(n.id()).hasSizeBetween(4, 20);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nodesStandApartAndWithinTheirCells(MapTemplate t) {
        var nodes = t.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            var cell = cell(t, nodes.get(i));
            assertThat(cell.contains(place(t, nodes.get(i), 0))).as(nodes.get(i).id()).isTrue();
            for (int j = 0; j < i; j++)
                assertThat(place(t, nodes.get(i), GAP).intersects(place(t, nodes.get(j), GAP)))
                        .as(nodes.get(i).id() + " on " + nodes.get(j).id())
                        .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void linksRunToTheRightAndThroughNothing(MapTemplate t) {
        var nodes = new HashMap<String, MapTemplate.Node>();
        for (var n : t.nodes()) nodes.put(n.id(), n);
        var linked = new HashSet<String>();
        for (var link : t.links()) {
            linked.add(link.from());
            linked.add(link.to());
            var from = place(t, nodes.get(link.from()), 0);
            var to = place(t, nodes.get(link.to()), 0);
            assertThat(to.getCenterX()).as("%s", link).isGreaterThanOrEqualTo(from.getCenterX());
            var line =
                    new Line2D.Double(
                            from.getCenterX(), from.getCenterY(), to.getCenterX(), to.getCenterY());
            for (var n : t.nodes())
                if (!n.id().equals(link.from()) && !n.id().equals(link.to()))
                    assertThat(line.intersects(place(t, n, GAP)))
                            .as("%s through %s", link, n.id())
                            .isFalse();
        }
        assertThat(linked).isEqualTo(nodes.keySet());
        assertThat(t.links()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aMapIsMadeOfItWithIdsOfItsOwn(MapTemplate t) {
        var next = new AtomicLong();
        var map = t.map(() -> new UUID(0, next.incrementAndGet()));
        assertThat(next).hasValue(t.lanes().size() + t.nodes().size() + t.links().size());
        assertThat(map.lanes())
                .extracting(ProcessMap.Lane::label)
                .containsExactlyElementsOf(
                        t.lanes().stream().map(MapTemplate.Lane::label).toList());
        var labels = new HashMap<UUID, String>();
        for (var n : map.nodes()) labels.put(n.id(), n.label());
        assertThat(labels).hasSameSizeAs(t.nodes());
        var lanes = new HashMap<UUID, String>();
        for (var l : map.lanes()) lanes.put(l.id(), l.label());
        for (int i = 0; i < t.nodes().size(); i++) {
            var was = t.nodes().get(i);
            var is = map.nodes().get(i);
            assertThat(lanes.get(is.laneId())).isEqualToIgnoringCase(was.laneId());
            assertThat(List.of(is.kind(), is.stageId(), is.label(), is.usual(), is.note()))
                    .containsExactly(was.kind(), was.stageId(), was.label(), was.usual(), "");
        }
        for (int i = 0; i < t.links().size(); i++) {
            var was = t.links().get(i);
            var is = map.links().get(i);
            assertThat(labels.get(is.from())).isEqualTo(label(t, was.from()));
            assertThat(labels.get(is.to())).isEqualTo(label(t, was.to()));
        }
    }

    private static String label(MapTemplate t, String id) {
        return t.nodes().stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow().label();
    }

    private static Rectangle2D cell(MapTemplate t, MapTemplate.Node n) {
        return new Rectangle2D.Double(
                STAGES.indexOf(n.stageId()) * COLUMN, lane(t, n) * LANE, COLUMN, LANE);
    }

    private static Rectangle2D place(MapTemplate t, MapTemplate.Node n, double gap) {
        var cell = cell(t, n);
        return new Rectangle2D.Double(
                cell.getX() + n.across() * COLUMN - WIDTH / 2 - gap,
                cell.getY() + n.down() * LANE - HEIGHT / 2 - gap,
                WIDTH + 2 * gap,
                HEIGHT + 2 * gap);
    }

    private static int lane(MapTemplate t, MapTemplate.Node n) {
        return t.lanes().stream().map(MapTemplate.Lane::id).toList().indexOf(n.laneId());
    }
}
