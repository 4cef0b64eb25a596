package firebreak.intake;

import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.refused;
import static firebreak.intake.Fixtures.taken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;

/// JSON, XML, pages and documents that are damaged or meant to do harm.
class HostileTextTest {
    @TempDir Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void jsonWithoutEndOrBottom() throws Exception {
        assertThat(
                        refused(file("a.json", "[{\"id\":1,\"title\":\"a\"},\n{\"id\":2,\"ti"))
                                .problem())
                .contains("damaged at line 2");
        assertThat(refused(file("b.json", "[".repeat(3_000_000))).problem()).contains("too deep");
        assertThat(refused(file("c.json", "{\"a\":".repeat(1_000_000))).problem())
                .contains("too deep");
        assertThat(
                        refused(
                                        file(
                                                "d.json",
                                                "[{\"id\":1,\"title\":\""
                                                        + "x".repeat(9_000_000)
                                                        + "\"}]"))
                                .problem())
                .contains("too long");
        assertThat(
                        refused(
                                        file(
                                                "e.json",
                                                "[{\"id\":1,\"t\":["
                                                        + "1,".repeat(300_000)
                                                        + "1]}]"))
                                .problem())
                .contains("larger than any incident");
        var names = new StringBuilder("[");
        for (var i = 0; i < 4_000; i++) names.append("{\"id\":1,\"k").append(i).append("\":1},");
        assertThat(refused(file("f.json", names + "{\"id\":1}]")).problem())
                .contains("3,000 different fields");
    }

    @Test
    void xmlThatOpensFilesOrGrows() throws Exception {
        var secret = file("secret.txt", "hidden-word");
        var item =
                "<rss><channel><item><key>A-1</key><summary>&x;</summary></item></channel></rss>";
        var xxe = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + item;
        assertThat(refused(file("xxe.xml", xxe)).problem())
                .contains("DOCTYPE")
                .doesNotContain("hidden-word");
        var bomb = "<!DOCTYPE r [<!ENTITY y \"yyyyyyyyyy\"><!ENTITY x \"&y;&y;&y;\">]>" + item;
        assertThat(refused(file("bomb.xml", bomb)).problem()).contains("DOCTYPE");
        var deep = "<rss><channel><item>" + "<a>".repeat(500_000);
        assertThat(refused(file("deep.xml", deep)).problem()).contains("too deep");
        assertThat(refused(file("half.xml", item.substring(0, 50))).problem())
                .contains("incomplete or damaged");
        assertThat(refused(file("other.xml", "<?xml version=\"1.0\"?><unload/>")).problem())
                .contains("XML document");
    }

    @Test
    void namesOfHtmlInXmlAreLettersAndNothingElse() throws Exception {
        var xml =
                "<rss><channel><item><key>A-1</key><summary>a&nbsp;b</summary>"
                        + "<created>Thu, 5 Sep 2024 16:12:18 +0100</created></item></channel></rss>";
        assertThat(taken(readable(file("a.xml", xml)), ZoneOffset.UTC).drafts())
                .singleElement()
                .satisfies(d -> assertThat(d.facts().title()).isEqualTo("a\u00a0b"));
    }

    @Test
    void pagesOfTablesInTablesAndCellsWithoutEnd() throws Exception {
        assertThat(
                        refused(file("a.html", "<html><table>" + "<tr><td><table>".repeat(20_000)))
                                .problem())
                .contains("no table");
        var wide =
                "<table><tr><th>Key</th><th colspan=1000000>Summary</th></tr>"
                        + "<tr><td rowspan=60000>A-1</td><td colspan=60000>x</td></tr>".repeat(200)
                        + "</table>";
        assertThat(readable(file("b.html", wide)).columns()).hasSize(1_000);
        assertThat(refused(file("c.html", "<html>" + " ".repeat(17_000_000))).problem())
                .contains("larger than 16 MB");
    }

    @Test
    void documentsWithoutBottom() throws Exception {
        var quotes = "# Outage\n\n" + "> ".repeat(50_000) + "x\n\n" + "- ".repeat(50_000) + "y\n";
        assertThat(taken(readable(file("a.md", quotes)), ZoneOffset.UTC).drafts()).hasSize(1);
        var brackets = "# Outage\n\n" + "[".repeat(100_000) + "](a) *a **b ".repeat(10_000);
        assertThat(taken(readable(file("b.md", brackets)), ZoneOffset.UTC).drafts()).hasSize(1);
        var yaml = "---\na: " + "[".repeat(30_000) + "\n---\n# Outage\nIt broke for an hour\n";
        assertThat(taken(readable(file("c.md", yaml)), ZoneOffset.UTC).drafts()).hasSize(1);
        assertThat(refused(file("d.md", "# Outage\n" + "word ".repeat(900_000))).problem())
                .contains("larger than 4 MB");
    }
}
