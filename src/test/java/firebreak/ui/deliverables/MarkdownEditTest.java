package firebreak.ui.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// In the texts, `<` and `>` are the ends of what is selected, or `|` the caret.
class MarkdownEditTest {
    private static MarkdownEdit at(String marked) {
        int caret = marked.indexOf('|');
        if (caret >= 0) return new MarkdownEdit(marked.replace("|", ""), caret, caret);
        int from = marked.indexOf('<');
        return new MarkdownEdit(
                marked.replace("<", "").replace(">", ""), from, marked.indexOf('>') - 1);
    }

    private static String shown(MarkdownEdit edit) {
        var text = edit.text();
        return edit.anchor() == edit.caret()
                ? text.substring(0, edit.caret()) + "|" + text.substring(edit.caret())
                : text.substring(0, edit.anchor())
                        + "<"
                        + text.substring(edit.anchor(), edit.caret())
                        + ">"
                        + text.substring(edit.caret());
    }

    @Test
    void emphasisComesAndGoes() {
        assertThat(shown(at("a <b> c").bold())).isEqualTo("a **<b>** c");
        assertThat(shown(at("a **<b>** c").bold())).isEqualTo("a <b> c");
        assertThat(shown(at("a **<b>** c").italic())).isEqualTo("a ***<b>*** c");
        assertThat(shown(at("a ***<b>*** c").italic())).isEqualTo("a **<b>** c");
        assertThat(shown(at("a ***<b>*** c").bold())).isEqualTo("a *<b>* c");
        assertThat(shown(at("a *<b>* c").bold())).isEqualTo("a ***<b>*** c");
        assertThat(shown(at("a | c").bold())).isEqualTo("a **|** c");
    }

    @Test
    void blanksStayOutsideOfEmphasis() {
        assertThat(shown(at("a< b >c").bold())).isEqualTo("a **<b>** c");
    }

    @Test
    void headingsComeChangeAndGo() {
        assertThat(shown(at("a\n|").bullets())).isEqualTo("a\n- |");
        assertThat(shown(at("Why|").heading(1))).isEqualTo("# Why|");
        assertThat(shown(at("# Why|").heading(2))).isEqualTo("## Why|");
        assertThat(shown(at("## Why|").heading(2))).isEqualTo("Why|");
    }

    @Test
    void linesBecomeListsAndLoseThem() {
        assertThat(at("<a\n\nb>").bullets().text()).isEqualTo("- a\n\n- b");
        assertThat(at("<- a\n\n- b>").bullets().text()).isEqualTo("a\n\nb");
        assertThat(at("<- a\n- b>").numbers().text()).isEqualTo("1. a\n2. b");
        assertThat(at("<1. a\n2. b>").numbers().text()).isEqualTo("a\nb");
        assertThat(at("<1. a\n  2. b>").bullets().text()).isEqualTo("- a\n  - b");
    }

    @Test
    void enterGoesOnWithAListAndEndsIt() {
        assertThat(shown(at("- a|").newItem().orElseThrow())).isEqualTo("- a\n- |");
        assertThat(shown(at("  9. a|b").newItem().orElseThrow())).isEqualTo("  9. a\n  10. |b");
        assertThat(shown(at("- a\n- |").newItem().orElseThrow())).isEqualTo("- a\n|");
        assertThat(at("a|").newItem()).isEmpty();
        assertThat(at("|- a").newItem()).isEmpty();
        assertThat(at("- <a>").newItem()).isEmpty();
    }

    @Test
    void itemsGoInAndOut() {
        assertThat(at("- a\n- b|").indented(true).orElseThrow().text()).isEqualTo("- a\n  - b");
        assertThat(at("- a\n  - b|").indented(false).orElseThrow().text()).isEqualTo("- a\n- b");
        assertThat(at("a|").indented(true)).isEmpty();
    }

    @Test
    void blocksStandBetweenBlankLines() {
        assertThat(shown(at("a|b\nc").block("T"))).isEqualTo("ab\n\nT|\n\nc");
        assertThat(shown(at("|").block("T"))).isEqualTo("T|\n");
        assertThat(at("a\n\n|\n\nb").block("T").text()).isEqualTo("a\n\nT\n\nb");
    }

    @Test
    void aLinkTakesWhatIsSelectedAsItsWords() {
        assertThat(at("see <it>").link("Gaps", "#gaps").text()).isEqualTo("see [it](#gaps)");
        assertThat(shown(at("see |").link("Gaps [all]", "#gaps")))
                .isEqualTo("see [Gaps (all)](#gaps)|");
    }
}
