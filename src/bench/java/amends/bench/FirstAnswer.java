package amends.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long it takes from the start command of the one jar to its first answer. */
final class FirstAnswer {

    /** The one jar, as the build leaves it. */
    static final Path JAR = Path.of("target", "amends.jar");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 5;
    private static final int BEGINNING = 12;

    private FirstAnswer() {}

    /** The seconds of so many starts, one after the other. */
    static List<Double> seconds(int starts) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            seconds.add(secondsOnce());
        }
        return seconds;
    }

    private static double secondsOnce() throws IOException, InterruptedException {
        InetSocketAddress address = freeAddress();
        byte[] request = DesignRequest.to(address, DesignRequest.EVALUATIONS);
        ProcessBuilder command = new ProcessBuilder(
                        ServerProcess.java(), "-jar", JAR.toString(), "server", "config.yml")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("AMENDS_PORT", Integer.toString(address.getPort()));
        command.environment().put("AMENDS_ADMIN_PORT", "0");
        long start = System.nanoTime();
        Process process = command.start();
        try {
            while (!answers(address, request)) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IOException("the service did not answer");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(InetSocketAddress address, byte[] request) {
        try (Socket socket = new Socket()) {
            socket.connect(address);
            socket.getOutputStream().write(request);
            InputStream in = socket.getInputStream();
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.US_ASCII);
            return beginning.equals("HTTP/1.1 200");
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    private static InetSocketAddress freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
        }
    }
}
