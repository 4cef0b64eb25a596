package firebreak.report.word;

import firebreak.report.model.CleanText;
import firebreak.report.model.Unbroken;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;

/// The words of paragraphs.
final class Runs {
    private Runs() {}

    /// Puts running text into a run, so that no line ends within a date or the like.
    static void write(XWPFRun run, String text) {
        letters(run, Unbroken.text(text));
    }

    /// Puts letters into a run: line ends become breaks, tabs tabs, and what XML forbids goes.
    static void letters(XWPFRun run, String text) {
        for (var piece : CleanText.pieces(text))
            switch (piece) {
                case "\n" -> run.addBreak();
                case "\t" -> run.addTab();
                default -> {
                    var words = run.getCTR().addNewT();
                    words.setStringValue(piece);
                    words.setSpace(Space.PRESERVE);
                }
            }
    }
}
