package firebreak.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Stage;
import firebreak.domain.process.ProcessMap;
import firebreak.ui.process.MapLayout.Box;
import firebreak.ui.process.MapLayout.Dot;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class MapLayoutTest {
    private static MapLayout layout(ProcessMap map) {
        return MapLayout.of(map, Maps.STAGES, Maps.MEASURE);
    }

    @Property(tries = 60, seed = "20261101")
    void nothingOverlapsAndEverythingStandsInItsCell(@ForAll long seed) {
        var map = Maps.any(seed);
        var layout = layout(map);
        assertThat(layout.boxes()).hasSameSizeAs(map.nodes());
        for (var a : layout.boxes()) {
            var column = layout.column(a.node().stageId()).orElseThrow();
            var row = layout.row(a.node().laneId()).orElseThrow();
            assertThat(a.left()).isGreaterThanOrEqualTo(column.left() + MapLayout.CLEAR);
            assertThat(a.right()).isLessThanOrEqualTo(column.right() - MapLayout.CLEAR);
            assertThat(a.top()).isGreaterThanOrEqualTo(row.top() + MapLayout.CLEAR);
            assertThat(a.bottom()).isLessThanOrEqualTo(row.bottom() - MapLayout.CLEAR);
            for (var b : layout.boxes()) assertThat(a != b && overlap(a, b)).isFalse();
        }
    }

    private static boolean overlap(Box a, Box b) {
        return a.left() < b.right()
                && b.left() < a.right()
                && a.top() < b.bottom()
                && b.top() < a.bottom();
    }

    @Property(tries = 40, seed = "20261101")
    void linksConnectTheirBoxesAndPassAllOthers(@ForAll long seed) {
        var map = Maps.any(seed);
        var layout = layout(map);
        assertThat(layout.routes()).hasSameSizeAs(map.links());
        for (var route : layout.routes()) {
            var from = layout.box(route.link().from()).orElseThrow();
            var to = layout.box(route.link().to()).orElseThrow();
            assertThat(onBorder(from, route.dots().getFirst())).isTrue();
            assertThat(onBorder(to, route.dots().getLast())).isTrue();
            for (int i = 1; i < route.dots().size(); i++) {
                var a = route.dots().get(i - 1);
                var b = route.dots().get(i);
                assertThat(a.x() == b.x() || a.y() == b.y()).isTrue();
                for (var box : layout.boxes())
                    assertThat(Routing.through(box, a, b))
                            .as("%s through %s", route, box)
                            .isFalse();
            }
        }
    }

    private static boolean onBorder(Box box, Dot dot) {
        boolean side = dot.x() == box.left() || dot.x() == box.right();
        boolean end = dot.y() == box.top() || dot.y() == box.bottom();
        return side && dot.y() == box.middleY() || end && dot.x() == box.middleX();
    }

    @Property(tries = 15, seed = "20261101")
    void theOrderInWhichThingsAreReadDoesNotMatter(@ForAll long seed) {
        var map = Maps.any(seed);
        var nodes = new ArrayList<>(map.nodes());
        var links = new ArrayList<>(map.links());
        Collections.shuffle(nodes, new Random(seed));
        Collections.shuffle(links, new Random(seed));
        assertThat(layout(new ProcessMap(map.lanes(), nodes, links))).isEqualTo(layout(map));
    }

    @Test
    void whatIsBesideAndBelowStaysSo() {
        var lane = Maps.lane(1);
        var map =
                new ProcessMap(
                        List.of(lane),
                        List.of(
                                Maps.node(1, lane, "design", 0.2, 0.3),
                                Maps.node(2, lane, "design", 0.8, 0.33),
                                Maps.node(3, lane, "design", 0.5, 0.9)),
                        List.of());
        var layout = layout(map);
        var first = layout.box(Maps.id(1)).orElseThrow();
        var second = layout.box(Maps.id(2)).orElseThrow();
        var third = layout.box(Maps.id(3)).orElseThrow();
        assertThat(first.top()).isEqualTo(second.top());
        assertThat(first.right()).isLessThan(second.left());
        assertThat(third.top()).isGreaterThan(first.bottom());
        // The column is as wide as two boxes need, the others as one.
        assertThat(layout.column("design").orElseThrow().width())
                .isGreaterThan(layout.column("testing").orElseThrow().width());
    }

    @Test
    void theLabelOfALinkCoversNothingWhereThereIsRoom() {
        var template = Maps.templates().getFirst();
        var named =
                new ProcessMap(
                        template.lanes(),
                        template.nodes(),
                        template.links().stream()
                                .map(l -> MapEdits.nameLink(template, l.id(), "if urgent"))
                                .map(m ->
                                        m.links().stream()
                                                .filter(l -> !l.label().isEmpty())
                                                .findFirst()
                                                .orElseThrow())
                                .toList());
        var layout = layout(named);
        assertThat(layout.labels()).hasSameSizeAs(named.links());
        for (var label : layout.labels())
            for (var box : layout.boxes())
                assertThat(
                                label.left() < box.right()
                                        && box.left() < label.left() + label.width()
                                        && label.top() < box.bottom()
                                        && box.top() < label.top() + LinkLabel.HEIGHT)
                        .as("%s over %s", label, box)
                        .isFalse();
    }

    @Test
    void aStageThatIsGoneKeepsAColumn() {
        var lane = Maps.lane(1);
        var map =
                new ProcessMap(
                        List.of(lane), List.of(Maps.node(1, lane, "gone", 0.5, 0.5)), List.of());
        var layout = MapLayout.of(map, List.of(new Stage("a", "A", "")), Maps.MEASURE);
        assertThat(layout.columns())
                .extracting(MapLayout.Column::label)
                .containsExactly("A", "No stage of the codebook any more");
        assertThat(layout.boxes()).hasSize(1);
    }

    @Test
    void theTemplatesNeedFewTurns() {
        for (var map : Maps.templates()) {
            var layout = layout(map);
            assertThat(layout.boxes()).isNotEmpty();
            assertThat(layout.routes()).hasSameSizeAs(map.links());
            assertThat(layout.routes())
                    .allSatisfy(r -> assertThat(r.dots()).hasSizeLessThanOrEqualTo(8));
        }
    }

    @Test
    void longLabelsAreBrokenAndShortened() {
        assertThat(Lines.of("one two three", 60, 3, 10, false, Maps.MEASURE))
                .containsExactly("one two", "three");
        assertThat(Lines.of("Donaudampfschiff", 30, 9, 10, false, Maps.MEASURE))
                .containsExactly("Donau", "dampf", "schif", "f");
        assertThat(Lines.of("one two three four", 30, 2, 10, false, Maps.MEASURE))
                .containsExactly("one", "two…");
        assertThat(Lines.of("", 30, 2, 10, false, Maps.MEASURE)).containsExactly("");
        assertThat(Lines.one("a  b\nc", 500, 10, false, Maps.MEASURE)).isEqualTo("a b c");
    }
}
