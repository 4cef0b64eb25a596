package firebreak.cli;

import java.util.Arrays;
import java.util.Optional;

/// The person at a terminal, where there is one: whoever started the program may be a script.
interface Terminal {
    /// Whether somebody is there to be asked.
    boolean attended();

    /// What is typed after `prompt` without being shown, for the caller to wipe out; empty where
    /// nothing comes any more. Only where somebody is there.
    char[] secret(String prompt);

    /// The line that is typed after `prompt`. Only where somebody is there.
    String line(String prompt);

    /// Where this process was started.
    static Terminal ofThisProcess() {
        return new Terminal() {
            @Override
            public boolean attended() {
                var console = System.console();
                return console != null && console.isTerminal();
            }

            @Override
            public char[] secret(String prompt) {
                return Optional.ofNullable(System.console())
                        .map(c -> c.readPassword("%s ", prompt))
                        .orElseGet(() -> new char[0]);
            }

            @Override
            public String line(String prompt) {
                return Optional.ofNullable(System.console())
                        .map(c -> c.readLine("%s ", prompt))
                        .orElse("");
            }
        };
    }

    /// Wipes out what was typed.
    static void wipe(char[] typed) {
        Arrays.fill(typed, '\0');
    }
}
