package firebreak;

import firebreak.store.AssessmentFile;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every real name of an assessment: client, teams, services, people, keys and titles of incidents.
/// It looks for them wherever a window may hold them.
public final class RealNames {
    private static final int FEW_LETTERS = 3;

    private final TreeSet<String> names = new TreeSet<>();
    private final Pattern any;

    /// Texts that come with the program, in which a team's name is an ordinary word.
    private final Set<String> builtIn;

    /// Of an open assessment.
    public RealNames(AssessmentFile file) {
        builtIn = file.report().pseudonyms().builtIn();
        names.add(file.info().client());
        for (var past : file.incidents().past()) {
            names.add(past.tagged().key());
            names.add(past.tagged().title());
            names.add(past.tagged().service());
            names.add(past.team());
        }
        file.taggings().all().forEach(t -> names.add(t.coder()));
        var process = file.process();
        process.traces().all().forEach(t -> names.add(t.team()));
        var round = process.checkpoints().round().number();
        process.answers().of(round).values().forEach(a -> names.add(a.by()));
        process.answers().evidence(round).forEach(e -> names.add(e.by()));
        // Whoever runs the tests is mostly called "root".
        names.removeIf(n -> n.strip().length() < FEW_LETTERS || n.equals("root"));
        any =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:"
                                + String.join(
                                        "|",
                                        names.descendingSet().stream().map(Pattern::quote).toList())
                                + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public Set<String> all() {
        return Set.copyOf(names);
    }

    /// Where a text has one of them, as `place: name`.
    public List<String> in(String place, Collection<String> texts) {
        var found = new ArrayList<String>();
        for (var text : texts) {
            if (!any.matcher(text).find()) continue;
            var own = text;
            for (var ours : builtIn) own = own.replace(ours, "");
            var match = any.matcher(own);
            while (match.find())
                found.add(place + ": " + match.group().toLowerCase(Locale.ROOT) + " in " + text);
        }
        return found;
    }

    /// Every text of every open window, be it seen or not: words, fields, tooltips, what a screen
    /// reader says, titles, and what nodes carry.
    public static List<String> ofWindows() {
        var texts = new ArrayList<String>();
        for (var window : List.copyOf(Window.getWindows())) texts.addAll(of(window));
        return texts;
    }

    /// Every text of one window.
    public static List<String> of(Window window) {
        var texts = new ArrayList<String>();
        if (window instanceof Stage stage) add(texts, stage.getTitle());
        if (window instanceof Tooltip tip) add(texts, tip.getText());
        if (window instanceof PopupWindow popup && !popup.isShowing()) return texts;
        window.getProperties().forEach((_, v) -> add(texts, v));
        add(texts, window.getUserData());
        if (window.getScene() != null) {
            add(texts, window.getScene().getUserData());
            walk(window.getScene().getRoot(), texts);
        }
        return texts;
    }

    private static void walk(Node node, List<String> texts) {
        add(texts, node.getId());
        add(texts, node.getUserData());
        add(texts, node.getAccessibleText());
        add(texts, node.getAccessibleHelp());
        add(texts, node.getAccessibleRoleDescription());
        node.getProperties()
                .forEach((k, v) -> {
                    add(texts, k);
                    if (v instanceof Tooltip tip) add(texts, tip.getText());
                    else add(texts, v);
                });
        if (node instanceof Text text) add(texts, text.getText());
        if (node instanceof Labeled label) add(texts, label.getText());
        if (node instanceof TextInputControl field) {
            add(texts, field.getText());
            add(texts, field.getPromptText());
        }
        if (node instanceof Control control && control.getTooltip() != null)
            add(texts, control.getTooltip().getText());
        if (node instanceof MenuButton menu) menu.getItems().forEach(i -> add(texts, i.getText()));
        if (node instanceof ListView<?> list) list.getItems().forEach(i -> add(texts, i));
        if (node instanceof TableView<?> table) table.getItems().forEach(i -> add(texts, i));
        if (node instanceof ComboBox<?> box) box.getItems().forEach(i -> add(texts, i));
        if (node instanceof Parent parent)
            for (var child : parent.getChildrenUnmodifiable()) walk(child, texts);
    }

    private static void add(List<String> texts, Object text) {
        if (text != null && !text.toString().isBlank()) texts.add(text.toString());
    }
}
