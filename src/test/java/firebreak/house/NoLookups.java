package firebreak.house;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/// Refuses to look up names and addresses, see [NoNetwork]. Java finds it as a service.
public final class NoLookups extends InetAddressResolverProvider {
    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                if (javasFonts()) throw new UnknownHostException("this computer");
                throw unknown("lookup of a name");
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                throw unknown("lookup of an address");
            }
        };
    }

    /// Java's own fonts ask for this computer's name. In the program [firebreak.Main] sees to it
    /// that nobody is asked, which [SystemCallsTest] holds.
    private static boolean javasFonts() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(
                                f -> f.getClassName().equals("sun.font.FcFontConfiguration")));
    }

    private static UnknownHostException unknown(String road) {
        return new UnknownHostException(NoNetwork.refuse(road).getMessage());
    }

    @Override
    public String name() {
        return "none";
    }
}
