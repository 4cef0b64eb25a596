package firebreak.ui.help;

import firebreak.domain.Text;
import firebreak.ui.kit.FocusBefore;
import firebreak.ui.kit.HelpEvent;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;
import firebreak.ui.kit.WindowCommand;
import firebreak.ui.kit.WindowCommand.Menu;
import firebreak.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// All help of the window: the panel beside the screens, the tour, and the commands that lead
/// there.
public final class Help {
    /// What help needs of the window around it.
    ///
    /// @param log the folder of the log
    /// @param keys those of the window
    /// @param go shows the screen with this id
    /// @param aside shows a panel beside the screens whenever it is visible
    /// @param fault told of surprises
    public record Around(
            Jobs jobs,
            Path log,
            ScreenKeys keys,
            Consumer<String> go,
            Consumer<Region> aside,
            Consumer<Throwable> fault) {}

    private final Around around;
    private final HelpViewModel model = new HelpViewModel();
    private final TourViewModel tour;
    private final TourCard card;
    private @Nullable HelpPanel panel;
    private @Nullable Screen screen;
    private final FocusBefore before = new FocusBefore();

    /// @param toured whether the tour was offered before, as the settings keep it
    public Help(Around around, BooleanProperty toured) {
        this.around = around;
        tour = new TourViewModel(Stop.WAY, toured, around.go());
        card = new TourCard(tour);
        model.open().subscribe(this::focus);
    }

    /// What lies over the screens.
    public Node card() {
        return card;
    }

    public TourViewModel tour() {
        return tour;
    }

    /// Says what a code means.
    public void code(String code) {
        model.code(code);
    }

    /// Another screen is shown.
    public void shown(Screen now) {
        screen = now;
        before.forget();
        model.screen().set(now.id());
    }

    /// Hears what is asked anywhere below `root`. Escape, where nothing else wants it, closes.
    public void listen(Node root) {
        root.addEventHandler(HelpEvent.WHY, _ -> model.toggleWhy());
        root.addEventHandler(HelpEvent.WORD, e -> model.word(e.word()));
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE) return;
                    if (tour.underWay()) tour.leave();
                    else if (model.open().get()) model.close();
                    else return;
                    e.consume();
                });
    }

    /// @param canTour whether there is the sample to walk through
    /// @param startTour opens it where it is not open, and begins
    public List<WindowCommand> commands(BooleanSupplier canTour, Runnable startTour) {
        return List.of(
                command("why", "help.why", List.of(Stroke.alone(KeyCode.F1)), model::toggleWhy),
                command(
                        "glossary",
                        "help.words",
                        List.of(Stroke.shiftAlone(KeyCode.F1)),
                        model::glossary),
                new WindowCommand(
                        Menu.HELP, key("tour", "help.tour", List.of()), canTour, startTour),
                command("codes", "help.codes.command", List.of(), () -> model.code("")));
    }

    private static WindowCommand command(
            String id, String words, List<Stroke> usual, Runnable act) {
        return new WindowCommand(Menu.HELP, key(id, words, usual), act);
    }

    private static KeyCommand key(String id, String words, List<Stroke> usual) {
        return new KeyCommand(ScreenKeys.WINDOW + ".help." + id, Text.of(words), usual);
    }

    /// The keyboard comes to the panel, which is made when it is first wanted, and goes back where
    /// it was.
    private void focus(boolean open) {
        var shown = panel;
        if (shown == null) {
            if (!open) return;
            shown = make();
            panel = shown;
            around.aside().accept(shown);
            // The glossary may at once ask where a word stands.
            shown.applyCss();
        }
        var scene = shown.getScene();
        if (open) {
            before.note(scene);
            shown.focus();
        } else {
            if (within(shown, scene.getFocusOwner())) before.giveBack();
            before.forget();
        }
    }

    private HelpPanel make() {
        var ways = new Pointing();
        var made =
                new HelpPanel(
                        model,
                        new HelpText(ways),
                        new CodesPane(
                                around.jobs(),
                                around.log(),
                                new HelpText(ways).of(HelpPages.read(HelpPages.CODES)),
                                around.fault()));
        made.visibleProperty().bind(model.open());
        return made;
    }

    private static boolean within(Node panel, @Nullable Node node) {
        for (var n = node; n != null; n = n.getParent()) if (n == panel) return true;
        return false;
    }

    private final class Pointing implements HelpText.Ways {
        @Override
        public List<ScreenKeys> keys() {
            var keys = new ArrayList<ScreenKeys>();
            if (screen != null) screen.keys().ifPresent(keys::add);
            keys.add(around.keys());
            return keys;
        }

        @Override
        public void word(String id) {
            model.word(id);
        }

        @Override
        public void screen(String id) {
            around.go().accept(id);
        }
    }
}
