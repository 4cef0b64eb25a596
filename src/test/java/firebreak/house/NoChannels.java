package firebreak.house;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/// Refuses channels to the network, see [NoNetwork]. Java finds it as a service.
public final class NoChannels extends SelectorProvider {
    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw NoNetwork.refuse("DatagramChannel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw NoNetwork.refuse("DatagramChannel " + family);
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw NoNetwork.refuse("Pipe");
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw NoNetwork.refuse("Selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw NoNetwork.refuse("ServerSocketChannel");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) throws IOException {
        throw NoNetwork.refuse("ServerSocketChannel " + family);
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw NoNetwork.refuse("SocketChannel");
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
        throw NoNetwork.refuse("SocketChannel " + family);
    }

    @Override
    public Channel inheritedChannel() throws IOException {
        throw NoNetwork.refuse("inherited channel");
    }
}
