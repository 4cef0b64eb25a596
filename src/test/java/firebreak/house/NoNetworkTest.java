package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.Text;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.tools.Server;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.rowset.spi.SyncFactory;

/// The denial of the network works, on every road, and is seen.
class NoNetworkTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TestFactory
    Stream<DynamicTest> everyRoadIsDeniedAndSeen() {
        return roads().entrySet().stream()
                .map(road ->
                        DynamicTest.dynamicTest(
                                road.getKey(),
                                () -> {
                                    assertThat(NoNetwork.tried()).isEmpty();
                                    assertThatThrownBy(road.getValue())
                                            .satisfies(
                                                    e -> assertThat(chain(e)).contains("denied"));
                                    assertThat(NoNetwork.tried())
                                            .isNotEmpty()
                                            .allMatch(t -> t.contains("NoNetworkTest"));
                                }));
    }

    private static Map<String, ThrowingCallable> roads() {
        var roads = new LinkedHashMap<String, ThrowingCallable>();
        roads.put("Socket", () -> new Socket(HERE, 9).close());
        roads.put("Socket unconnected", () -> new Socket().connect(new InetSocketAddress(HERE, 9)));
        roads.put("ServerSocket", () -> new ServerSocket(0).close());
        roads.put("DatagramSocket", () -> new DatagramSocket().close());
        roads.put("SocketChannel", () -> SocketChannel.open().close());
        roads.put("Unix socket", () -> SocketChannel.open(StandardProtocolFamily.UNIX).close());
        roads.put("ServerSocketChannel", () -> ServerSocketChannel.open().close());
        roads.put("DatagramChannel", () -> DatagramChannel.open().close());
        roads.put("AsynchronousSocketChannel", () -> AsynchronousSocketChannel.open().close());
        roads.put(
                "AsynchronousServerSocketChannel",
                () -> AsynchronousServerSocketChannel.open().close());
        roads.put("Pipe", () -> Pipe.open().sink().close());
        roads.put("HttpClient", NoNetworkTest::get);
        for (var address :
                new String[] {"http://127.0.0.1/", "https://example.org/", "ftp://example.org/x"})
            roads.put(address, () -> URI.create(address).toURL().openStream().close());
        roads.put(
                "jar over http",
                () -> URI.create("jar:http://127.0.0.1/a.jar!/x").toURL().openStream().close());
        roads.put("name", () -> InetAddress.getByName("example.org"));
        roads.put("H2's server", () -> Server.createTcpServer("-tcpPort", "0").start());
        roads.put("H2's console", () -> Server.createWebServer("-webPort", "0").start());
        roads.put(
                "H2's client",
                () -> DriverManager.getConnection("jdbc:h2:tcp://127.0.0.1/x", "", "").close());
        return roads;
    }

    private static void get() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1/")).build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    /// Java gives an answer of its own where the lookup of this name fails.
    @Test
    void aLookupThatIsAnsweredAllTheSameIsSeen() throws Exception {
        assertThat(InetAddress.getByName("localhost").isLoopbackAddress()).isTrue();
        assertThat(NoNetwork.tried()).hasSize(1).allMatch(t -> t.contains("lookup"));
    }

    @Test
    void theRoadsWithinTheProgramStayOpen() throws Exception {
        try (var bundle = Text.class.getResourceAsStream("/firebreak/version.txt");
                var jar = SyncFactory.class.getResource("SyncFactory.class").openStream();
                var library = Server.class.getResource("Server.class").openStream()) {
            assertThat(bundle.read() + jar.read() + library.read()).isPositive();
        }
        assertThat(NoNetwork.tried()).isEmpty();
    }

    private static String chain(Throwable e) {
        var text = new StringBuilder();
        for (var t = e; t != null; t = t.getCause()) text.append(t).append('\n');
        return text.toString();
    }
}
