package firebreak.store;

import static firebreak.store.jooq.Tables.MAP_LANE;
import static firebreak.store.jooq.Tables.MAP_LINK;
import static firebreak.store.jooq.Tables.MAP_NODE;

import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Lane;
import firebreak.domain.process.ProcessMap.Link;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.store.jooq.tables.records.MapLaneRecord;
import firebreak.store.jooq.tables.records.MapLinkRecord;
import firebreak.store.jooq.tables.records.MapNodeRecord;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;

/// The map of the client's process.
public final class MapStore {
    private final DSLContext dsl;
    private final Journal journal;

    MapStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// The map as it is. What stands in a lane that is gone is left out, as is a link from or to
    /// what isn't there: where two copies came together, one may have removed what the other used.
    public ProcessMap map() {
        var lanes =
                dsl.selectFrom(MAP_LANE)
                        .orderBy(MAP_LANE.PLACE, MAP_LANE.ID)
                        .fetch(r -> new Lane(r.getId(), r.getLabel()));
        var there = new HashSet<UUID>();
        lanes.forEach(l -> there.add(l.id()));
        var nodes =
                dsl.selectFrom(MAP_NODE).orderBy(MAP_NODE.ID).fetch(MapStore::node).stream()
                        .filter(n -> there.contains(n.laneId()))
                        .toList();
        nodes.forEach(n -> there.add(n.id()));
        var links =
                dsl
                        .selectFrom(MAP_LINK)
                        .orderBy(MAP_LINK.ID)
                        .fetch(r ->
                                new Link(r.getId(), r.getFromNode(), r.getToNode(), r.getLabel()))
                        .stream()
                        .filter(l -> there.contains(l.from()) && there.contains(l.to()))
                        .toList();
        return new ProcessMap(lanes, nodes, links);
    }

    /// Makes the map what it should be, as one edit.
    public void save(String label, ProcessMap next) {
        journal.edit(
                label,
                CheckpointStore.TOPICS,
                tx -> {
                    var lanes = new ArrayList<MapLaneRecord>();
                    for (var lane : next.lanes()) lanes.add(row(lane, lanes.size()));
                    RowSync.make(tx, tx.dsl().fetch(MAP_LANE), lanes);
                    RowSync.make(
                            tx,
                            tx.dsl().fetch(MAP_NODE),
                            next.nodes().stream().map(this::row).toList());
                    RowSync.make(
                            tx,
                            tx.dsl().fetch(MAP_LINK),
                            next.links().stream().map(this::row).toList());
                    return true;
                });
    }

    private static Node node(MapNodeRecord r) {
        return new Node(
                r.getId(),
                NodeKind.valueOf(r.getNodeKind()),
                r.getLaneId(),
                r.getStageId(),
                r.getAcross(),
                r.getDown(),
                r.getLabel(),
                r.getUsual(),
                r.getNote());
    }

    private MapLaneRecord row(Lane lane, int place) {
        var row = dsl.newRecord(MAP_LANE);
        row.setId(lane.id());
        row.setPlace(place);
        row.setLabel(lane.label());
        return row;
    }

    private MapNodeRecord row(Node node) {
        var row = dsl.newRecord(MAP_NODE);
        row.setId(node.id());
        row.setNodeKind(node.kind().name());
        row.setLaneId(node.laneId());
        row.setStageId(node.stageId());
        row.setAcross(node.across());
        row.setDown(node.down());
        row.setLabel(node.label());
        row.setUsual(node.usual());
        row.setNote(node.note());
        return row;
    }

    private MapLinkRecord row(Link link) {
        var row = dsl.newRecord(MAP_LINK);
        row.setId(link.id());
        row.setFromNode(link.from());
        row.setToNode(link.to());
        row.setLabel(link.label());
        return row;
    }
}
