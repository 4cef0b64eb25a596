package firebreak.report.word;

import firebreak.domain.Text;
import firebreak.domain.report.Section;
import firebreak.report.files.ReportException;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.report.template.Field;
import firebreak.report.template.Logo;
import firebreak.report.template.Placeholders;
import firebreak.report.template.Template;
import firebreak.report.template.TemplateRefused;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/// The template of one document with what is known filled in: the one that was chosen, or the
/// built-in one in the colour that was chosen.
public final class DocumentTemplate {
    /// What of a name stands on the cover and in headers; a longer one is cut with a mark.
    static final int CLIENT = 160;

    /// All that a template may ask for.
    public static final Placeholders PLACEHOLDERS =
            new Placeholders(Section.USUAL.stream().map(Section::id).toList());

    private DocumentTemplate() {}

    /// @throws ReportException where the template or the logo can't be used, with what to do
    static Template.Filled of(ReportModel model) throws ReportException {
        try {
            return template(model).fill(texts(model), logo(model));
        } catch (TemplateRefused e) {
            throw new ReportException(String.valueOf(e.getMessage()), e);
        }
    }

    /// A document that the filled template has begun.
    static Manuscript begin(ReportModel model, Template.Filled template) throws IOException {
        var builtIn = model.look().template() == null;
        try {
            return Manuscript.begin(
                    template.document(), builtIn ? Look.of(model.plan().accent()) : null);
        } catch (RuntimeException e) {
            // A stranger's styles or numbers can be broken in more ways than a check knows.
            if (builtIn) throw e;
            throw new ReportException(Text.of("template.damaged", name(model)), e);
        }
    }

    private static String name(ReportModel model) {
        var named = model.plan().template();
        return named == null ? Text.of("template.chosen") : named.name();
    }

    private static Template template(ReportModel model) throws TemplateRefused {
        var chosen = model.look().template();
        return chosen == null
                ? Template.read(
                        Text.of("template.builtIn"),
                        BuiltInTemplate.file(model.plan().accent(), false),
                        PLACEHOLDERS)
                : Template.read(name(model), chosen, PLACEHOLDERS);
    }

    private static @org.jspecify.annotations.Nullable Logo logo(ReportModel model)
            throws TemplateRefused {
        var chosen = model.look().logo();
        if (chosen == null) return null;
        var firm = CleanText.line(model.plan().firm());
        return Logo.of(
                chosen, firm.isEmpty() ? Text.of("report.logo") : Text.of("report.logo.of", firm));
    }

    private static Map<Field, String> texts(ReportModel model) {
        var texts = new EnumMap<Field, String>(Field.class);
        var revision = Text.of("report.number", model.revision());
        texts.put(Field.CLIENT, CleanText.cut(CleanText.line(model.assessment().client()), CLIENT));
        texts.put(Field.TITLE, Text.of("report.title"));
        texts.put(Field.SUBTITLE, Text.of("report.subtitle"));
        texts.put(Field.ASSESSMENT, CleanText.line(model.assessment().title()));
        texts.put(Field.DATE, Shown.day(model.written(), model.assessment().zone()));
        texts.put(Field.CLASSIFICATION, Names.classification(model));
        texts.put(Field.FIRM, CleanText.line(model.plan().firm()));
        texts.put(Field.REVISION, Text.of("report.cover.revision.of", revision));
        texts.put(Field.NUMBER, revision);
        if (model.assessment().sample())
            texts.put(Field.SAMPLE, Text.of("report.cover.sample.text"));
        return texts;
    }
}
