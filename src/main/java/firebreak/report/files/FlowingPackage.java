package firebreak.report.files;

import firebreak.work.Cancelled;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// The file of a document into which what is written past POI flows while POI writes the rest.
public final class FlowingPackage extends ZipArchiveOutputStream {
    /// What flows into a part.
    public interface Flow {
        /// Writes the whole part.
        ///
        /// @param part what POI has of it
        void into(String part, OutputStream out) throws IOException;
    }

    private final Map<String, Flow> flows;
    private final Runnable goesOn;
    private @Nullable ByteArrayOutputStream part;
    private @Nullable Flow waiting;
    private boolean stopped;

    private FlowingPackage(Path file, Map<String, Flow> flows, Runnable goesOn) throws IOException {
        this.flows = Map.copyOf(flows);
        this.goesOn = goesOn;
        super(file);
        // POI's default is a variant of zip that some programs do not read.
        setUseZip64(Zip64Mode.AsNeeded);
        setLevel(SettledPackage.LEVEL);
    }

    /// @param flows by the names of their parts
    /// @param goesOn asked again and again; throws [Cancelled] to stop
    /// @throws Cancelled when asked to stop
    public static void write(
            POIXMLDocument document, Path file, Map<String, Flow> flows, Runnable goesOn)
            throws IOException {
        try (var out = new FlowingPackage(file, flows, goesOn)) {
            try {
                document.write(out);
            } catch (IOException | RuntimeException e) {
                // POI says with words of its own that writing was stopped.
                if (out.stopped) throw new Cancelled();
                throw e;
            }
        }
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        waiting = flows.get(entry.getName());
        if (waiting != null) part = new ByteArrayOutputStream();
        super.putArchiveEntry(entry);
    }

    @Override
    public void closeArchiveEntry() throws IOException {
        var whole = part;
        if (whole != null && waiting != null) {
            part = null;
            waiting.into(whole.toString(StandardCharsets.UTF_8), this);
            waiting = null;
        }
        super.closeArchiveEntry();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (part != null) {
            part.write(bytes, from, length);
            return;
        }
        // What closes on the way out still writes; it must not be stopped a second time.
        if (stopped) return;
        try {
            goesOn.run();
        } catch (Cancelled e) {
            stopped = true;
            throw e;
        }
        super.write(bytes, from, length);
    }
}
