package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.suggest.search.Hits;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.SimpleViewOnlyStyledModel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text to read and to select from, with some of its words marked: those that speak for a
/// suggestion in another colour and underlined, those that were searched for on another ground.
final class TextPane extends StackPane {
    /// Longer lines are shown in pieces, as laying a line out takes the longer the longer it is.
    private static final int LONGEST_LINE = 4000;

    private static final Insets PADDING = new Insets(10, 8, 10, 0);

    /// Words from `start` up to `end`, in UTF-16 units of the text.
    record Mark(int start, int end) {}

    private final RichTextArea area = new RichTextArea(new SimpleViewOnlyStyledModel());
    private final List<Integer> starts = new ArrayList<>();
    private final javafx.scene.text.Text probe = new javafx.scene.text.Text();
    private String text = "";
    private List<Mark> marks = List.of();
    private List<Hits.Span> hits = List.of();

    TextPane() {
        area.setId("incidentText");
        area.setEditable(false);
        area.setWrapText(true);
        area.setDisplayCaret(false);
        // The area blinks its caret for ever, also one that isn't displayed and when it is let go
        // of: a timer that would keep all of the screen in memory.
        area.setCaretBlinkPeriod(Duration.ZERO);
        area.setContentPadding(PADDING);
        area.setAccessibleText(Text.of("tagging.text.accessible"));
        area.getStyleClass().add("incident-text");
        // Lines that are laid out keep their colours when the theme changes (JavaFX 26.0.2).
        probe.getStyleClass().add("plain-word");
        probe.setManaged(false);
        probe.setMouseTransparent(true);
        probe.fillProperty().subscribe((was, is) -> Platform.runLater(this::restyle));
        getChildren().addAll(area, probe);
        setMinHeight(60);
        setMinWidth(0);
        sceneProperty().subscribe(scene -> keep(scene != null));
    }

    /// Holds its area only while it is in a window: RichTextArea keeps what it laid out last, and
    /// all around that, in a static field (JavaFX 26.0.2).
    private void keep(boolean shown) {
        var there = getChildren().contains(area);
        if (shown && !there) {
            getChildren().addFirst(area);
            restyle();
        } else if (!shown && there) {
            getChildren().remove(area);
            area.setModel(null);
        }
    }

    String text() {
        return text;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Hits.Span> hits() {
        return hits;
    }

    /// Marks what was searched for, where this text is still shown.
    void showHits(String words, List<Hits.Span> found) {
        if (!words.equals(text) || found.equals(hits)) return;
        hits = List.copyOf(found);
        restyle();
    }

    /// Shows a text; the same text with other marks keeps its place and what is selected.
    void show(String words, List<Mark> marked) {
        if (words.equals(text) && marked.equals(marks)) return;
        var same = words.equals(text);
        text = words;
        marks = List.copyOf(marked);
        if (same) restyle();
        else {
            hits = List.of();
            area.setModel(model());
            area.select(TextPos.ZERO);
        }
    }

    private void restyle() {
        var selection = area.getSelection();
        area.setModel(model());
        if (selection != null) area.select(selection.getAnchor(), selection.getCaret());
    }

    /// The words that a person selected, or nothing.
    String selected() {
        var selection = area.getSelection();
        if (selection == null || selection.isCollapsed()) return "";
        return text.substring(at(selection.getMin()), at(selection.getMax()));
    }

    private int at(TextPos pos) {
        var start = starts.get(Math.min(pos.index(), starts.size() - 1));
        return Math.min(text.length(), start + pos.offset());
    }

    private SimpleViewOnlyStyledModel model() {
        var model = new SimpleViewOnlyStyledModel();
        starts.clear();
        var sorted = marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList();
        int from = 0;
        int hit = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            if (end < 0) end = text.length();
            int piece = from;
            do {
                int stop = piece(piece, end);
                if (!starts.isEmpty()) model.nl();
                starts.add(piece);
                fill(model, piece, stop, sorted);
                hit = highlight(model, piece, stop, hit);
                piece = stop;
            } while (piece < end);
            from = end + 1;
        }
        return model;
    }

    /// Where a piece of a line that begins at `from` ends: between words, if it has any.
    private int piece(int from, int end) {
        if (end - from <= LONGEST_LINE) return end;
        int blank = text.lastIndexOf(' ', from + LONGEST_LINE);
        if (blank > from) return blank + 1;
        int cut = from + LONGEST_LINE;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
    }

    private void fill(SimpleViewOnlyStyledModel model, int from, int to, List<Mark> sorted) {
        int done = from;
        for (var mark : sorted) {
            int start = Math.max(mark.start(), done);
            int end = Math.min(mark.end(), to);
            if (start >= end) continue;
            plain(model, done, start);
            model.addWithStyleNames(line(start, end), "plain-word", "marked-word");
            done = end;
        }
        plain(model, done, to);
    }

    /// @return the first hit that a later piece may have a part of
    private int highlight(SimpleViewOnlyStyledModel model, int from, int to, int hit) {
        while (hit < hits.size() && hits.get(hit).start() < to) {
            int start = Math.max(hits.get(hit).start(), from);
            int end = Math.min(hits.get(hit).end(), to);
            if (start < end) model.highlight(start - from, end - start, "search-hit");
            if (hits.get(hit).end() > to) break;
            hit++;
        }
        return hit;
    }

    private void plain(SimpleViewOnlyStyledModel model, int from, int to) {
        if (from < to) model.addWithStyleNames(line(from, to), "plain-word");
    }

    /// A carriage return is no character to show, but must keep its place.
    private String line(int from, int to) {
        return text.substring(from, to).replace('\r', ' ').replace('\t', ' ');
    }
}
