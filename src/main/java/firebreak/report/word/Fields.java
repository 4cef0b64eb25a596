package firebreak.report.word;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

import java.util.function.Supplier;

/// Word fields with the text that they show until Word computes them anew.
final class Fields {
    private Fields() {}

    /// Adds a whole field; `run` makes the next run of the paragraph or link.
    static void add(Supplier<CTR> run, String instruction, String shown) {
        begin(run, instruction);
        run.get().addNewT().setStringValue(shown);
        end(run);
    }

    static void begin(Supplier<CTR> run, String instruction) {
        run.get().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var text = run.get().addNewInstrText();
        text.setStringValue(" " + instruction + " ");
        text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        run.get().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    static void end(Supplier<CTR> run) {
        run.get().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
