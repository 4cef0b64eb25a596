package firebreak.cli;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Ledger;
import firebreak.analysis.pictures.Picture;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The number ledger and the pictures as programs read them.
final class LedgerJson {
    private LedgerJson() {}

    static Map<String, @Nullable Object> of(Ledger ledger) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("revision", ledger.revision());
        object.put("codebookVersion", ledger.codebookVersion());
        object.put("slice", ledger.slice());
        object.put("figures", ledger.figures().stream().map(LedgerJson::figure).toList());
        return object;
    }

    private static Map<String, @Nullable Object> figure(Figure f) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("id", f.id());
        object.put("definition", f.definition());
        object.put("unit", f.unit().name().toLowerCase(Locale.ROOT));
        if (f.exposure() != null) object.put("per", f.exposure().name().toLowerCase(Locale.ROOT));
        object.put("value", f.value());
        object.put("low", f.interval() == null ? null : Numbers.number(f.interval().low()));
        object.put("high", f.interval() == null ? null : Numbers.number(f.interval().high()));
        object.put("level", f.interval() == null ? null : f.interval().level());
        object.put("numerator", f.numerator());
        object.put("denominator", f.denominator());
        object.put("shown", f.shown());
        object.put("shownInterval", f.shownInterval());
        if (!f.why().isEmpty()) object.put("why", f.why());
        return object;
    }

    /// What each picture says, view by view.
    static List<Map<String, @Nullable Object>> pictures(List<Picture> pictures) {
        return pictures.stream().map(LedgerJson::picture).toList();
    }

    private static Map<String, @Nullable Object> picture(Picture picture) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("picture", picture.kind().name().toLowerCase(Locale.ROOT));
        object.put("views", picture.views().stream().map(LedgerJson::view).toList());
        object.put("limits", picture.limits());
        object.put("figures", picture.figures().stream().map(Figure::id).toList());
        return object;
    }

    private static Map<String, @Nullable Object> view(Picture.View view) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("view", view.id());
        object.put("title", view.spec().text().title());
        object.put(
                "reading",
                view.instead().isEmpty() ? view.spec().text().reading() : view.instead());
        object.put("basis", view.spec().text().basis());
        return object;
    }
}
