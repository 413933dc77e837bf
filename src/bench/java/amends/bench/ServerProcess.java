package amends.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The process of a {@link LoadServer}. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final InetSocketAddress address;

    private ServerProcess(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one with the class path of this process, and returns when it listens.
     *
     * @param database the address of a PostgreSQL, or nothing
     */
    static ServerProcess start(LogIn log, String database) throws IOException {
        return start(LoadServer.class, log.name(), database);
    }

    /** Starts another one, which prints where it listens. */
    static ServerProcess start(Class<?> program, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the server for the load did not start");
        }
        URI uri = URI.create(line);
        return new ServerProcess(process, new InetSocketAddress(uri.getHost(), uri.getPort()));
    }

    /** The program that runs this one. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    InetSocketAddress address() {
        return address;
    }

    /** The time that it has had a processor for. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
