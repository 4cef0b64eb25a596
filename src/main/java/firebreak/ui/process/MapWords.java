package firebreak.ui.process;

import firebreak.analysis.scoring.StageMarks;
import firebreak.domain.Text;
import firebreak.domain.process.ProcessMap.Link;
import firebreak.domain.process.ProcessMap.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What is said of the things on the map, to people who see it and to people who hear it.
record MapWords(MapState state) {
    /// Everything of a node in a sentence or two: where it stands, what it is, how long it takes.
    String node(Node node) {
        var words = new ArrayList<String>();
        words.add(
                Text.of(
                        "process.node",
                        stage(node.stageId()),
                        lane(node.laneId()),
                        Text.of(node.kind()),
                        node.label()));
        if (!node.usual().isBlank()) words.add(Text.of("process.node.usual", node.usual()));
        if (!node.note().isBlank()) words.add(Text.of("process.node.note", node.note()));
        var next =
                state.map().links().stream()
                        .filter(l -> l.from().equals(node.id()))
                        .map(l -> label(l.to()))
                        .toList();
        if (!next.isEmpty()) words.add(Text.of("process.node.next", String.join(", ", next)));
        return String.join(" ", words);
    }

    String link(Link link) {
        var ends = Text.of("process.link", label(link.from()), label(link.to()));
        return link.label().isBlank() ? ends : Text.of("process.link.labelled", ends, link.label());
    }

    String cell(Cell cell) {
        return Text.of("process.cell", stage(cell.stageId()), lane(cell.laneId()));
    }

    /// The whole map in a sentence.
    String summary() {
        var map = state.map();
        return Text.of(
                "process.summary",
                state.layout().columns().size(),
                map.lanes().size(),
                map.nodes().size(),
                map.links().size());
    }

    /// What is said of a stage; null where nothing is.
    @Nullable StageMarks marks(String stageId) {
        var marks = state.marks().get(stageId);
        return marks == null || marks.checkpoints() == 0 && marks.followed() == 0 ? null : marks;
    }

    /// The same in short lines.
    List<String> lines(String stageId) {
        var marks = marks(stageId);
        if (marks == null) return List.of(Text.of("process.marks.none"));
        var lines = new ArrayList<String>();
        if (marks.unknown() == marks.checkpoints()) {
            lines.add(Text.of("process.marks.checkpoints", marks.checkpoints()));
            lines.add(Text.of("process.marks.unrated"));
        } else {
            lines.add(Text.of("process.marks.work", marks.working(), marks.checkpoints()));
            lines.add(Text.of("process.marks.rest", marks.weak(), marks.unknown()));
        }
        if (marks.followed() > 0)
            lines.add(Text.of("process.marks.slipped", marks.slipped(), marks.followed()));
        return lines;
    }

    /// The same for who hears it.
    String stageAloud(String stageId) {
        var marks = marks(stageId);
        if (marks == null) return Text.of("process.stage.none", stage(stageId));
        var words =
                Text.of(
                        "process.stage",
                        stage(stageId),
                        marks.checkpoints(),
                        marks.working(),
                        marks.weak(),
                        marks.unknown());
        return marks.followed() == 0
                ? words
                : words + " " + Text.of("process.stage.slipped", marks.slipped(), marks.followed());
    }

    String stage(String id) {
        return state.layout().column(id).map(MapLayout.Column::label).orElse("");
    }

    private String lane(UUID id) {
        return state.lane(id).map(l -> l.label()).orElse("");
    }

    private String label(UUID node) {
        return state.node(node).map(Node::label).orElse("");
    }
}
