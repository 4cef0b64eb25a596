package firebreak.report.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A program that writes half a document and waits to be killed.
final class HalfWritten {
    private HalfWritten() {}

    static void main(String[] args) throws IOException {
        var workshop = Workshop.in(Path.of(args[0]));
        var half = Files.createDirectory(workshop.folder().resolve("half"));
        Files.writeString(half.resolve("document"), "client text");
        System.out.println("writing");
        // Ends with the one who started it, too.
        while (System.in.read() >= 0) Thread.onSpinWait();
        Runtime.getRuntime().halt(1);
    }
}
