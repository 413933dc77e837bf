package amends.http.backtests;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart body, made by hand. */
final class Parts {

    static final String BOUNDARY = "a-line-between";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** The shop's incidents with the options that they need. */
    static Parts shop() {
        return new Parts().incidents(Shop.INCIDENTS).options(Shop.OPTIONS);
    }

    Parts incidents(String csv) {
        return file("incidents", "incidents.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    Parts options(String json) {
        return part("name=\"options\"", json.getBytes(StandardCharsets.UTF_8));
    }

    Parts rules(byte[] zip) {
        return file("rules", "rules.zip", zip);
    }

    Parts file(String name, String file, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"" + file + '"', content);
    }

    Parts part(String disposition, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        bytes.writeBytes(content);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes.toByteArray());
        all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
