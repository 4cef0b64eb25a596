package firebreak.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.report.prose.Block.Heading;
import firebreak.report.prose.Block.Item;
import firebreak.report.prose.Block.Paragraph;
import firebreak.report.prose.Block.Quote;
import firebreak.report.prose.Block.Span;
import firebreak.report.prose.Block.Table;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;

class ProseTest {
    private static List<Block> read(String markdown) {
        return Prose.of(markdown, s -> s.replace("{share}", "41 % [32–50 %]"));
    }

    private static Span plain(String text) {
        return new Span(text, false, false, false, "");
    }

    @Test
    void headingsAndParagraphsStandByThemselves() {
        assertThat(read("# One\n\nSome\nlines.\n\n## Two"))
                .containsExactly(
                        new Heading(1, List.of(plain("One"))),
                        new Paragraph(List.of(plain("Some lines."))),
                        new Heading(2, List.of(plain("Two"))));
        assertThat(read("")).isEmpty();
    }

    @Test
    void emphasisAndLinksAreForms() {
        assertThat(read("A **b *c*** `d` [e](#gaps)"))
                .containsExactly(
                        new Paragraph(
                                List.of(
                                        plain("A "),
                                        new Span("b ", true, false, false, ""),
                                        new Span("c", true, true, false, ""),
                                        plain(" "),
                                        new Span("d", false, false, true, ""),
                                        plain(" "),
                                        new Span("e", false, false, false, "#gaps"))));
    }

    @Test
    void listsKeepTheirDepthAndNumbers() {
        assertThat(read("- a\n  - b\n- c\n\n3. d\n4. e"))
                .containsExactly(
                        new Item(0, 0, List.of(plain("a"))),
                        new Item(1, 0, List.of(plain("b"))),
                        new Item(0, 0, List.of(plain("c"))),
                        new Item(0, 3, List.of(plain("d"))),
                        new Item(0, 4, List.of(plain("e"))));
    }

    @Test
    void tablesAndQuotes() {
        assertThat(read("| a | b |\n|---|---|\n| 1 | **2** |\n\n> said"))
                .containsExactly(
                        new Table(
                                List.of(List.of(plain("a")), List.of(plain("b"))),
                                List.of(
                                        List.of(
                                                List.of(plain("1")),
                                                List.of(new Span("2", true, false, false, ""))))),
                        new Quote(List.of(plain("said"))));
    }

    @Test
    void figuresStandInThePlaceOfFieldsAndAreNoMarkdown() {
        assertThat(read("About **{share}** of it"))
                .containsExactly(
                        new Paragraph(
                                List.of(
                                        plain("About "),
                                        new Span("41 % [32–50 %]", true, false, false, ""),
                                        plain(" of it"))));
    }

    @Test
    void whatADocumentHasNotStaysAsItWasTyped() {
        assertThat(read("<b>x</b> ![alt](p.png)"))
                .containsExactly(new Paragraph(List.of(plain("<b>x</b> ![p.png]"))));
        assertThat(read("<div>\nx\n</div>")).hasSize(3);
    }

    @Property(tries = 500, seed = "20261126")
    void nothingThatIsTypedFails(@ForAll String typed) {
        assertThat(read(typed)).allMatch(b -> b.toString() != null);
    }
}
