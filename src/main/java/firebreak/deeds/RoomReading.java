package firebreak.deeds;

import firebreak.analysis.findings.ProcessFacts;
import firebreak.analysis.findings.SliceText;
import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Slice;
import firebreak.analysis.room.RoomPages;
import firebreak.analysis.session.VoteNames;
import firebreak.domain.finding.Finding;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.pseudonym.NameKind;
import firebreak.domain.pseudonym.Pseudonymiser;
import firebreak.domain.room.RoomCard;
import firebreak.domain.session.VoteSubject;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.report.check.Vocabulary;
import firebreak.report.profile.ForReader;
import firebreak.store.AssessmentFile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Makes the pages that a room may see out of an assessment. Names are replaced in what was read,
/// before a page, a picture or a sentence is made of it.
public final class RoomReading {
    private static final Pattern GAPS = Pattern.compile("\\s+");

    /// A shorter title is mostly words that others use, too.
    private static final int WORDS = 3;

    private RoomReading() {}

    /// Call it on the database thread. The secret of the pseudonyms may have to be made first,
    /// which is an edit.
    public static RoomRead read(AssessmentFile file) {
        var pseudonyms = file.report().pseudonyms();
        var code = pseudonyms.code();
        var votes = file.process().sessions().votes();
        return new RoomRead(
                file.info().client(),
                HistoryReading.read(file, LocalDate.now(file.info().zone())),
                file.patterns().choices(),
                ProcessReading.facts(file),
                file.patterns().findings().accepted(),
                code,
                pseudonyms.people(),
                pseudonyms.teams(),
                pseudonyms.builtIn(),
                votes.all(),
                votes.gathering().keySet());
    }

    /// All pages, by kind, each kind in its order.
    ///
    /// @param slice the part of the history that pictures are about, as findings keep it; empty for
    ///   all
    public static List<RoomCard> deck(RoomRead read, String slice) {
        var names = names(read);
        var hiding =
                new Pseudonymiser(
                        read.code(),
                        names,
                        List.of(),
                        read.builtIn(),
                        Vocabulary.words(read.builtIn())::contains);
        var room = ForReader.pseudonymised(hiding, names);
        var history = room.of(untitled(read.history()));
        var facts = room.of(read.facts());
        List<Finding> findings = room.of(read.findings());
        var cards = new ArrayList<RoomCard>();
        cards.addAll(RoomPages.pictures(history, sliced(slice, hiding), read.choices()));
        cards.addAll(RoomPages.checkpoints(facts.bank(), facts.codebook()));
        cards.addAll(RoomPages.coverage(facts.coverage().areas(), facts.coverage().types()));
        cards.addAll(RoomPages.findings(findings));
        cards.addAll(RoomPages.votes(read.votes(), read.gathering(), named(read, facts, hiding)));
        return List.copyOf(cards);
    }

    /// What is voted on, in words that have no names in them any more.
    private static VoteNames named(RoomRead read, ProcessFacts facts, Pseudonymiser hiding) {
        var incidents = new HashMap<ReportKey, String>();
        for (var vote : read.votes())
            if (vote.subject() instanceof VoteSubject.OfTag(var report, _))
                incidents.put(report, hiding.name(NameKind.TICKET, report.key()));
        return new VoteNames(
                facts.codebook(),
                facts.bank().checkpoints(),
                facts.coverage().areas(),
                facts.coverage().types(),
                incidents);
    }

    /// The client is a name here, too, and so is each title of an incident that is told in full.
    private static EnumMap<NameKind, Set<String>> names(RoomRead read) {
        var names =
                ReportReader.names(
                        List.of(read.history(), read.facts(), read.findings()),
                        read.people(),
                        read.teams());
        names.put(NameKind.CLIENT, Set.of(read.client()));
        var tickets = names.computeIfAbsent(NameKind.TICKET, _ -> new TreeSet<>());
        for (var incident : read.history().incidents()) {
            var title = incident.tagged().title().strip();
            if (GAPS.splitAsStream(title).count() >= WORDS) tickets.add(title);
        }
        return names;
    }

    private static Slice sliced(String slice, Pseudonymiser hiding) {
        if (slice.isEmpty()) return Slice.ALL;
        return SliceText.read(slice)
                .map(s ->
                        s.withServices(
                                s.services().stream()
                                        .map(n -> hiding.name(NameKind.SERVICE, n))
                                        .toList()))
                .orElseThrow();
    }

    /// No picture needs the titles.
    private static History untitled(History history) {
        return new History(
                history.incidents().stream().map(RoomReading::untitled).toList(),
                history.codebook(),
                history.zone(),
                history.families(),
                history.series(),
                history.today(),
                history.coders(),
                history.watched());
    }

    private static PastIncident untitled(PastIncident past) {
        var t = past.tagged();
        return new PastIncident(
                new TaggedIncident(
                        t.incidentId(),
                        t.key(),
                        "",
                        t.service(),
                        t.severityClass(),
                        t.occurred(),
                        t.leadershipMinutes(),
                        t.changeReference(),
                        t.state(),
                        t.origin(),
                        t.factorId(),
                        t.earliestStageId(),
                        t.preventability(),
                        t.confidence()),
                past.clocks(),
                past.team(),
                past.measured(),
                past.furtherFactorIds(),
                past.slippedStageIds(),
                past.familyId());
    }
}
