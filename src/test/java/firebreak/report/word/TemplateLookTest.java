package firebreak.report.word;

import firebreak.domain.report.ReportPlan;
import firebreak.report.model.Models;
import firebreak.report.model.ReportLook;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Writes documents in other looks where a person can see them.
class TemplateLookTest {
    private static final Path FOLDER = Path.of("target/look");

    @Test
    void anotherAccentAndALogo() throws Exception {
        var plan = ReportPlan.USUAL.withAccent("B3261E").withFirm("Meridian Advisory");
        write("accent", plan, new ReportLook(logo(600, 200), null));
        write("yellow", plan.withAccent("FFC400"), new ReportLook(logo(200, 260), null));
    }

    @Test
    void aFirmsTemplate() throws Exception {
        write("firm", ReportPlan.USUAL, new ReportLook(null, bytes("libreoffice.dotx")));
    }

    private static void write(String name, ReportPlan plan, ReportLook look) throws Exception {
        PatternDocument.write(
                Models.generated(60).with(plan, look),
                FOLDER.resolve(name + ".docx"),
                Progress.NONE);
    }

    static byte[] bytes(String name) throws IOException {
        try (var in = TemplateLookTest.class.getResourceAsStream("/firebreak/report/" + name)) {
            return in.readAllBytes();
        }
    }

    static byte[] logo(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0xB3261E));
        g.fillOval(10, 10, height - 20, height - 20);
        g.setFont(new Font("SansSerif", Font.BOLD, height / 4));
        g.drawString("Meridian", height, height * 5 / 8);
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
