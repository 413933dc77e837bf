package amends.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Speaks HTTP byte by byte, so that requests can be as broken as a test wants them. */
record Raw(URI server) {

    /** One answer; header names are in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {
        String type() {
            return headers.get("content-type");
        }
    }

    Answer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    Answer send(byte[] request) throws IOException {
        return send(out -> out.write(request));
    }

    /** Writes a request; the server may answer, and close, before it ends. */
    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    Answer send(Writer request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            request.to(out);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String head = all.substring(0, all.indexOf("\r\n\r\n"));
        Map<String, String> headers = new LinkedHashMap<>();
        head.lines()
                .skip(1)
                .forEach(line -> headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip()));
        return new Answer(Integer.parseInt(head.split(" ", 3)[1]), headers, all.substring(head.length() + 4));
    }
}
