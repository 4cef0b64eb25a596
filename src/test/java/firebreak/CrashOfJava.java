package firebreak;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Makes Java itself crash while a client's word is in its memory.
final class CrashOfJava {
    private CrashOfJava() {}

    static void main() {
        var word = Plants.word(1);
        MemorySegment.ofAddress(8).reinterpret(8).set(ValueLayout.JAVA_LONG, 0, word.length());
    }
}
