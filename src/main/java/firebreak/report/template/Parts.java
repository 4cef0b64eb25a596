package firebreak.report.template;

import firebreak.domain.Text;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Word package in memory: its parts by name, those that were looked into as trees.
final class Parts {
    static final String TYPES = "[Content_Types].xml";

    static final long LARGEST_FILE = 40L << 20;
    private static final long LARGEST_INSIDE = 120L << 20;
    private static final long LARGEST_XML = 24L << 20;
    private static final int MOST = 2_000;
    private static final int BLOCK = 1 << 16;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] SEALED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final Map<String, byte[]> parts;
    private final Map<String, Document> trees = new LinkedHashMap<>();

    Parts(Map<String, byte[]> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    /// Reads what a stranger may have made.
    ///
    /// @throws TemplateRefused where it is no package, protected, damaged, or larger than any
    ///   template is
    static Parts read(String name, byte[] file) throws TemplateRefused {
        if (file.length > LARGEST_FILE) throw new TemplateRefused(Text.of("template.large", name));
        if (Arrays.mismatch(file, OLE) == OLE.length)
            throw new TemplateRefused(
                    contains(file, SEALED)
                            ? Text.of("template.encrypted", name)
                            : Text.of("template.oldWord", name));
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K')
            throw new TemplateRefused(Text.of("template.otherFile", name));
        try {
            return unpacked(name, file);
        } catch (TemplateRefused e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateRefused(Text.of("template.damaged", name), e);
        }
    }

    private static Parts unpacked(String name, byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var seen = new HashSet<String>();
        long all = 0;
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) continue;
                var path = entry.getName();
                if (path.contains("\\")
                        || path.startsWith("/")
                        || List.of(path.split("/", -1)).contains("..")
                        || !seen.add(path.toLowerCase(Locale.ROOT))) throw new IOException("name");
                if (seen.size() > MOST) throw new TemplateRefused(Text.of("template.large", name));
                var room = LARGEST_INSIDE - all;
                if (isXml(path)) room = Math.min(room, LARGEST_XML);
                var bytes = inflated(zip, entry, room);
                if (bytes == null) throw new TemplateRefused(Text.of("template.large", name));
                all += bytes.length;
                parts.put(path, bytes);
            }
        }
        if (!parts.containsKey(TYPES))
            throw new TemplateRefused(Text.of("template.otherFile", name));
        return new Parts(parts);
    }

    /// Null where there is more than `room`, whatever the package says about itself.
    private static byte @Nullable [] inflated(ZipFile zip, ZipArchiveEntry entry, long room)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var sum = new CRC32();
        try (var in = zip.getInputStream(entry)) {
            var block = new byte[BLOCK];
            for (int n; (n = in.read(block)) > 0; ) {
                if (out.size() + (long) n > room) return null;
                out.write(block, 0, n);
                sum.update(block, 0, n);
            }
        }
        if (sum.getValue() != entry.getCrc()) throw new IOException("check sum");
        return out.toByteArray();
    }

    private static boolean contains(byte[] all, byte[] some) {
        for (var i = 0; i + some.length <= all.length; i++)
            if (Arrays.equals(all, i, i + some.length, some, 0, some.length)) return true;
        return false;
    }

    private static boolean isXml(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    /// The same parts, to be changed apart from these.
    Parts copy() {
        var same = new LinkedHashMap<>(parts);
        trees.forEach((name, tree) -> same.put(name, Xml.write(tree)));
        return new Parts(same);
    }

    Set<String> names() {
        return Set.copyOf(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    void put(String name, byte[] bytes) {
        trees.remove(name);
        parts.put(name, bytes);
    }

    void drop(String name) {
        trees.remove(name);
        parts.remove(name);
    }

    /// The part as a tree; what is changed in it is changed in the package.
    ///
    /// @throws TemplateRefused where it is not there or no XML
    Document tree(String name) throws TemplateRefused {
        var known = trees.get(name);
        if (known != null) return known;
        var bytes = parts.get(name);
        if (bytes == null) throw new TemplateRefused(Text.of("template.damagedPart", name));
        try {
            var tree = Xml.parse(bytes);
            trees.put(name, tree);
            return tree;
        } catch (IOException e) {
            throw new TemplateRefused(Text.of("template.damagedPart", name), e);
        }
    }

    /// The relations of a part; "" for those of the package.
    List<Relation> relations(String part) throws TemplateRefused {
        var name = Relation.file(part);
        if (!has(name)) return List.of();
        var all = new ArrayList<Relation>();
        for (var e : Xml.all(tree(name), Xml.RELATIONS, "Relationship"))
            all.add(Relation.of(part, e));
        return all;
    }

    /// Takes a relation out; what it leads to stays.
    void unrelate(Relation relation) throws TemplateRefused {
        for (var e : Xml.all(tree(Relation.file(relation.part())), Xml.RELATIONS, "Relationship"))
            if (e.getAttribute("Id").equals(relation.id())) Xml.remove(e);
    }

    /// Relates a part to another one under a new id.
    String relate(String part, String type, String target) throws TemplateRefused {
        var name = Relation.file(part);
        if (!has(name))
            put(
                    name,
                    ("<Relationships xmlns=\"" + Xml.RELATIONS + "\"/>")
                            .getBytes(StandardCharsets.UTF_8));
        var ids = new HashSet<String>();
        for (var r : relations(part)) ids.add(r.id());
        var id = "rIdFirebreak";
        for (var i = 2; ids.contains(id); i++) id = "rIdFirebreak" + i;
        var root = tree(name).getDocumentElement();
        var e = tree(name).createElementNS(Xml.RELATIONS, "Relationship");
        e.setAttribute("Id", id);
        e.setAttribute("Type", type);
        e.setAttribute("Target", "/" + target);
        root.appendChild(e);
        return id;
    }

    /// The content type of a part; empty where none is said.
    String type(String part) throws TemplateRefused {
        for (var e : Xml.all(tree(TYPES), Xml.TYPES, "Override"))
            if (e.getAttribute("PartName").equalsIgnoreCase("/" + part))
                return e.getAttribute("ContentType");
        var end = part.substring(part.lastIndexOf('.') + 1);
        for (var e : Xml.all(tree(TYPES), Xml.TYPES, "Default"))
            if (e.getAttribute("Extension").equalsIgnoreCase(end))
                return e.getAttribute("ContentType");
        return "";
    }

    void type(String part, String type) throws TemplateRefused {
        Element found = null;
        for (var e : Xml.all(tree(TYPES), Xml.TYPES, "Override"))
            if (e.getAttribute("PartName").equalsIgnoreCase("/" + part)) found = e;
        if (found == null) {
            found = tree(TYPES).createElementNS(Xml.TYPES, "Override");
            found.setAttribute("PartName", "/" + part);
            tree(TYPES).getDocumentElement().appendChild(found);
        }
        found.setAttribute("ContentType", type);
    }

    /// All content types that the package knows.
    List<String> types() throws TemplateRefused {
        var all = new ArrayList<String>();
        for (var e : Xml.children(tree(TYPES).getDocumentElement()))
            all.add(e.getAttribute("ContentType"));
        return all;
    }

    /// The package as a file, with what is known of parts that are no longer there left out.
    byte[] zip() throws TemplateRefused {
        for (var e : Xml.all(tree(TYPES), Xml.TYPES, "Override"))
            if (!has(e.getAttribute("PartName").replaceFirst("^/", ""))) Xml.remove(e);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                var tree = trees.get(part.getKey());
                zip.write(tree == null ? part.getValue() : Xml.write(tree));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
