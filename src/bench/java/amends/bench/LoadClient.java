package amends.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends one request over and over on some connections that stay open, each sending again when it has its answer. One
 * thread, no garbage and hardly any parsing: it shares the machine with the server, and should leave it to that.
 */
final class LoadClient implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 10_000;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private Latencies latencies = new Latencies();
    private long until;
    private int busy;

    private static final class Connection {
        private final SocketChannel channel;
        private final ByteBuffer out;
        private final Answer answer = new Answer();
        private long sentAt;

        Connection(SocketChannel channel, byte[] request) {
            this.channel = channel;
            this.out = ByteBuffer.allocateDirect(request.length).put(request);
        }
    }

    /** Connects. */
    LoadClient(InetSocketAddress server, String path, int count) throws IOException {
        this(server, DesignRequest.to(server, path), count);
    }

    /**
     * Connects.
     *
     * @param request as it goes over the wire
     */
    LoadClient(InetSocketAddress server, byte[] request, int count) throws IOException {
        selector = Selector.open();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Connection connection = new Connection(channel, request);
            channel.register(selector, SelectionKey.OP_READ, connection);
            connections.add(connection);
        }
    }

    /** Sends one request, and returns the answer's text. */
    String once() throws IOException {
        until = System.nanoTime();
        latencies = new Latencies();
        Connection first = connections.get(0);
        send(first);
        await();
        return first.answer.text();
    }

    /** Keeps all connections busy for some time, and returns how long each request took. */
    Latencies run(Duration time) throws IOException {
        long start = System.nanoTime();
        until = start + time.toNanos();
        latencies = new Latencies();
        for (Connection connection : connections) {
            send(connection);
        }
        await();
        latencies.tookNanos(System.nanoTime() - start);
        return latencies;
    }

    private void await() throws IOException {
        while (busy > 0) {
            if (selector.select(this::receive, PATIENCE_MILLIS) == 0) {
                throw new IOException("no answer in " + PATIENCE_MILLIS + " ms");
            }
        }
    }

    private void send(Connection connection) throws IOException {
        connection.answer.clear();
        connection.sentAt = System.nanoTime();
        connection.out.flip();
        while (connection.out.hasRemaining()) {
            connection.channel.write(connection.out);
        }
        busy++;
    }

    private void receive(SelectionKey key) {
        try {
            Connection connection = (Connection) key.attachment();
            if (connection.channel.read(connection.answer.buffer()) < 0) {
                throw new EOFException("the server closed a connection");
            }
            if (connection.answer.isComplete()) {
                long now = System.nanoTime();
                latencies.add(now - connection.sentAt);
                busy--;
                if (now < until) {
                    send(connection);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.channel.close();
        }
        selector.close();
    }
}
