package firebreak.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;

import javax.print.PrintServiceLookup;

class PrintingTest {
    private static final PaperPrinter PRINTER = new PaperPrinter();
    private final FakeDesk desk = new FakeDesk();

    @BeforeAll
    static void plugIn() {
        assertThat(PrintServiceLookup.registerService(PRINTER)).isTrue();
    }

    @BeforeEach
    void emptyTray() {
        PRINTER.pages.clear();
        PRINTER.formats.clear();
        PRINTER.jammed = false;
    }

    @Test
    void aWideMapFillsOnePageAcross() {
        print(2000, 500, true);

        assertThat(desk.said).containsExactly("The map is on its way to the printer.");
        assertThat(PRINTER.pages).hasSize(1);
        var format = PRINTER.formats.getFirst();
        assertThat(format.getWidth()).as("A4 across").isGreaterThan(format.getHeight());
        var left = (int) format.getImageableX();
        var top = (int) format.getImageableY();
        var page = PRINTER.pages.getFirst();
        var width = inked(page, true);
        var height = inked(page, false);
        assertThat(width).isBetween((int) format.getImageableWidth() - 2, page.getWidth() - left);
        assertThat(height).as("nothing is stretched").isBetween(width / 4 - 2, width / 4 + 2);
        assertThat(page.getRGB(left / 2, top / 2)).as("the margin").isEqualTo(0xFFFFFFFF);
    }

    @Test
    void whoChangesTheirMindGetsNothing() {
        print(200, 100, false);

        assertThat(desk.said).isEmpty();
        assertThat(PRINTER.pages).isEmpty();
    }

    @Test
    void aPrinterThatFailsIsTold() {
        PRINTER.jammed = true;

        print(200, 100, true);

        assertThat(desk.said).isEmpty();
        assertThat(desk.problems).singleElement().asString().contains("did not take the page");
        assertThat(PRINTER.pages).isEmpty();
    }

    private void print(int width, int height, boolean yes) {
        Stagehand.run(() -> {
            var image = new WritableImage(width, height);
            for (var x = 0; x < width; x++)
                for (var y = 0; y < height; y++) image.getPixelWriter().setColor(x, y, Color.BLACK);
            assertThat(Printing.possible(desk)).isTrue();
            Printing.print(image, job -> yes, desk);
        });
    }

    /// How many columns or rows have ink.
    private static int inked(BufferedImage page, boolean columns) {
        var found = 0;
        for (var i = 0; i < (columns ? page.getWidth() : page.getHeight()); i++) {
            var some = false;
            for (var j = 0; j < (columns ? page.getHeight() : page.getWidth()) && !some; j++)
                some = (columns ? page.getRGB(i, j) : page.getRGB(j, i)) != 0xFFFFFFFF;
            if (some) found++;
        }
        return found;
    }
}
