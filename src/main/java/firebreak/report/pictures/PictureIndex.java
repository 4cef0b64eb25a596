package firebreak.report.pictures;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;

import java.util.List;

/// The page that shows all pictures of a folder with what reads them and what they stand on. It
/// asks for nothing beyond the folder and runs nothing.
final class PictureIndex {
    static final String NAME = "00-index.html";

    private static final String LOOK =
            """
            body{font:16px/1.5 Arial,sans-serif;color:#24292f;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.5rem}
            img{width:100%;height:auto;border:1px solid #d8dee4}
            .basis,footer{color:#57606a;font-size:.85rem}ul{padding-left:1.2rem}\
            """;

    private PictureIndex() {}

    static String of(ReportModel model, List<PictureFolder.Drawn> drawn, List<Picture> undrawn) {
        var page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        element(page, "title", Names.title(model));
        page.append("<style>\n").append(LOOK).append("\n</style>\n</head>\n<body>\n");
        element(page, "h1", Names.title(model));
        element(
                page,
                "p",
                Text.of(
                        "report.charts.about",
                        Text.of("report.number", model.revision()),
                        Shown.day(model.written(), model.assessment().zone()),
                        drawn.size()));
        for (var picture : drawn) picture(page, picture);
        if (!undrawn.isEmpty()) {
            element(page, "h2", Text.of("report.pictures.not"));
            page.append("<ul>\n");
            for (var picture : undrawn)
                element(
                        page,
                        "li",
                        Text.of(
                                "report.charts.not",
                                Text.of(picture.kind()),
                                picture.views().getFirst().instead().isEmpty()
                                        ? Text.of("pictures.nothing")
                                        : picture.views().getFirst().instead()));
            page.append("</ul>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void picture(StringBuilder page, PictureFolder.Drawn picture) {
        var text = picture.spec().text();
        element(page, "h2", text.title());
        element(page, "p", text.reading());
        page.append("<p><img src=\"")
                .append(safe(picture.name()))
                .append(".png\" alt=\"")
                .append(safe(text.title() + ". " + text.reading()))
                .append("\"/></p>\n");
        page.append("<p class=\"basis\">").append(safe(text.basis())).append("</p>\n");
        if (!picture.limits().isEmpty()) {
            page.append("<ul class=\"basis\">\n");
            for (var limit : picture.limits()) element(page, "li", limit);
            page.append("</ul>\n");
        }
        page.append("<p class=\"basis\">");
        for (var ending : List.of("png", "svg", "csv"))
            page.append("<a href=\"")
                    .append(safe(picture.name() + "." + ending))
                    .append("\">")
                    .append(safe(picture.name() + "." + ending))
                    .append("</a> ");
        page.append("</p>\n");
    }

    private static void element(StringBuilder page, String name, String words) {
        page.append('<')
                .append(name)
                .append('>')
                .append(safe(words))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String safe(String words) {
        return CleanText.line(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
