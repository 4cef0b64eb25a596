package firebreak.house;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes the network away from all tests: every road to it refuses and writes down who tried. The
/// class of tests in which somebody did fails, and so does the whole run.
public final class NoNetwork implements LauncherSessionListener {
    private static final Set<String> PROTOCOLS = Set.of("http", "https", "ftp", "ws", "wss");
    private static final ConcurrentLinkedQueue<String> TRIED = new ConcurrentLinkedQueue<>();
    private static boolean denied;

    /// What whoever asks for the network gets.
    public static final class Denied extends IOException {
        private Denied(String road) {
            super("the network is denied to tests: " + road);
        }
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        deny();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (TRIED.isEmpty()) return;
        System.err.println(String.join("\n", tried()));
        // Nothing milder than a lost process makes a run fail after its last test.
        Runtime.getRuntime().halt(97);
    }

    /// Every class of tests answers for its own attempts.
    public static final class AfterEveryClass implements AfterAllCallback {
        @Override
        public void afterAll(ExtensionContext context) {
            var attempts = tried();
            if (!attempts.isEmpty())
                throw new AssertionError(
                        "somebody asked for the network:\n" + String.join("\n", attempts));
        }
    }

    @SuppressWarnings("deprecation")
    static synchronized void deny() {
        if (denied) return;
        denied = true;
        try {
            Socket.setSocketImplFactory(() -> {
                throw new IllegalStateException(refuse("Socket"));
            });
            ServerSocket.setSocketFactory(() -> {
                throw new IllegalStateException(refuse("ServerSocket"));
            });
            DatagramSocket.setDatagramSocketImplFactory(() -> {
                throw new IllegalStateException(refuse("DatagramSocket"));
            });
        } catch (IOException e) {
            throw new AssertionError("the network could not be denied", e);
        }
        URL.setURLStreamHandlerFactory(
                protocol -> PROTOCOLS.contains(protocol) ? new NoPage() : null);
    }

    /// Notes an attempt and gives what the caller is to throw.
    static Denied refuse(String road) {
        var who =
                StackWalker.getInstance()
                        .walk(frames ->
                                frames.skip(1)
                                        .limit(40)
                                        .map(StackWalker.StackFrame::toString)
                                        .collect(Collectors.joining("\n    ")));
        TRIED.add(road + "\n    " + who);
        return new Denied(road);
    }

    /// The attempts since the last call.
    static List<String> tried() {
        var attempts = new ArrayList<String>();
        Stream.generate(TRIED::poll).takeWhile(a -> a != null).forEach(attempts::add);
        return attempts;
    }

    private static final class NoPage extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw refuse("URL " + url.getProtocol());
        }
    }
}
