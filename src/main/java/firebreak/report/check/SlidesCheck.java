package firebreak.report.check;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks whether slides have the titles that were written, fill all their places, and have words
/// for every chart and table.
public final class SlidesCheck implements PartCheck {
    private static final String SHOW = "ppt/presentation.xml";

    private final List<String> titles;
    private final List<String> order = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, Slide> slides = new HashMap<>();

    /// @param titles of the slides, in their order
    public SlidesCheck(List<String> titles) {
        this.titles = titles.stream().map(TableCheck::line).toList();
    }

    @Override
    public PartTexts.@Nullable Sink in(String part) {
        if (part.equals(SHOW)) return new Order();
        if (part.equals("ppt/_rels/presentation.xml.rels"))
            return new Relations(part, (_, id, to) -> targets.put(id, to));
        return part.matches("ppt/slides/[^/]+\\.xml")
                ? slides.computeIfAbsent(part, _ -> new Slide())
                : null;
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var shown =
                order.stream()
                        .map(targets::get)
                        .filter(slides::containsKey)
                        .map(slides::get)
                        .toList();
        if (!shown.stream().map(s -> s.title).toList().equals(titles)) add(problems, "titles");
        if (slides.values().stream().anyMatch(s -> s.emptyPlace)) add(problems, "placeholder");
        if (slides.values().stream().anyMatch(s -> s.wordless)) add(problems, "words");
        return problems;
    }

    private static void add(List<Problem> problems, String what) {
        problems.add(new Problem.Unlike(Text.of("report.check." + what)));
    }

    private final class Order implements PartTexts.Sink {
        @Override
        public void attribute(String element, String attribute, String value) {
            // It has a number of its own, too, under an attribute of the same name.
            if (element.equals("sldId") && attribute.equals("id")) order.add(value);
        }
    }

    private static final class Slide implements PartTexts.Sink {
        private String title = "";
        private boolean emptyPlace;
        private boolean wordless;
        private boolean place;
        private boolean titlePlace;
        private boolean frame;
        private String description = "";
        private final StringBuilder said = new StringBuilder();

        @Override
        public void element(String element) {
            switch (element) {
                case "sp" -> {
                    place = false;
                    titlePlace = false;
                    said.setLength(0);
                }
                case "ph" -> place = true;
                case "graphicFrame" -> {
                    frame = true;
                    description = "";
                }
                default -> {}
            }
        }

        @Override
        public void attribute(String element, String attribute, String value) {
            if (element.equals("ph") && attribute.equals("type"))
                titlePlace = value.equals("title") || value.equals("ctrTitle");
            if (element.equals("cNvPr") && attribute.equals("descr") && frame) description = value;
        }

        @Override
        public void text(String element, String text) {
            said.append(' ').append(text);
        }

        @Override
        public void end(String element) {
            if (element.equals("sp") && place) {
                var words = TableCheck.line(said.toString());
                if (words.isEmpty()) emptyPlace = true;
                if (titlePlace && title.isEmpty()) title = words;
            }
            if (element.equals("graphicFrame")) {
                if (description.isBlank()) wordless = true;
                frame = false;
            }
        }
    }
}
