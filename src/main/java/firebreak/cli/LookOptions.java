package firebreak.cli;

import firebreak.cli.SliceOptions.Wrong;
import firebreak.domain.report.ReportFile;
import firebreak.report.model.ReportLook;
import firebreak.report.model.ReportModel;
import firebreak.report.template.TemplateFile;
import firebreak.report.template.TemplateRefused;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// How documents look this time, where that differs from what the assessment keeps.
final class LookOptions {
    @Option(names = "--template", paramLabel = "FILE", description = "cli.report.template")
    private @Nullable Path template;

    @Option(names = "--logo", paramLabel = "FILE", description = "cli.report.logo")
    private @Nullable Path logo;

    @Option(names = "--accent", paramLabel = "RRGGBB", description = "cli.report.accent")
    private @Nullable String accent;

    @Option(names = "--firm", paramLabel = "NAME", description = "cli.report.firm")
    private @Nullable String firm;

    @Option(names = "--classification", paramLabel = "WORDS", description = "cli.report.classified")
    private @Nullable String classification;

    ReportModel over(ReportModel model, Wrong usage) throws Stopped {
        var plan = model.plan();
        var look = model.look();
        if (accent != null) plan = plan.withAccent(colour(accent, usage));
        if (firm != null) plan = plan.withFirm(firm.strip());
        if (classification != null) plan = plan.withClassification(classification.strip());
        try {
            if (template != null) {
                var bytes = TemplateFile.bytes(template);
                plan = plan.withTemplate(named(template));
                look = new ReportLook(look.logo(), bytes);
            }
            if (logo != null) {
                var bytes = TemplateFile.bytes(logo);
                plan = plan.withLogo(named(logo));
                look = new ReportLook(bytes, look.template());
            }
        } catch (TemplateRefused e) {
            throw Stopped.refused(Objects.requireNonNullElse(e.getMessage(), ""));
        }
        return model.with(plan, look);
    }

    /// It is used once and kept nowhere, so nobody asks for its digest.
    private static ReportFile named(Path file) {
        return new ReportFile(String.valueOf(file.getFileName()), "");
    }

    /// Six hexadecimal digits; a number sign before them, as designers write it, may stay.
    static String colour(String typed, Wrong usage) {
        var digits = typed.replaceFirst("^#", "").toUpperCase(Locale.ROOT);
        if (!digits.matches("[0-9A-F]{6}")) throw usage.of("cli.template.colour", typed);
        return digits;
    }
}
