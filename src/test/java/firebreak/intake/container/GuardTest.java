package firebreak.intake.container;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.IOException;
import java.io.StringReader;

/// The guard sees cells and lines as the parser does.
class GuardTest {
    @Property(tries = 2000, seed = "20261101")
    void quotesThatAreNeverClosedAreThoseOfTheParser(@ForAll("csv") String text)
            throws IOException {
        assertThat(refusedByGuard(text)).isEqualTo(refusedByParser(text));
    }

    @Property(tries = 2000, seed = "20261101")
    void quotesThatAreNotDoubledAreThoseOfTheParser(@ForAll("csv") String text) throws IOException {
        if (refusedByGuard(text)) return;
        var guard = new Guard(new StringReader(text), ',', 1);
        drain(guard);
        assertThat(guard.badQuoteWithin(1, Long.MAX_VALUE)).isEqualTo(strictlyRefused(text));
    }

    @Provide
    Arbitrary<String> csv() {
        return Arbitraries.strings().withChars("\"\",\n\ra ").ofMaxLength(14);
    }

    private static boolean refusedByGuard(String text) throws IOException {
        try {
            drain(new Guard(new StringReader(text), ',', 1));
            return false;
        } catch (Unreadable e) {
            return true;
        }
    }

    private static void drain(Guard guard) throws IOException {
        var buffer = new char[3];
        while (guard.read(buffer, 0, buffer.length) >= 0) continue;
    }

    private static boolean refusedByParser(String text) throws IOException {
        return refused(
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text));
    }

    private static boolean strictlyRefused(String text) throws IOException {
        return refused(
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .allowUnclosedQuote(true)
                        .ofCsvRecord(text));
    }

    private static boolean refused(CsvReader<CsvRecord> parser) throws IOException {
        try (parser) {
            parser.forEach(r -> {});
            return false;
        } catch (CsvParseException e) {
            return true;
        }
    }
}
