package firebreak.ui.help;

import firebreak.domain.Text;
import firebreak.domain.glossary.Glossary;
import firebreak.report.prose.Block;
import firebreak.report.prose.Block.Span;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A page of help as nodes. Keys stand as they are now, whatever a person gave to the commands.
final class HelpText {
    /// Where what a page points to is found.
    ///
    /// @param keys those of the screen and of the window
    interface Ways {
        List<ScreenKeys> keys();

        void word(String id);

        void screen(String id);
    }

    private final Ways ways;
    private final List<Subscription> following = new ArrayList<>();

    HelpText(Ways ways) {
        this.ways = ways;
    }

    /// The nodes of a page. Those of the page before don't follow the keys any more.
    VBox of(List<Block> page) {
        forget();
        var box = new VBox(8);
        box.getStyleClass().add("help-text");
        for (var block : page) box.getChildren().add(node(block));
        return box;
    }

    /// Lets go of the keys of screens, which may be those of an assessment that closes.
    void forget() {
        following.forEach(Subscription::unsubscribe);
        following.clear();
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading(var level, var spans) -> heading(level, spans);
            case Block.Item(var depth, var number, var spans) ->
                    item(depth, number == 0 ? "•" : Text.of("help.number", number), spans);
            case Block.Quote(var spans) -> styled(flow(spans), "help-source");
            case Block.Paragraph(var spans) -> flow(spans);
            case Block.Table _ -> flow(Signpost.spans(block));
        };
    }

    private static Node heading(int level, List<Span> spans) {
        var words = new StringBuilder();
        spans.forEach(s -> words.append(s.text()));
        var heading = new Label(words.toString());
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.getStyleClass().add(level == 1 ? "help-title" : "help-heading");
        return heading;
    }

    private Node item(int depth, String mark, List<Span> spans) {
        var point = new Label(mark);
        point.setMinWidth(depth == 0 ? 16 : 32);
        var words = flow(spans);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        return new HBox(4, point, words);
    }

    private static Node styled(Node node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    /// Text that breaks, with keys and links in it.
    TextFlow flow(List<Span> spans) {
        var flow = new TextFlow();
        flow.setLineSpacing(2);
        var nodes = new ArrayList<Node>();
        for (var span : spans)
            switch (Signpost.of(span)) {
                case Signpost.Key(var command) -> nodes.add(key(command));
                case Signpost.FixedKey(var shown) -> nodes.add(new KeyHint(shown));
                case Signpost.Word(var id) -> nodes.add(word(id, span.text()));
                case Signpost.ToScreen(var id) ->
                        nodes.add(link(span.text(), () -> ways.screen(id)));
                case Signpost.Plain _ -> nodes.add(plain(span));
            }
        flow.getChildren().setAll(nodes);
        return flow;
    }

    private static Node plain(Span span) {
        var text = new javafx.scene.text.Text(span.text());
        text.getStyleClass().add(span.bold() || span.italic() ? "help-bold" : "help-plain");
        return text;
    }

    /// The key as it stands; where the command has none, its name. A screen may say what it does
    /// only when it is filled.
    private Node key(String id) {
        var hint = new KeyHint("");
        for (var keys : ways.keys())
            following.add(keys.map().subscribe(_ -> shown(id).ifPresent(hint::show)));
        return hint;
    }

    private Optional<String> shown(String id) {
        for (var keys : ways.keys()) {
            var map = keys.map().get();
            var command = map.command(id);
            if (command.isPresent())
                return map.key(id).map(Stroke::shown).or(() -> command.map(KeyCommand::words));
        }
        return Optional.empty();
    }

    private Node word(String id, String words) {
        var link = link(words, () -> ways.word(id));
        var tip = new Tooltip(Glossary.own().term(id).meaning());
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        link.setTooltip(tip);
        link.getStyleClass().add("explained-link");
        return link;
    }

    static Hyperlink link(String words, Runnable action) {
        var link = new Hyperlink(words);
        link.setOnAction(_ -> action.run());
        link.getStyleClass().add("help-link");
        return link;
    }

    /// Links to words, in a row that breaks.
    static TextFlow words(String before, List<String> ids, Consumer<String> go) {
        var flow = new TextFlow(plain(new Span(before, false, false, false, "")));
        for (var id : ids)
            flow.getChildren().add(link(Glossary.own().term(id).word(), () -> go.accept(id)));
        return flow;
    }
}
