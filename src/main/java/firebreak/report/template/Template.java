package firebreak.report.template;

import firebreak.domain.Text;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A Word document or template that documents are made of. It is looked through before it is used:
/// what could run, fetch or point elsewhere refuses it, and every placeholder that can't be filled
/// is told.
public final class Template {
    private final Parts parts;
    private final String main;
    private final Placeholders known;
    private final List<Remark> remarks;
    private final Parts asRead;

    private Template(String file, Parts parts, Placeholders known) throws TemplateRefused {
        this.parts = parts;
        this.known = known;
        this.asRead = parts.copy();
        main = Safety.main(file, parts);
        remarks = new ArrayList<>();
        for (var refusal : Safety.refusals(file, parts))
            remarks.add(Remark.ofFile(Remark.Kind.REFUSED, refusal));
        remarks.addAll(Scan.of(parts, main, known));
        remarks.addAll(Cleaning.clean(parts, main));
        Safety.asDocument(parts, main);
        if (usable() && !opens()) {
            remarks.add(Remark.ofFile(Remark.Kind.REFUSED, Text.of("template.damaged", file)));
        }
    }

    /// Whether the library that writes documents can begin with it. It knows more of what a part
    /// must not look like than anybody would write down a second time.
    private boolean opens() throws TemplateRefused {
        try (var document = new XWPFDocument(new ByteArrayInputStream(parts.copy().zip()))) {
            return document.getDocument().getBody() != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /// Reads a template with all that there is to say about it.
    ///
    /// @throws TemplateRefused where it is no readable Word file at all
    public static Template read(Path file, Placeholders known) throws TemplateRefused {
        return read(String.valueOf(file.getFileName()), TemplateFile.bytes(file), known);
    }

    /// The same for a file that is kept in the assessment.
    public static Template read(String name, byte[] file, Placeholders known)
            throws TemplateRefused {
        return new Template(name, Parts.read(name, file), known);
    }

    /// What a person should know about a file before using it; never fails.
    public static List<Remark> check(Path file, Placeholders known) {
        try {
            return read(file, known).remarks();
        } catch (TemplateRefused e) {
            return List.of(Remark.ofFile(Remark.Kind.REFUSED, String.valueOf(e.getMessage())));
        }
    }

    /// What stops it first, then notes.
    public List<Remark> remarks() {
        var sorted = new ArrayList<>(remarks.stream().filter(Remark::stops).toList());
        remarks.stream().filter(r -> !r.stops()).forEach(sorted::add);
        return List.copyOf(sorted);
    }

    /// Whether documents can be made of it.
    public boolean usable() {
        return remarks.stream().noneMatch(Remark::stops);
    }

    /// The template as a document with its words, its places still to be written.
    ///
    /// @param document a whole .docx; a paragraph such as `{{section:gaps}}` marks a place
    /// @param core filled core properties by name, such as "title"
    /// @param custom filled properties that the firm made up, by name
    /// @param links the addresses that it links to
    public record Filled(
            byte[] document,
            Map<String, String> core,
            Map<String, String> custom,
            Set<String> links) {}

    /// Fills in what is known, every time into a copy of its own.
    ///
    /// @param logo null where there is none
    /// @throws TemplateRefused where it is not usable, with what is to be done first
    public Filled fill(Map<Field, String> texts, @Nullable Logo logo) throws TemplateRefused {
        for (var remark : remarks())
            if (remark.stops())
                throw new TemplateRefused(
                        Text.of("template.notUsable", remark.placeholder(), remark.sentence())
                                .strip());
        var copy = parts.copy();
        var filling = new Filling(copy, known, texts, logo);
        filling.fill(main);
        var links = new LinkedHashSet<String>();
        for (var name : copy.names())
            if (!name.endsWith(".rels"))
                for (var relation : copy.relations(name))
                    if (relation.external()) links.add(Safety.written(relation.target()));
        return new Filled(
                copy.zip(),
                DocumentProperties.core(asRead, filling::filled),
                DocumentProperties.custom(asRead, filling::filled),
                links);
    }
}
