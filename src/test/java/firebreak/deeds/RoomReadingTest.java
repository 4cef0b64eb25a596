package firebreak.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.RealNames;
import firebreak.analysis.findings.SliceText;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Point;
import firebreak.domain.room.PresenterPage;
import firebreak.domain.room.RoomCard;
import firebreak.domain.room.RoomKind;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.VoteSubject;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.store.VoteStore;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a room gets of the sample, in which names were planted wherever a person may write them.
class RoomReadingTest {
    private static AssessmentFile file;
    private static RealNames names;
    private static List<RoomCard> deck;

    @BeforeAll
    static void read(@TempDir Path folder) {
        file = ((Opening.Opened) SampleFixture.write(folder.resolve("sample"))).file();
        names = new RealNames(file);
        plant();
        deck = RoomReading.deck(RoomReading.read(file), "");
    }

    @AfterAll
    static void close() {
        file.close();
    }

    private static String planted() {
        var first = file.incidents().past().getFirst().tagged();
        return "At %s, %s of %s: “%s”; see https://wiki.harbor.io/x"
                .formatted(
                        file.info().client(),
                        first.key(),
                        first.service(),
                        file.incidents().past().stream()
                                .map(p -> p.tagged().title())
                                .filter(t -> t.split(" ").length > 3)
                                .findFirst()
                                .orElseThrow());
    }

    private static void plant() {
        var checkpoints = file.process().checkpoints();
        var bank = checkpoints.bank();
        var first = bank.asked().getFirst();
        var all = new ArrayList<>(bank.checkpoints());
        all.set(
                all.indexOf(first),
                new Checkpoint(
                        first.id(),
                        first.stageId(),
                        "Harbor-Pay",
                        planted(),
                        planted(),
                        new Checkpoint.Anchors(planted(), "b", "c", "d"),
                        first.askFor(),
                        first.factorIds(),
                        first.wording(),
                        false));
        checkpoints.save(
                "Plant",
                new firebreak.domain.process.QuestionBank(
                        bank.id(), bank.version(), bank.title(), all));
    }

    @Test
    void noTextOfAnyPageHasARealName() {
        assertThat(names.all()).contains("Harbor Pay", "HP-1001").hasSizeGreaterThan(200);
        for (var card : deck)
            assertThat(names.in(card.kind() + " " + card.id(), texts(card.page())))
                    .as(card.id())
                    .isEmpty();
    }

    /// The search itself finds what is there.
    @Test
    void theSameSearchFindsNamesWhereTheyStand() {
        assertThat(names.in("here", List.of(planted()))).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyKindHasItsPagesWithSomethingToSee() {
        for (var kind : RoomKind.values())
            assertThat(deck).filteredOn(c -> c.kind() == kind).as(kind.name()).isNotEmpty();
        assertThat(deck).extracting(c -> c.kind() + c.id()).doesNotHaveDuplicates();
        assertThat(deck)
                .filteredOn(
                        c -> c.page() instanceof PresenterPage.Picture picture && picture.drawn())
                .hasSizeGreaterThan(12);
        assertThat(texts(deck)).anyMatch(t -> t.matches(".*\\bService [A-Z0-9]{4}\\b.*"));
        assertThat(texts(deck)).anyMatch(t -> t.contains("Client "));
    }

    @Test
    void aVoteTellsNothingOfBallotsThatAreNotRevealed() {
        var votes = file.process().sessions().votes();
        var point =
                new Point.OfCheckpoint(
                        file.process().checkpoints().bank().asked().getFirst().id(), "");
        var vote =
                new RoomVote(
                        VoteStore.newId(),
                        null,
                        new VoteSubject.OfPoint(point),
                        1,
                        List.of("N", "P", "L", "F"),
                        StoreFixture.NOW,
                        List.of(),
                        null);
        votes.open("Vote", vote);
        var empty = page(vote);
        assertThat(empty).isInstanceOf(PresenterPage.Question.class);
        votes.cast(vote, "P");
        votes.cast(vote, "F");
        assertThat(page(vote)).isEqualTo(empty);

        votes.reveal("Reveal", vote);
        var shown = ((PresenterPage.Picture) page(vote)).spec();
        assertThat(((ChartSpec.StackedBars) shown).series().getFirst().values())
                .containsExactly(0, 1, 0, 1, 0);
        votes.remove("Remove", vote);
    }

    private static PresenterPage page(RoomVote vote) {
        return RoomReading.deck(RoomReading.read(file), "").stream()
                .filter(c -> c.kind() == RoomKind.VOTES && c.id().equals(vote.id().toString()))
                .findFirst()
                .orElseThrow()
                .page();
    }

    /// Where an incident is like another one, its title says little; its key and names still do.
    @Test
    void anOverfullAssessmentTellsNoMore(@TempDir Path folder) {
        try (var full = StoreFixture.create(folder.resolve("full"))) {
            full.imports().take("Import", List.of(StoreFixture.many(3_000)), Progress.NONE);
            var all = new RealNames(full);
            assertThat(all.all()).hasSizeGreaterThan(6_000);
            for (var card : RoomReading.deck(RoomReading.read(full), ""))
                assertThat(all.in(card.id(), texts(card.page()))).isEmpty();
        }
    }

    /// Answers sway a room, and notes are nobody's business.
    @Test
    void aQuestionComesWithoutWhatAnybodyAnswered() {
        var question =
                deck.stream()
                        .map(RoomCard::page)
                        .filter(PresenterPage.Question.class::isInstance)
                        .map(PresenterPage.Question.class::cast)
                        .toList();
        assertThat(question).hasSizeGreaterThan(20);
        assertThat(question).allSatisfy(q -> assertThat(q.choices()).hasSize(4));
        var process = file.process();
        var answers = process.answers().of(process.checkpoints().round().number()).values();
        var private_ =
                answers.stream()
                        .flatMap(a -> List.of(a.note(), a.reason()).stream())
                        .filter(t -> t.length() > 12)
                        .toList();
        assertThat(private_).isNotEmpty();
        for (var words : private_) assertThat(texts(deck)).noneMatch(t -> t.contains(words));
    }

    @Test
    void aSliceByServiceIsToldByItsPseudonym() {
        var service =
                file.incidents().past().stream()
                        .map(p -> p.tagged().service())
                        .filter(s -> !s.isEmpty())
                        .findFirst()
                        .orElseThrow();
        var slice = SliceText.written(Slice.ALL.withServices(Set.of(service)));
        var sliced = RoomReading.deck(RoomReading.read(file), slice);
        var picture = (PresenterPage.Picture) sliced.getFirst().page();
        assertThat(picture.above()).matches("Service [A-Z0-9]{4} · .*");
        for (var card : sliced) assertThat(names.in(card.id(), texts(card.page()))).isEmpty();
        assertThat(sliced.getFirst().page()).isNotEqualTo(deck.getFirst().page());
    }

    /// All texts in records, however deep.
    private static List<String> texts(Object value) {
        var texts = new ArrayList<String>();
        gather(value, texts);
        return texts;
    }

    private static void gather(Object value, List<String> to) {
        switch (value) {
            case null -> {}
            case String text -> to.add(text);
            case Optional<?> one -> one.ifPresent(v -> gather(v, to));
            case Collection<?> all -> all.forEach(v -> gather(v, to));
            case Map<?, ?> map -> {
                gather(map.keySet(), to);
                gather(map.values(), to);
            }
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    try {
                        gather(part.getAccessor().invoke(record), to);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }
            }
            default -> {}
        }
    }
}
