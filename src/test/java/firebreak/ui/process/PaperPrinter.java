package firebreak.ui.process;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.ServiceUIFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.attribute.standard.ColorSupported;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.OrientationRequested;
import javax.print.attribute.standard.PageRanges;
import javax.print.attribute.standard.PrinterName;
import javax.print.attribute.standard.Sides;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;

/// A printer whose paper is a picture, for tests. It has A4 with margins of an inch.
final class PaperPrinter implements PrintService {
    private static final double INCH = 25.4;

    final List<BufferedImage> pages = new ArrayList<>();
    final List<PageFormat> formats = new ArrayList<>();
    boolean jammed;

    @Override
    public String getName() {
        return "Paper";
    }

    @Override
    public DocPrintJob createPrintJob() {
        return new Job();
    }

    private void print(Pageable document) throws PrinterException {
        if (jammed) throw new PrinterException("The paper is stuck");
        for (int page = 0; ; page++) {
            var format = document.getPageFormat(page);
            var paper =
                    new BufferedImage(
                            (int) format.getWidth(),
                            (int) format.getHeight(),
                            BufferedImage.TYPE_INT_RGB);
            var graphics = paper.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            var more = document.getPrintable(page).print(graphics, format, page);
            graphics.dispose();
            if (more == Printable.NO_SUCH_PAGE) return;
            pages.add(paper);
            formats.add(format);
        }
    }

    @Override
    public boolean isDocFlavorSupported(DocFlavor flavor) {
        return flavor.equals(DocFlavor.SERVICE_FORMATTED.PAGEABLE)
                || flavor.equals(DocFlavor.SERVICE_FORMATTED.PRINTABLE);
    }

    @Override
    public DocFlavor[] getSupportedDocFlavors() {
        return new DocFlavor[] {
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, DocFlavor.SERVICE_FORMATTED.PRINTABLE
        };
    }

    @Override
    public PrintServiceAttributeSet getAttributes() {
        var all = new HashPrintServiceAttributeSet();
        all.add(new PrinterName(getName(), null));
        all.add(ColorSupported.SUPPORTED);
        return all;
    }

    @Override
    public <T extends PrintServiceAttribute> T getAttribute(Class<T> category) {
        return category.cast(getAttributes().get(category));
    }

    @Override
    public Class<?>[] getSupportedAttributeCategories() {
        return new Class<?>[] {
            Media.class, MediaPrintableArea.class, OrientationRequested.class, Copies.class
        };
    }

    @Override
    public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
        return List.of(getSupportedAttributeCategories()).contains(category);
    }

    @Override
    public Object getDefaultAttributeValue(Class<? extends Attribute> category) {
        if (category == Media.class) return MediaSizeName.ISO_A4;
        if (category == MediaPrintableArea.class) return area();
        if (category == OrientationRequested.class) return OrientationRequested.PORTRAIT;
        if (category == Copies.class) return new Copies(1);
        if (category == Sides.class) return Sides.ONE_SIDED;
        if (category == PageRanges.class) return new PageRanges(1, Integer.MAX_VALUE);
        return null;
    }

    private static MediaPrintableArea area() {
        return new MediaPrintableArea(
                (float) INCH,
                (float) INCH,
                (float) (210 - 2 * INCH),
                (float) (297 - 2 * INCH),
                MediaPrintableArea.MM);
    }

    @Override
    public Object getSupportedAttributeValues(
            Class<? extends Attribute> category, DocFlavor flavor, AttributeSet attributes) {
        if (category == Media.class) return new Media[] {MediaSizeName.ISO_A4};
        if (category == MediaPrintableArea.class) return new MediaPrintableArea[] {area()};
        if (category == OrientationRequested.class)
            return new OrientationRequested[] {
                OrientationRequested.PORTRAIT, OrientationRequested.LANDSCAPE
            };
        return null;
    }

    @Override
    public boolean isAttributeValueSupported(
            Attribute value, DocFlavor flavor, AttributeSet attributes) {
        return isAttributeCategorySupported(value.getCategory());
    }

    @Override
    public AttributeSet getUnsupportedAttributes(DocFlavor flavor, AttributeSet attributes) {
        return null;
    }

    @Override
    public ServiceUIFactory getServiceUIFactory() {
        return null;
    }

    @Override
    public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {
        // Nothing of it changes.
    }

    @Override
    public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {
        // None was taken.
    }

    private final class Job implements DocPrintJob {
        @Override
        public PrintService getPrintService() {
            return PaperPrinter.this;
        }

        @Override
        public void print(Doc document, PrintRequestAttributeSet attributes) throws PrintException {
            try {
                PaperPrinter.this.print((Pageable) document.getPrintData());
            } catch (IOException | PrinterException e) {
                throw new PrintException(e);
            }
        }

        @Override
        public PrintJobAttributeSet getAttributes() {
            return null;
        }

        @Override
        public void addPrintJobListener(PrintJobListener listener) {
            // Nobody waits for it.
        }

        @Override
        public void removePrintJobListener(PrintJobListener listener) {
            // None was taken.
        }

        @Override
        public void addPrintJobAttributeListener(
                PrintJobAttributeListener listener, PrintJobAttributeSet attributes) {
            // Nobody waits for it.
        }

        @Override
        public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {
            // None was taken.
        }
    }
}
