package amends.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Saves a rule again and again, each time as soon as the one before serves. */
final class Editor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long LOOK_MILLIS = 20;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI current;
    private final Path edited;
    private final String text;
    private int reloads;
    private volatile boolean goesOn;
    private volatile RuntimeException failure;
    private Thread thread;

    Editor(InetSocketAddress server, Path edited, String text) {
        this.current = URI.create("http://" + server.getHostString() + ":" + server.getPort() + "/v1/releases/current");
        this.edited = edited;
        this.text = text;
    }

    /** How many states have come to serve. */
    int reloads() {
        return reloads;
    }

    void begin() {
        goesOn = true;
        thread = new Thread(
                () -> {
                    try {
                        while (goesOn) {
                            reload();
                        }
                    } catch (RuntimeException e) {
                        failure = e;
                    }
                },
                "editor");
        thread.start();
    }

    /** Returns when the last state serves. */
    void end() throws InterruptedException {
        goesOn = false;
        thread.join();
        if (failure != null) {
            throw failure;
        }
    }

    /** Saves once, and returns when that serves. */
    void reload() {
        try {
            String before = release();
            ReloadSpeed.save(edited, text, 2 + reloads);
            long start = System.nanoTime();
            while (release().equals(before)) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new IllegalStateException("the saved rule does not come to serve");
                }
                Thread.sleep(LOOK_MILLIS);
            }
            reloads++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String release() throws IOException, InterruptedException {
        byte[] answer = client.send(HttpRequest.newBuilder(current).build(), BodyHandlers.ofByteArray())
                .body();
        return JSON.readTree(answer).get("release").textValue();
    }
}
