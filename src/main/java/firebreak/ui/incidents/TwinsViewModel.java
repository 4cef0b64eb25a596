package firebreak.ui.incidents;

import firebreak.deeds.TwinSearch;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.Apart;
import firebreak.store.AssessmentFile;
import firebreak.suggest.Proposal;
import firebreak.suggest.Reason;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.OneJob;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Incidents that may be in two tools twice, asked one pair after the other. They are looked for
/// again after each edit that is not made here, such as an import or an undo.
public final class TwinsViewModel {
    /// How far the search is.
    public enum Stand {
        LOOKING,
        /// It was stopped, and nothing is known.
        STOPPED,
        /// All incidents come from one source, or there are none.
        ONE_SOURCE,
        NONE,
        FOUND
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final OneJob search;
    private final OneJob looking;
    private final ReadOnlyObjectWrapper<Stand> stand =
            new ReadOnlyObjectWrapper<>(this, "stand", Stand.LOOKING);
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper(this, "left");
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(this, "place");
    private final ReadOnlyObjectWrapper<@Nullable TwinPair> pair =
            new ReadOnlyObjectWrapper<>(this, "pair", null);
    private List<Proposal> proposals = List.of();
    private long searched = -1;
    private boolean swapped;
    private boolean deciding;
    private boolean stopping;
    private Set<UUID> decided = Set.of();
    private Subscription listening = Subscription.EMPTY;

    public TwinsViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        search = new OneJob(desk.jobs(), desk.notices()::fault, this::stopped);
        looking = new OneJob(desk.jobs(), desk.notices()::fault, () -> {});
    }

    public ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    /// How many pairs are still to be decided.
    public ReadOnlyIntegerProperty left() {
        return left.getReadOnlyProperty();
    }

    /// Which of them is shown, counted from 0.
    public ReadOnlyIntegerProperty place() {
        return place.getReadOnlyProperty();
    }

    /// How far the search is; see [OneJob#progress].
    public ReadOnlyDoubleProperty progress() {
        return search.progress();
    }

    /// The pair that is asked about; null while there is none.
    ReadOnlyObjectProperty<@Nullable TwinPair> pair() {
        return pair.getReadOnlyProperty();
    }

    /// Where the client's days begin and end.
    public ZoneId zone() {
        return file.info().zone();
    }

