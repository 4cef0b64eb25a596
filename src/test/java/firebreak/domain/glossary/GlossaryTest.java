package firebreak.domain.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Glossary OWN = Glossary.own();

    @Test
    void everyWordIsWholeAndLeadsToWordsThatAreThere() {
        assertThat(OWN.all()).hasSizeGreaterThan(50);
        for (var term : OWN.all()) {
            assertThat(term.meaning()).as(term.id()).endsWith(".").hasSizeLessThan(330);
            assertThat(term.see())
                    .as(term.id())
                    .doesNotContain(term.id())
                    .allMatch(s -> OWN.find(s).isPresent());
        }
        assertThat(OWN.all()).extracting(Term::word).doesNotHaveDuplicates();
    }

    @Test
    void wordsAreFoundByTheirNamesFirstThenByOthersThenByTheirMeaning() {
        assertThat(OWN.search("kappa").getFirst().id()).isEqualTo("kappa");
        assertThat(OWN.search("MTTR")).extracting(Term::id).containsExactly("clocks");
        assertThat(OWN.search("root cause").getFirst().id()).isEqualTo("factor");
        assertThat(OWN.search("interval")).extracting(Term::id).startsWith("interval");
        assertThat(OWN.search("interval")).extracting(Term::id).contains("rate", "confidence");
        assertThat(OWN.search("xyzzy")).isEmpty();
        assertThat(OWN.search(" ")).hasSameSizeAs(OWN.all());
    }

    @Test
    void theFormOfTheFileIsRead() {
        var one =
                Glossary.of(
                                """
                                # a remark
                                [a]
                                word: A 5 %
                                also: b, c d
                                group: numbers
                                see: x
                                source: Somebody (1900)

                                First line,
                                note: second.
                                """)
                        .term("a");
        assertThat(one.word()).isEqualTo("A 5\u00a0%");
        assertThat(one.also()).containsExactly("b", "c d");
        assertThat(one.subject()).isEqualTo(Term.Subject.NUMBERS);
        assertThat(one.meaning()).isEqualTo("First line, note: second.");
        assertThat(one.source()).isEqualTo("Somebody (1900)");
        assertThatThrownBy(() ->
                        Glossary.of("[a]\nword: A\ngroup: work\nX.\n[a]\nword: A\ngroup: work\nY."))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
