package firebreak.work;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A short name for a surprise, the same for the same place in the program, and the places
/// themselves. Neither holds a message, because messages can quote a client's data.
///
/// @param frames kinds of exception and the program's own places, one line each
public record FaultCode(String code, String frames) {
    private static final int PLACES = 12;

    public static FaultCode of(Throwable fault) {
        var frames =
                Stream.iterate(fault, t -> t != null, Throwable::getCause)
                        .limit(8)
                        .flatMap(FaultCode::lines)
                        .collect(Collectors.joining("\n"));
        var code = Integer.toString(frames.hashCode() & 0x7FFFFFFF, 36).toUpperCase(Locale.ROOT);
        return new FaultCode("FB-" + code, frames);
    }

    private static Stream<String> lines(Throwable t) {
        return Stream.concat(
                Stream.of(t.getClass().getName()),
                Stream.of(t.getStackTrace())
                        .limit(PLACES)
                        .map(f ->
                                "  "
                                        + f.getClassName()
                                        + "."
                                        + f.getMethodName()
                                        + ":"
                                        + f.getLineNumber()));
    }
}
