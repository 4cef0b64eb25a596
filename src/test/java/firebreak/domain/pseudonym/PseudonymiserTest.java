package firebreak.domain.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class PseudonymiserTest {
    private static final byte[] SECRET = "a secret of a test".getBytes(StandardCharsets.UTF_8);

    private static Pseudonymiser of(Map<NameKind, Set<String>> names) {
        return new Pseudonymiser(
                new PseudonymCode(SECRET),
                names,
                List.of("Harbor Pay"),
                Set.of("A test of the payments is missing."),
                Set.of("may", "deploy")::contains);
    }

    private static final Map<NameKind, Set<String>> NAMES =
            Map.of(
                    NameKind.PERSON, Set.of("Ann Lee", "May Chen", "root", "deploy"),
                    NameKind.TEAM, Set.of("Platform", "IT", "A", "Platform Core"),
                    NameKind.SERVICE, Set.of("payments-api", "payments", "Pay", "Ledger", "ledger"),
                    NameKind.TICKET, Set.of("INC-1042", "77"));

    @Test
    void everyNameHasOnePseudonymEverywhere() {
        var names = of(NAMES);
        var service = names.name(NameKind.SERVICE, "payments-api");
        assertThat(service).matches("Service [B-DF-HJ-NP-TV-Z2-9]{4}");
        assertThat(names.text("Payments API down, PAYMENTS_API slow"))
                .isEqualTo(service + " down, " + service + " slow");
        var ann = names.name(NameKind.PERSON, "ann lee");
        assertThat(names.name(NameKind.PERSON, "Ann Lee")).isEqualTo(ann);
        assertThat(names.text("Lee and ANN rang; ann by the lee"))
                .isEqualTo(ann + " and " + ann + " rang; ann by the lee");
    }

    @Test
    void theSameInAnotherRunAndBesideOtherNames() {
        var more =
                Map.of(
                        NameKind.SERVICE, Set.of("payments-api", "abacus", "zebra"),
                        NameKind.PERSON, Set.of("Ann Lee", "Al"));
        for (var name : List.of("payments-api"))
            assertThat(of(more).name(NameKind.SERVICE, name))
                    .isEqualTo(of(NAMES).name(NameKind.SERVICE, name));
        assertThat(of(more).name(NameKind.PERSON, "Ann Lee"))
                .isEqualTo(of(NAMES).name(NameKind.PERSON, "Ann Lee"));
        var other =
                new Pseudonymiser(
                        new PseudonymCode(new byte[32]), NAMES, List.of(), Set.of(), _ -> false);
        assertThat(other.name(NameKind.SERVICE, "payments-api"))
                .isNotEqualTo(of(NAMES).name(NameKind.SERVICE, "payments-api"));
    }

    @Test
    void twoNamesNeverShareOne() {
        var names = of(Map.of());
        var made =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> names.name(NameKind.SERVICE, "service " + i))
                        .toList();
        assertThat(made).doesNotHaveDuplicates();
        assertThat(names.name(NameKind.TEAM, "Ledger"))
                .isNotEqualTo(names.name(NameKind.TEAM, "ledger"));
    }

    @Test
    void shortNamesAndOrdinaryWordsAreNoNamesInTexts() {
        var names = of(NAMES);
        assertThat(names.text("A root cause: it may deploy 77 times"))
                .isEqualTo("A root cause: it may deploy 77 times");
        assertThat(names.text("ask IT")).isEqualTo("ask " + names.name(NameKind.TEAM, "IT"));
        assertThat(names.name(NameKind.TEAM, "A")).startsWith("Team ");
        // Of a person's name the part that isn't a word.
        assertThat(names.text("In May came Chen")).startsWith("In May came Person ");
    }

    @Test
    void theClientIsTold() {
        var names = of(NAMES);
        assertThat(names.text("At Harbor Pay the pay run"))
                .isEqualTo("At Harbor Pay the " + names.name(NameKind.SERVICE, "Pay") + " run");
    }

    @Test
    void textsOfTheProgramStay() {
        assertThat(of(NAMES).text("A test of the payments is missing."))
                .isEqualTo("A test of the payments is missing.");
        assertThat(of(NAMES).text("A test of the payments is missing")).contains("Service ");
    }

    @Test
    void tracesAreReplacedToo() {
        var names = of(NAMES);
        var text = names.text("https://payments-api.acme.io/x, mail ann@acme.io about PAY-77");
        assertThat(text).matches("Link \\w{5}, mail E-mail \\w{6} about Ticket \\w{6}");
        assertThat(names.hidden())
                .extracting(Hidden::name)
                .containsExactly("PAY-77", "ann@acme.io", "https://payments-api.acme.io/x");
    }

    @Test
    void accentsAndHiddenSignsHideNothing() {
        var names = of(Map.of(NameKind.PERSON, Set.of("Zo\u00EB Ng")));
        var zoe = names.name(NameKind.PERSON, "Zo\u00EB Ng");
        assertThat(names.text("Zoe\u0308 Ng and Zo\u00EB\u00AD N\u200Bg"))
                .isEqualTo(zoe + " and " + zoe);
    }

    @Test
    void whatTheImportMadeStays() {
        var names = of(Map.of(NameKind.PERSON, Set.of("Person ABC234")));
        assertThat(names.name(NameKind.PERSON, "Person ABC234")).isEqualTo("Person ABC234");
        assertThat(names.hidden()).isEmpty();
    }
}
