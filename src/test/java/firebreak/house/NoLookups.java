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
                throw unknown("lookup of a name");
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                throw unknown("lookup of an address");
            }
        };
    }

    private static UnknownHostException unknown(String road) {
        return new UnknownHostException(NoNetwork.refuse(road).getMessage());
    }

    @Override
    public String name() {
        return "none";
    }
}
