package firebreak.assets;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.kit.LogoMark;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.TreeSet;

import javax.imageio.ImageIO;

/// The icons are what their drawings say, and can be told at 16 pixels.
class IconFilesTest {
    @Test
    void theFilesAreMadeFromTheDrawings() throws IOException {
        var stale = new TreeSet<String>();
        for (var file : new IconFiles().all().entrySet()) {
            var path = file.getKey();
            if (!Files.exists(path)) stale.add(path + " is missing");
            else if (path.toString().endsWith(".png")) {
                if (!alike(image(Files.readAllBytes(path)), image(file.getValue())))
                    stale.add(path + " shows something else");
            } else if (Files.size(path) < 10_000) stale.add(path + " is no icon");
        }
        assertThat(stale).as("run IconFiles").isEmpty();
    }

    /// Another Java may round an edge otherwise.
    private static boolean alike(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight())
            return false;
        long off = 0;
        for (int y = 0; y < one.getHeight(); y++)
            for (int x = 0; x < one.getWidth(); x++)
                for (int shift = 0; shift < 32; shift += 8)
                    if (Math.abs(
                                    (one.getRGB(x, y) >>> shift & 255)
                                            - (other.getRGB(x, y) >>> shift & 255))
                            > 8) off++;
        return off * 200 < (long) one.getWidth() * one.getHeight();
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void theIconOfWindowsHasItsSizes() throws IOException {
        var ico =
                ByteBuffer.wrap(Files.readAllBytes(IconFiles.ASSETS.resolve("icon.ico")))
                        .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(ico.getShort(2)).isEqualTo((short) 1);
        assertThat(ico.getShort(4)).isEqualTo((short) IconFiles.IN_ICO.size());
        int expected = 6 + 16 * IconFiles.IN_ICO.size();
        for (int i = 0; i < IconFiles.IN_ICO.size(); i++) {
            int entry = 6 + 16 * i;
            assertThat(ico.get(entry)).isEqualTo(IconFiles.IN_ICO.get(i).byteValue());
            assertThat(ico.getInt(entry + 12)).isEqualTo(expected);
            expected += ico.getInt(entry + 8);
        }
        assertThat(expected).isEqualTo(ico.capacity());
    }

    @Test
    void theIconOfMacOsIsWhole() throws IOException {
        var icns = ByteBuffer.wrap(Files.readAllBytes(IconFiles.ASSETS.resolve("icon.icns")));
        assertThat(icns.getInt(4)).isEqualTo(icns.capacity());
        int at = 8;
        int parts = 0;
        while (at < icns.capacity()) {
            int length = icns.getInt(at + 4);
            var png = new byte[length - 8];
            icns.get(at + 8, png);
            assertThat(image(png).getWidth()).isPositive();
            at += length;
            parts++;
        }
        assertThat(at).isEqualTo(icns.capacity());
        assertThat(parts).isEqualTo(10);
    }

    @Test
    void flameGapAndTreeCanBeToldAtSixteenPixels() throws IOException {
        var icon = new IconFiles().icon(16);
        int row = 11;
        assertThat(red(icon, 4, row)).as("flame").isGreaterThan(200);
        assertThat(green(icon, 10, row)).as("tree").isGreaterThan(150);
        int darkest = Math.min(red(icon, 7, row), red(icon, 8, row));
        assertThat(darkest).as("gap").isLessThan(60);
    }

    private static int red(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 16 & 255;
    }

    private static int green(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 8 & 255;
    }

    @Test
    void theWindowShowsTheSameSign() throws IOException {
        var logo = Drawing.read(IconFiles.ASSETS.resolve("logo.svg"));
        assertThat(logo.parts())
                .extracting(Drawing.Part::path)
                .containsExactly(LogoMark.FLAME, LogoMark.TREE);
    }
}
