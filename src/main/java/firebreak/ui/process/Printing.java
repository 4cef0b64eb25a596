package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.ui.kit.Notices;

import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// Prints a picture on one page, across, as large as it fits. What printer and how many copies the
/// system asks.
final class Printing {
    private Printing() {}

    /// Whether there is a printer; tells the person where there is none.
    static boolean possible(Notices notices) {
        boolean some = printer() != null;
        if (!some) notices.problem(Text.of("process.print.none"));
        return some;
    }

    /// The usual printer, or any where none is the usual one.
    private static @Nullable Printer printer() {
        try {
            var usual = Printer.getDefaultPrinter();
            return usual == null
                    ? Printer.getAllPrinters().stream().findFirst().orElse(null)
                    : usual;
        } catch (RuntimeException e) {
            // Without a print service some systems throw instead.
            return null;
        }
    }

    static void print(Image image, @Nullable Window owner, Notices notices) {
        print(image, job -> job.showPrintDialog(owner), notices);
    }

    /// @param asked asks for printer, paper and copies; false where the person changed their mind
    static void print(Image image, Predicate<PrinterJob> asked, Notices notices) {
        var printer = printer();
        var job = printer == null ? null : PrinterJob.createPrinterJob(printer);
        if (job == null) {
            notices.problem(Text.of("process.print.none"));
            return;
        }
        job.getJobSettings().setJobName(Text.of("process.title"));
        job.getJobSettings().setPageLayout(across(job));
        if (!asked.test(job)) {
            job.cancelJob();
            return;
        }
        // The person may have chosen another printer or paper.
        var page = across(job);
        var view = new ImageView(image);
        double scale = scale(image, page.getPrintableWidth(), page.getPrintableHeight());
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(image.getHeight() * scale);
        if (job.printPage(page, view) && job.endJob()) notices.done(Text.of("process.printed"));
        else notices.problem(Text.of("process.print.failed"));
    }

    private static PageLayout across(PrinterJob job) {
        return job.getPrinter()
                .createPageLayout(
                        job.getJobSettings().getPageLayout().getPaper(),
                        PageOrientation.LANDSCAPE,
                        Printer.MarginType.DEFAULT);
    }

    /// As large as it fits.
    static double scale(Image image, double width, double height) {
        return Math.min(width / image.getWidth(), height / image.getHeight());
    }
}
