package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// What the program asks of the operating system, seen from outside while the system refuses it
/// every socket: it needs none, and writes nowhere but where it should.
class SystemCallsTest {
    private static final String UNFINISHED = " <unfinished ...>";

    private static final Pattern SOCKET = Pattern.compile("\\bsocket\\(AF_INET");
    private static final Pattern USED =
            Pattern.compile(
                    "\\b(connect|bind|listen|accept4?|sendto|sendmsg|sendmmsg)\\(.*AF_INET");
    private static final Pattern MADE =
            Pattern.compile(
                    "\\b(?:openat\\(AT_FDCWD, |open\\(|creat\\()\"([^\"]+)\", [^)]*O_CREAT");

    /// Both toolkits read the program's bundled letters from a copy.
    private static final Pattern LETTERS = Pattern.compile("\\+(JXF|~JF)\\d+\\.tmp");

    /// Java itself tries which kinds of sockets there are, once in a process, when it opens its
    /// first file by a channel; it neither connects nor keeps them.
    private static final int JAVAS_OWN = 3;

    @TempDir Path root;

    @BeforeEach
    void straceIsThere() throws InterruptedException {
        try {
            var tried =
                    new ProcessBuilder(strace(root.resolve("try"), List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            Assumptions.assumeTrue(tried.waitFor() == 0, "strace may not look at processes here");
        } catch (IOException e) {
            Assumptions.abort("strace is not installed here");
        }
    }

    @Test
    void aDaysWorkNeedsNoSocketAndWritesNowhereElse() throws Exception {
        var calls = calls("firebreak.DayOfWork", 0, root.toString(), "all");
        noSocket(calls);
        var elsewhere = new ArrayList<String>();
        for (var call : calls) {
            var made = MADE.matcher(call);
            if (!made.find()) continue;
            var path = Path.of(made.group(1));
            if (path.startsWith("/dev") || path.startsWith("/proc")) continue;
            if (LETTERS.matcher(path.getFileName().toString()).matches()) continue;
            var inRoot = root.resolve("cwd").resolve(path).normalize();
            if (!inRoot.startsWith(root)
                    || inRoot.startsWith(root.resolve("tmp"))
                    || inRoot.startsWith(root.resolve("cwd"))) elsewhere.add(call);
        }
        assertThat(elsewhere).as("files made outside the program's places").isEmpty();
        assertThat(calls).as("the watch sees files").anyMatch(c -> c.contains("assessment.mv.db"));
    }

    @Test
    void theCommandLineNeedsNoSocket() throws Exception {
        var place = root.resolve("sample").toString();
        noSocket(calls("firebreak.Main", 0, "sample", place));
        noSocket(calls("firebreak.Main", 0, "report", place, root.resolve("out").toString()));
        noSocket(calls("firebreak.Main", 0, "list", place, "incidents"));
        noSocket(calls("firebreak.Main", 0, "check", place));
        noSocket(calls("firebreak.Main", 0, "doctor", place));
    }

    /// The watch and the refusal work.
    @Test
    void whoAsksForASocketIsSeenAndRefused() throws Exception {
        var calls = calls("firebreak.DayOfWork", 1, root.toString(), "network");
        assertThat(calls.stream().filter(c -> SOCKET.matcher(c).find()))
                .hasSizeGreaterThan(JAVAS_OWN)
                .allMatch(c -> c.contains("EACCES"));
    }

    private static void noSocket(List<String> calls) {
        assertThat(calls.stream().filter(c -> SOCKET.matcher(c).find()))
                .as("Java's own tries")
                .hasSizeLessThanOrEqualTo(JAVAS_OWN);
        assertThat(calls).noneMatch(c -> USED.matcher(c).find());
        assertThat(calls).as("no name is looked up").noneMatch(c -> c.contains("resolv.conf"));
    }

    private List<String> calls(String main, int exit, String... args) throws Exception {
        var trace = root.resolve("trace.txt");
        var words = new String[args.length + 1];
        words[0] = main;
        System.arraycopy(args, 0, words, 1, args.length);
        var run = Started.java(root, strace(trace, List.of()), List.of(), words);
        assertThat(run.exit()).as(run.said()).isEqualTo(exit);
        return whole(Files.readAllLines(trace));
    }

    /// A call during which another thread is traced stands on two lines, which are put together.
    static List<String> whole(List<String> lines) {
        var begun = new HashMap<String, String>();
        var calls = new ArrayList<String>();
        for (var line : lines) {
            var pid = line.substring(0, Math.max(0, line.indexOf(' ')));
            if (line.endsWith(UNFINISHED)) {
                begun.put(pid, line.substring(0, line.length() - UNFINISHED.length()));
                continue;
            }
            var resumed = line.indexOf(" resumed>");
            var start = resumed < 0 ? null : begun.remove(pid);
            calls.add(
                    start == null ? line : start + line.substring(resumed + " resumed>".length()));
        }
        calls.addAll(begun.values());
        return calls;
    }

    @Test
    void aCallOnTwoLinesIsOne() {
        assertThat(
                        whole(
                                List.of(
                                        "12 socket(AF_INET, SOCK_STREAM <unfinished ...>",
                                        "13 openat(AT_FDCWD, \"a\", O_RDONLY) = 5",
                                        "12 <... socket resumed>, IPPROTO_IP) = -1 EACCES",
                                        "14 socket(AF_INET <unfinished ...>")))
                .containsExactly(
                        "13 openat(AT_FDCWD, \"a\", O_RDONLY) = 5",
                        "12 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = -1 EACCES",
                        "14 socket(AF_INET");
    }

    private static List<String> strace(Path trace, List<String> command) {
        var whole =
                new ArrayList<>(
                        List.of(
                                "strace",
                                "-f",
                                "-qq",
                                "--seccomp-bpf",
                                "-s",
                                "300",
                                "-e",
                                "trace=%network,open,openat,creat",
                                "-e",
                                "inject=socket:error=EACCES",
                                "-e",
                                "signal=none",
                                "-o",
                                trace.toString()));
        whole.addAll(command);
        return whole;
    }
}
