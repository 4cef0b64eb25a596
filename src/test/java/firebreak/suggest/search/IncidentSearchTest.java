package firebreak.suggest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

class IncidentSearchTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Codebook CODEBOOK =
            new Codebook(
                    1,
                    List.of(
                            new Factor(
                                    "expired",
                                    Origin.OPERATIONAL,
                                    "Expired certificate or key",
                                    "",
                                    "",
                                    "",
                                    "")),
                    List.of(new Stage("review", "Code review", "")));

    private final Numbers numbers = new Numbers();
    private final IncidentSearch search = new IncidentSearch(numbers);
    private final Map<String, Incident> incidents = new TreeMap<>();

    @AfterEach
    void close() {
        search.close();
    }

    private void put(String key, String title, String text) {
        put(key, title, text, "ledger", "core", "P2", null);
    }

    private void put(
            String key,
            String title,
            String text,
            String service,
            String team,
            String severity,
            @Nullable String at) {
        var clocks = new Clocks(null, at == null ? null : Instant.parse(at), null, null, null);
        incidents.put(
                key,
                new Incident(
                        UUID.nameUUIDFromBytes(
                                key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "jira",
                        new IncidentFacts(
                                key,
                                title,
                                text,
                                Severity.of(severity),
                                service,
                                team,
                                clocks,
                                new Effort(null, null, false),
                                "Human error",
                                "CHG0030052")));
    }

    private void update() {
        try {
            search.update(take -> incidents.values().forEach(take));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Found ask(String typed) {
        return search.find(SearchQuery.parse(typed, BERLIN, CODEBOOK), Progress.NONE);
    }

    private List<String> find(String typed) {
        var found = ask(typed);
        return incidents.values().stream()
                .filter(i -> found.incidents().get(numbers.of(i.id())))
                .map(Incident::key)
                .toList();
    }

    private List<String> exactly(String typed) {
        assertThat(ask(typed).similar()).as(typed).isFalse();
        return find(typed);
    }

    @Test
    void allWordsMustOccurAndTheLastMayBeUnfinished() {
        put("INC-1", "Payment gateway timeout", "The queue grew.");
        put("INC-2", "Payments late", "A timer was wrong.");
        put("INC-3", "Login fails", "Nobody saw the queue growing.");
        update();
        assertThat(exactly("")).containsExactly("INC-1", "INC-2", "INC-3");
        assertThat(exactly("  QUEUE grew")).containsExactly("INC-1");
        assertThat(exactly("paym")).containsExactly("INC-1", "INC-2");
        assertThat(exactly("payment ")).containsExactly("INC-1");
        assertThat(exactly("pay* late")).containsExactly("INC-2");
        assertThat(exactly("ledger que")).containsExactly("INC-1", "INC-3");
        assertThat(exactly("human chg0030052 jira")).hasSize(3);
    }

    @Test
    void phrasesStandInOrderAndNeverReachIntoTheNextField() {
        put("INC-1", "Disk full", "the queue grew");
        put("INC-2", "Full disk", "grew the queue");
        update();
        assertThat(exactly("\"disk full\"")).containsExactly("INC-1");
        assertThat(exactly("\u201cqueue gr")).containsExactly("INC-1");
        assertThat(find("\"queue gr\"")).isEmpty();
        assertThat(find("\"full the\"")).isEmpty();
        assertThat(exactly("\"")).hasSize(2);
    }

    @Test
    void fieldsNarrowAndMinusTakesAway() {
        put("INC-1", "Payments down", "x", "ledger", "Team Blue", "P1", "2026-01-31T23:30:00Z");
        put("INC-2", "Down", "payments", "payments-api", "Green", "minor", "2026-02-10T10:00:00Z");
        put("INC-3", "Down again", "x", "payments-api", "Green", "", null);
        update();
        assertThat(exactly("service:payments")).containsExactly("INC-2", "INC-3");
        assertThat(exactly("title:pay")).containsExactly("INC-1");
        assertThat(exactly("team:\"team blue\"")).containsExactly("INC-1");
        assertThat(exactly("severity:critical")).containsExactly("INC-1");
        assertThat(exactly("severity:p1")).containsExactly("INC-1");
        assertThat(exactly("Severity:Low")).containsExactly("INC-2");
        assertThat(exactly("down -service:payments")).containsExactly("INC-1");
        assertThat(exactly("-again")).containsExactly("INC-1", "INC-2");
        assertThat(exactly("-\"down again\" -")).containsExactly("INC-1", "INC-2");
        assertThat(exactly("after:2026-02")).containsExactly("INC-1", "INC-2");
        assertThat(exactly("before:2026-02")).isEmpty();
        assertThat(exactly("on:2026-02-01")).containsExactly("INC-1");
        assertThat(exactly("-on:2026")).containsExactly("INC-3");
    }

    @Test
    void keysAreFoundAsTheyAreTyped() {
        for (int i = 1; i <= 1200; i++) put("INC-" + i, "Incident", "again");
        put("PAY_77.2", "Other", "user_id com.example.Ledger was null");
        update();
        assertThat(exactly("inc-119"))
                .containsExactly(
                        "INC-119",
                        "INC-1190",
                        "INC-1191",
                        "INC-1192",
                        "INC-1193",
                        "INC-1194",
                        "INC-1195",
                        "INC-1196",
                        "INC-1197",
                        "INC-1198",
                        "INC-1199");
        assertThat(exactly("inc-7 ")).containsExactly("INC-7");
        assertThat(exactly("INC-1")).hasSize(1 + 10 + 100 + 201);
        assertThat(exactly("key:1200")).containsExactly("INC-1200");
        assertThat(exactly("pay_77")).containsExactly("PAY_77.2");
        assertThat(exactly("example.led")).containsExactly("PAY_77.2");
        assertThat(exactly("Ledger user_id")).containsExactly("PAY_77.2");
    }

    @Test
    void whatIsNotThereIsLookedForInSimilarWordsAndSaysSo() {
        put("INC-1", "Payment timeout", "NullPointerException in checkout");
        put("INC-2", "Login", "fine");
        update();
        assertThat(ask("paymnet").similar()).isTrue();
        assertThat(find("paymnet")).containsExactly("INC-1");
        assertThat(find("pointerexcept")).containsExactly("INC-1");
        assertThat(find("paymnet -login")).containsExactly("INC-1");
        assertThat(exactly("paymnt~")).containsExactly("INC-1");
        assertThat(exactly("paymnt~2 timeout")).containsExactly("INC-1");
        assertThat(ask("zebra").similar()).isFalse();
        assertThat(find("zebra")).isEmpty();
        assertThat(find("on:2025-01")).isEmpty();
    }

    @Test
    void accentsCaseAndScriptsDontMatter() {
        put("A", "Überlauf der Größe", "Café naïve");
        put("B", "支払いの遅延が発生", "データベース障害");
        put("C", "انقطاع خدمة الدفع", "تَعَطَّلَ الخادم");
        put("D", "שירות התשלומים נפל", "");
        put("E", "결제 서비스 장애", "");
        put("F", "Πληρωμή απέτυχε", "Ёлка");
        update();
        assertThat(exactly("uberlauf GROSSE")).containsExactly("A");
        assertThat(exactly("CAFÉ")).containsExactly("A");
        assertThat(exactly("cafe\u0301 naive")).containsExactly("A");
        assertThat(exactly("遅延")).containsExactly("B");
        assertThat(exactly("払いの遅")).containsExactly("B");
        assertThat(exactly("障")).containsExactly("B");
        assertThat(exactly("ﾃﾞｰﾀﾍﾞｰｽ")).containsExactly("B");
        assertThat(find("延遅")).isEmpty();
        assertThat(exactly("الدفع")).containsExactly("C");
        assertThat(exactly("تعطل")).containsExactly("C");
        assertThat(exactly("התשל")).containsExactly("D");
        assertThat(exactly("결제")).containsExactly("E");
        assertThat(exactly("πληρωμη")).containsExactly("F");
        assertThat(exactly("елка")).containsExactly("F");
    }

    @Test
    void aTextOfAMillionCharactersIsSearchedToItsEndAndLongerOnesUpToThere() {
        var long_ = "grew ".repeat(199_998);
        put("INC-1", "Long", long_ + "zebra");
        put("INC-2", "Longer", long_ + "grew grew zebra");
        put("INC-3", "One word", "x".repeat(1_000_000));
        update();
        assertThat(find("zebra")).containsExactly("INC-1");
        assertThat(exactly("xxxxx")).containsExactly("INC-3");
    }

    @Test
    void onlyWhatChangedIsReadAnewAndWhatIsGoneIsNotFound() {
        put("INC-1", "Old words", "");
        put("INC-2", "Stays", "");
        update();
        var size = search.size();
        update();
        assertThat(search.size()).isEqualTo(size);
        put("INC-1", "New words", "");
        put("INC-3", "Fresh words", "");
        update();
        assertThat(exactly("words")).containsExactly("INC-1", "INC-3");
        assertThat(find("title:old ")).isEmpty();
        incidents.remove("INC-2");
        update();
        assertThat(ask("").incidents().cardinality()).isEqualTo(2);
        put("INC-2", "Stays", "");
        update();
        assertThat(exactly("stays")).containsExactly("INC-2");
    }

    @Test
    void whatWasStoppedGoesOnWhereItWas() {
        for (int i = 0; i < 500; i++) put("INC-" + i, "Incident", "");
        var all = new ArrayList<>(incidents.values());
        assertThatThrownBy(() ->
                        search.update(take -> {
                            all.subList(0, 200).forEach(take);
                            throw new Cancelled();
                        }))
                .isInstanceOf(Cancelled.class);
        update();
        assertThat(exactly("incident")).hasSize(500);
    }

    @Test
    void aClosedSearchIsCancelled() {
        put("INC-1", "Word", "");
        update();
        search.close();
        assertThatThrownBy(() -> ask("word")).isInstanceOf(Cancelled.class);
    }

    @Test
    void theTaggingIsAskedByTheWordsOfTheBench() {
        var expired = tagged(TaggingState.DONE, Origin.OPERATIONAL, "expired", "review");
        var draft = tagged(TaggingState.DRAFT, Origin.REQUIREMENTS, null, null);
        assertThat(takes("origin:oper", expired)).isTrue();
        assertThat(takes("origin:oper", draft)).isFalse();
        assertThat(takes("-origin:oper", draft)).isTrue();
        assertThat(takes("factor:certificate", expired)).isTrue();
        assertThat(takes("factor:\"expired cert\"", expired)).isTrue();
        assertThat(takes("stage:review", expired)).isTrue();
        assertThat(takes("stage:review", draft)).isFalse();
        assertThat(takes("state:draft preventability:part", draft)).isTrue();
        assertThat(takes("confidence:low", draft)).isTrue();
        assertThat(takes("origin:", draft)).isTrue();
        assertThat(SearchQuery.parse("origin:oper", BERLIN, CODEBOOK).asksTexts()).isFalse();
        assertThat(SearchQuery.parse("origin:nonsense", BERLIN, CODEBOOK).asksTexts()).isTrue();
    }

    private static boolean takes(String typed, TaggedIncident incident) {
        return SearchQuery.parse(typed, BERLIN, CODEBOOK).takes(incident);
    }

    private static TaggedIncident tagged(
            TaggingState state, Origin origin, @Nullable String factor, @Nullable String stage) {
        return new TaggedIncident(
                new UUID(0, 1),
                "INC-1",
                "",
                "",
                SeverityClass.HIGH,
                null,
                null,
                "",
                state,
                origin,
                factor,
                stage,
                Preventability.PARTLY,
                Confidence.LOW);
    }

    @Test
    void whatIsStillBeingTypedTakesNothingAway() {
        put("INC-1", "Payment after 20 minutes", "");
        update();
        for (var typed :
                List.of(
                        "service:",
                        "after:",
                        "after:2",
                        "after:2026-",
                        "payment -",
                        "-",
                        "\"",
                        "title:\"",
                        "*",
                        "!!! ((( [[[ ^"))
            assertThat(exactly(typed)).as(typed).containsExactly("INC-1");
        assertThat(exactly("after:20 minutes")).containsExactly("INC-1");
        assertThat(exactly("payment after:")).containsExactly("INC-1");
    }

    @Property(tries = 150, seed = "20261101")
    void anythingCanBeTyped(@ForAll String typed) {
        put("INC-1", "Payment", "");
        update();
        assertThat(ask(typed).incidents().cardinality()).isLessThanOrEqualTo(1);
        assertThat(ask(typed + " zebra").incidents().cardinality()).isZero();
    }
}
