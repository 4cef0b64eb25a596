package firebreak.domain.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NameFinderTest {
    private static List<String> found(String name, String text) {
        var finder = new NameFinder<String>();
        finder.add(name, name);
        return finder.in(text).stream().map(f -> text.substring(f.start(), f.end())).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "payments-api, the payments-api was slow, payments-api",
        "payments-api, The PAYMENTS API, PAYMENTS API",
        "payments-api, PaymentsApi, PaymentsApi",
        "payments-api, payments_api: down, payments_api",
        "payments-api, (payments.api), payments.api",
        "Ann Lee, ask ann   lee now, ann   lee",
        "Ann Lee, 'Ann, Lee', 'Ann, Lee'",
        "oncall, the on-call team, on-call",
        "Zoë, zoë called, zoë",
        "checkout, services.week.checkout, checkout",
        "ops, 'the ops''s pager', ops",
        "INC-1042, see INC1042., INC1042",
        "支付服务, 昨天支付服务宕机, 支付服务",
        "pay, 支pay付, pay",
    })
    void isFound(String name, String text, String as) {
        assertThat(found(name, text)).containsExactly(as);
    }

    @ParameterizedTest
    @CsvSource({
        "payments-api, payments-apis",
        "payments-api, xpayments-api",
        "payments-api, payments and an api",
        "Ann Lee, Ann said that Lee left",
        "oncall, on call",
        "ops, stops",
        "INC-104, INC-1042",
        "pay, Zahlung repay",
        "支付服务, 支付",
    })
    void isNoName(String name, String text) {
        assertThat(found(name, text)).isEmpty();
    }

    @Test
    void brokenOverLines() {
        assertThat(found("Ann Lee", "Ann\n        Lee")).hasSize(1);
        assertThat(found("Ann Lee", "Ann - - - Lee")).isEmpty();
    }

    @Test
    void theLongestCounts() {
        var finder = new NameFinder<String>();
        for (var name : List.of("checkout", "checkout api", "checkout api gateway", "gateway"))
            finder.add(name, name);
        assertThat(finder.in("Checkout-API, checkout-api-gateway and the gateway"))
                .extracting(NameFinder.Found::what)
                .containsExactly("checkout api", "checkout api gateway", "gateway");
    }

    @Test
    void asItIsWrittenOnly() {
        var finder = new NameFinder<String>();
        finder.addAsWritten("IT", "IT");
        assertThat(finder.in("it was IT that it hit, It")).hasSize(1);
        finder.add("it", "any");
        assertThat(finder.in("it was IT"))
                .extracting(NameFinder.Found::what)
                .containsExactly("any", "IT");
    }

    @Test
    void aHundredThousandNames() {
        var finder = new NameFinder<Integer>();
        for (int i = 0; i < 100_000; i++) finder.add("INC-" + (100_000 + i), i);
        assertThat(finder.in("see inc-100007, INC 199999 and INC-300000"))
                .extracting(NameFinder.Found::what)
                .containsExactly(7, 99_999);
    }

    @Test
    void whatHasNoLetterIsNoWord() {
        assertThat(new NameFinder<String>().add("***", "x")).isFalse();
        assertThat(new NameFinder<String>().in("anything")).isEmpty();
    }
}