    /// Follows the assessment until [#hidden()].
    public void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(Set.of(Topic.INCIDENTS), this::changed);
        look(searched);
    }

    public void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        search.drop();
    }

    /// What is decided here is taken off the list; everything else is a reason to look again.
    private void changed() {
        if (!deciding) look();
    }

    /// Looks for pairs.
    public void look() {
        look(-1);
    }

    private record Read(long revision, TwinSearch search) {}

    /// @param known the revision of which everything is known already
    private void look(long known) {
        stopping = false;
        if (stand.get() == Stand.STOPPED) stand.set(Stand.LOOKING);
        search.<Optional<Read>>database(
                Text.of("twins.job"),
                p -> {
                    var revision = file.journal().revision();
                    return revision == known
                            ? Optional.empty()
                            : Optional.of(new Read(revision, TwinSearch.read(file, p.part(0, 2))));
                },
                read -> read.ifPresent(this::compare));
    }

    private void compare(Read read) {
        if (stopping) {
            stopped();
            return;
        }
        search.<List<Proposal>>background(
                Text.of("twins.job"),
                p -> read.search().propose(p.part(1, 2)),
                found -> {
                    searched = read.revision();
                    found(read.search().sources(), found);
                });
    }

    /// Stops looking.
    public void stop() {
        stopping = true;
        search.askToStop();
    }

    /// Where something was found before, that stays.
    private void stopped() {
        if (stand.get() == Stand.LOOKING) stand.set(Stand.STOPPED);
    }

    private void found(int sources, List<Proposal> found) {
        var before = at().map(TwinsViewModel::ids).orElse(decided);
        proposals = found;
        left.set(found.size());
        stand.set(sources < 2 ? Stand.ONE_SOURCE : found.isEmpty() ? Stand.NONE : Stand.FOUND);
        int again = indexOf(decided);
        show(again >= 0 ? again : Math.max(0, indexOf(before)));
        decided = Set.of();
    }

    private int indexOf(Set<UUID> ids) {
        for (int i = 0; i < proposals.size(); i++) if (ids(proposals.get(i)).equals(ids)) return i;
        return -1;
    }

    private static Set<UUID> ids(Proposal proposal) {
        return Set.of(proposal.first(), proposal.second());
    }

    private Optional<Proposal> at() {
        int i = place.get();
        return i < proposals.size() ? Optional.of(proposals.get(i)) : Optional.empty();
    }

    private void show(int index) {
        place.set(index);
        swapped = false;
        load();
    }

    private void load() {
        var shown = at();
        if (shown.isEmpty()) {
            looking.drop();
            pair.set(null);
            return;
        }
        var proposal = shown.get();
        var keep = swapped ? proposal.second() : proposal.first();
        var other = swapped ? proposal.first() : proposal.second();
        looking.database(
                "",
                _ -> file.incidents().identity().joining(keep, other),
                plan -> pair.set(plan.map(p -> new TwinPair(proposal, p)).orElse(null)));
    }

    /// Lets the other one's word count first.
    public void swap() {
        swapped = !swapped;
        load();
    }

    /// Leaves the pair for later and goes to the next, from the start again behind the last.
    public void later() {
        if (!proposals.isEmpty()) show((place.get() + 1) % proposals.size());
    }

    /// Goes to the pair before.
    public void previous() {
        if (!proposals.isEmpty()) show(Math.floorMod(place.get() - 1, proposals.size()));
    }

    /// Makes one incident of both.
    public void join() {
        var now = pair.get();
        if (now == null) return;
        var keep = now.kept();
        var other = now.joined();
        decide(
                () -> file.incidents().identity().join(keep.id(), other.id()),
                () -> over(now, withOneFor(now), Text.of("twins.joined", other.key(), keep.key())));
    }

    /// Remembers that the two are two.
    public void keepApart() {
        var now = pair.get();
        if (now == null) return;
        var apart = new Apart(now.kept().report(), now.joined().report());
        decide(
                () -> {
                    file.incidents().identity().keepApart(apart);
                    return true;
                },
                () ->
                        over(
                                now,
                                without(now),
                                Text.of("twins.apart", now.kept().key(), now.joined().key())));
    }

    private interface Edit {
        boolean made();
    }

    private void decide(Edit edit, Runnable over) {
        pair.set(null);
        deciding = true;
        desk.jobs()
                .<Optional<Long>>database(
                        "",
                        _ ->
                                edit.made()
                                        ? Optional.of(file.journal().revision())
                                        : Optional.empty(),
                        made -> {
                            deciding = false;
                            made.ifPresent(revision -> searched = revision);
                            if (made.isPresent()) over.run();
                            else look();
                        },
                        fault -> {
                            deciding = false;
                            look();
                            desk.notices().fault(fault);
                        });
    }

    private void over(TwinPair what, List<Proposal> rest, String said) {
        decided = ids(what.proposal());
        int index = Math.max(0, indexOf(decided));
        proposals = rest;
        left.set(rest.size());
        if (rest.isEmpty()) stand.set(Stand.NONE);
        show(rest.isEmpty() ? 0 : index % rest.size());
        desk.notices().done(said);
    }

    private List<Proposal> without(TwinPair what) {
        var rest = new ArrayList<>(proposals);
        rest.remove(what.proposal());
        return rest;
    }

    /// A third tool's incident is from now on compared with the one that stands.
    private List<Proposal> withOneFor(TwinPair what) {
        var seen = new HashSet<Set<UUID>>();
        var rest = new ArrayList<Proposal>();
        for (var p : without(what)) {
            var one = stands(p.first(), what);
            var other = stands(p.second(), what);
            if (!one.equals(other) && seen.add(Set.of(one, other)))
                rest.add(
                        new Proposal(
                                one,
                                other,
                                p.score(),
                                p.reasons().stream().map(r -> stands(r, what)).toList()));
        }
        return rest;
    }

    private static Reason stands(Reason reason, TwinPair joined) {
        return reason instanceof Reason.KeyNamed n
                ? new Reason.KeyNamed(stands(n.by(), joined), n.key(), n.place(), n.certain())
                : reason;
    }

    private static UUID stands(UUID incident, TwinPair joined) {
        return incident.equals(joined.joined().id()) ? joined.kept().id() : incident;
    }
}
