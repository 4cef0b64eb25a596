package firebreak.assets;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// Makes the icons from their drawings: run it after a change of assets/*.svg, from the folder of
/// the project. IconFilesTest tells when that was forgotten.
final class IconFiles {
    static final Path ASSETS = Path.of("assets");
    static final Path WINDOW = Path.of("src/main/resources/firebreak/ui/icons");
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);
    static final List<Integer> IN_WINDOW = List.of(16, 32, 48, 64, 128, 256);
    static final List<Integer> IN_ICO = List.of(16, 24, 32, 48, 64, 128, 256);

    /// What is drawn with less detail and a wider gap.
    private static final int SMALL = 32;

    private static final int WHOLE_PNG = 256;

    /// The names that macOS has for pictures of these sizes.
    private static final Map<String, Integer> IN_ICNS = new LinkedHashMap<>();

    static {
        IN_ICNS.put("icp4", 16);
        IN_ICNS.put("icp5", 32);
        IN_ICNS.put("ic11", 32);
        IN_ICNS.put("ic12", 64);
        IN_ICNS.put("ic07", 128);
        IN_ICNS.put("ic08", 256);
        IN_ICNS.put("ic13", 256);
        IN_ICNS.put("ic09", 512);
        IN_ICNS.put("ic14", 512);
        IN_ICNS.put("ic10", 1024);
    }

    private final Drawing usual;
    private final Drawing small;
    private final Drawing logo;

    IconFiles() throws IOException {
        usual = Drawing.read(ASSETS.resolve("icon.svg"));
        small = Drawing.read(ASSETS.resolve("icon-small.svg"));
        logo = Drawing.read(ASSETS.resolve("logo.svg"));
    }

    public static void main(String[] args) throws IOException {
        for (var file : new IconFiles().all().entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.write(file.getKey(), file.getValue());
        }
    }

    /// Every file with its content.
    Map<Path, byte[]> all() throws IOException {
        var files = new LinkedHashMap<Path, byte[]>();
        for (int size : SIZES) files.put(ASSETS.resolve("icon-" + size + ".png"), png(icon(size)));
        for (int size : IN_WINDOW)
            files.put(WINDOW.resolve("icon-" + size + ".png"), png(icon(size)));
        files.put(ASSETS.resolve("icon.png"), png(icon(512)));
        files.put(ASSETS.resolve("logo.png"), png(logo.image(512)));
        files.put(ASSETS.resolve("icon.ico"), ico());
        files.put(ASSETS.resolve("icon.icns"), icns());
        return files;
    }

    BufferedImage icon(int size) {
        return (size <= SMALL ? small : usual).image(size);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /// Small pictures as plain pixels, which every program can read; the largest as PNG.
    private byte[] ico() throws IOException {
        int head = 6 + 16 * IN_ICO.size();
        var entries = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN);
        entries.putShort((short) 0).putShort((short) 1).putShort((short) IN_ICO.size());
        var pictures = new ByteArrayOutputStream();
        for (int size : IN_ICO) {
            var picture = size >= WHOLE_PNG ? png(icon(size)) : pixels(icon(size));
            entries.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            entries.putShort((short) 1).putShort((short) 32);
            entries.putInt(picture.length).putInt(head + pictures.size());
            pictures.write(picture);
        }
        var all = new ByteArrayOutputStream();
        all.write(entries.array());
        pictures.writeTo(all);
        return all.toByteArray();
    }

    /// A bitmap as an icon has it: from the lowest row up, and behind it a mask of which nothing is
    /// used.
    private static byte[] pixels(BufferedImage image) {
        int size = image.getWidth();
        int mask = (size + 31) / 32 * 4 * size;
        var bytes = ByteBuffer.allocate(40 + 4 * size * size + mask).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(40).putInt(size).putInt(2 * size);
        bytes.putShort((short) 1).putShort((short) 32);
        bytes.putInt(0).putInt(4 * size * size + mask);
        bytes.putInt(0).putInt(0).putInt(0).putInt(0);
        for (int y = size - 1; y >= 0; y--)
            for (int x = 0; x < size; x++) bytes.putInt(image.getRGB(x, y));
        return bytes.array();
    }

    private byte[] icns() throws IOException {
        var parts = new ByteArrayOutputStream();
        var out = new DataOutputStream(parts);
        for (var part : IN_ICNS.entrySet()) {
            var picture = png(icon(part.getValue()));
            out.write(part.getKey().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        var all = new ByteArrayOutputStream();
        var file = new DataOutputStream(all);
        file.write("icns".getBytes(StandardCharsets.US_ASCII));
        file.writeInt(8 + parts.size());
        parts.writeTo(file);
        return all.toByteArray();
    }
}
