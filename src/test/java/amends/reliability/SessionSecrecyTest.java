package amends.reliability;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What opens something stays with whom it was given to: a key, a session, the token of a page, a customer's link. A service
 * writes none of it down, whatever is done with it, rightly and wrongly.
 */
class SessionSecrecyTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PASSWORD = "of-the-database";
    private static final String SESSION = "the session";
    private static final String TOKEN = "the token of the page";
    private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"page-token\" content=\"([^\"]{43})\"");
    private static final Pattern ADMIN_PORT = Pattern.compile("Started admin\\b.*\\{(127\\.0\\.0\\.1:[0-9]+)}");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    private String uri;

    /** What stands in the customer's link before its signature. */
    private String incident;

    /** What opens something, by what it is; of a key and a link the part that nobody may know. */
    private final Map<String, String> secrets = new LinkedHashMap<>();

    /** What was answered with a status of 400 or above, by what was asked. */
    private final Map<String, String> refusals = new LinkedHashMap<>();

    @Test
    void nothingThatOpensAnythingIsWrittenDownOrToldAgain() throws Exception {
        Path log = folder.resolve("amends.log");
        Map<String, String> written = new LinkedHashMap<>();
        try (ServiceProcess service = ServiceProcess.start(
                folder,
                folder.resolve("data"),
                null,
                "logging: {format: json, level: debug, file: '" + log + "'}\n" + "database: {user: sa, password: "
                        + PASSWORD + "}\n")) {
            uri = service.caller().uri();
            String admin = key(null, "admin");
            String session = work(admin, key(admin, "agent"));
            misuse(admin, session);
            String[] asAdmin = {"Authorization", "Bearer " + admin};
            written.put("decisions", ask("GET", "/v1/decisions/export", null, asAdmin));
            written.put("incidents", ask("GET", "/v1/incidents/export", null, asAdmin));
            written.put("keys", ask("GET", "/v1/keys", null, asAdmin));
            written.put("metrics", ask("GET", "/metrics", null, asAdmin));
            uri = "http://" + adminPort(log);
            written.put("metrics on the admin port", ask("GET", "/metrics", null));
            written.put("health on the admin port", ask("GET", "/healthcheck", null));
            service.terminate();
            service.code();
        }
        written.put("the log", Files.readString(log));
        written.put("standard error", Files.readString(folder.resolve("service.log")));
        written.put("the database", database());
        written.putAll(files());
        written.putAll(refusals);

        // Else nothing would be found wherever it stood.
        assertThat(secrets).hasSize(5);
        assertThat(refusals).hasSizeGreaterThan(500);
        assertThat(written.get("decisions")).contains("test.Late");
        assertThat(written.get("metrics on the admin port")).contains("amends_");
        assertThat(written.get("the log")).contains("customer", "login", "\"status\":401", "\"status\":404");
        assertThat(written.get("the database")).contains("INSERT INTO", "T-1");
        List<String> found = new ArrayList<>();
        written.forEach((where, text) -> secrets.forEach((what, secret) -> {
            if (text.contains(secret)) {
                found.add(what + " in " + where);
            }
        }));
        assertThat(found).isEmpty();
    }

    private String adminPort(Path log) throws IOException {
        Matcher port = ADMIN_PORT.matcher(Files.readString(log));
        assertThat(port.find()).as("the log says where the admin port is").isTrue();
        return port.group(1);
    }

    private String key(String by, String role) throws Exception {
        String made = ask(
                "POST",
                "/v1/keys",
                "{\"name\": \"" + role + "\", \"roles\": [\"" + role + "\"]}",
                by == null ? new String[0] : new String[] {"Authorization", "Bearer " + by});
        String key = JSON.readTree(made).path("key").asText();
        secrets.put("the key of the " + role, key.substring(key.length() - 43));
        return key;
    }

    /** Everything as it is meant: an agent opens an incident, signs in, and sends its customer a link. */
    private String work(String admin, String agent) throws Exception {
        ask(
                "POST",
                "/v1/incidents",
                "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"T-1\", \"course\": \"main\"}}",
                "Authorization",
                "Bearer " + agent);
        HttpResponse<InputStream> login = send("POST", "/login", "to=%2F&key=" + agent, "Content-Type", FORM);
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
        String session = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        login.body().close();
        secrets.put(SESSION, session);
        String board = ask("GET", "/", null, "Cookie", "amends_session=" + session);
        assertThat(board).doesNotContain(session).doesNotContain(agent);
        Matcher token = PAGE_TOKEN.matcher(board);
        assertThat(token.find()).as(board).isTrue();
        secrets.put(TOKEN, token.group(1));
        String[] signedIn = {"Cookie", "amends_session=" + session, "X-CSRF-Token", token.group(1)};
        ask("GET", "/incidents/T-1", null, signedIn);
        ask("GET", "/incidents/T-1/why", null, signedIn);
        ask("POST", "/v1/evaluations", "{\"incident\": {\"kind\": \"test.Late\", \"course\": \"main\"}}", signedIn);
        ask("POST", "/v1/incidents/T-1/events", "{\"type\": \"customerReplied\", \"text\": \"And?\"}", signedIn);
        String link = JSON.readTree(ask("POST", "/v1/incidents/T-1/link", "{}", signedIn))
                .path("url")
                .asText();
        incident = link.substring(link.indexOf("?t=") + 3, link.lastIndexOf('.') + 1);
        secrets.put("the customer's link", link.substring(link.lastIndexOf('.') + 1));
        String path = URI.create(link).getRawPath() + '?' + URI.create(link).getRawQuery();
        assertThat(ask("GET", path, null)).contains("<h1");
        HttpResponse<InputStream> stream = send("GET", path.replace("/customer?", "/customer/stream?"), null);
        assertThat(stream.statusCode()).isEqualTo(200);
        stream.body().close();
        ask("GET", "/v1/incidents/T-1/link?" + link, null, "Authorization", "Bearer " + admin);
        return session;
    }

    /** Each secret in every place of a request in which it is of no use. */
    private void misuse(String admin, String session) throws Exception {
        for (String secret : List.copyOf(secrets.values())) {
            String link = incident + secret;
            for (String[] who : new String[][] {
                {"Accept", "text/html"},
                {"Accept", "application/json"},
                {"Accept", "text/html", "Authorization", "Bearer " + admin},
                {"Accept", "text/html", "Cookie", "amends_session=" + session, "X-CSRF-Token", secret + "x"},
                {"Accept", "text/html", "Cookie", "amends_session=" + secret + "x", "X-CSRF-Token", secret},
                {"Accept", "application/json", "Authorization", "Bearer amends_0123456789abcdef_" + secret},
                {"Accept", "application/json", "Authorization", secret},
                {"Accept", "application/json", "traceparent", secret, "User-Agent", secret, "Host-Of", secret}
            }) {
                for (String path : List.of(
                        '/' + secret,
                        "/nothing?key=" + secret,
                        "/customer?t=" + link,
                        "/customer/stream?t=" + link,
                        "/assets/" + secret,
                        "/v1/evaluations?key=" + secret,
                        "/mcp?key=" + secret,
                        "/login/" + secret,
                        "/decisions?day=" + secret,
                        "/v1/decisions?limit=" + secret)) {
                    drop("GET", path, null, who);
                }
                drop("POST", "/v1/evaluations?key=" + secret, "{\"incident\": {\"kind\": \"x\"}, ", who);
                drop("POST", "/v1/" + secret, "{}", who);
                drop("POST", "/board/act?key=" + secret, "{}", who);
                drop("POST", "/customer?t=" + link, "{}", who);
                drop("DELETE", "/v1/keys/" + secret, null, who);
                drop("FOO", "/reports?key=" + secret, null, who);
                drop("GET", "/?key=" + secret + "x".repeat(5_000), null, who);
            }
            drop("POST", "/login", "to=%2F&key=" + secret, "Content-Type", FORM, "Accept", "text/html");
            drop("POST", "/login", "to=%2F&key=" + secret + "%", "Content-Type", FORM, "Accept", "text/html");
        }
    }

    /** Asks, and keeps the answer if it is a refusal. */
    private void drop(String method, String path, String body, String... headers) throws Exception {
        HttpResponse<InputStream> answer = send(method, path, body, headers);
        boolean isRefusal = answer.statusCode() >= 400;
        try (InputStream in = answer.body()) {
            if (isRefusal) {
                String told = answer.headers().map() + new String(in.readAllBytes(), StandardCharsets.UTF_8);
                refusals.put(
                        refusals.size() + ": " + method + ' ' + path + ' ' + List.of(headers),
                        List.of(headers).contains("amends_session=" + secrets.get(SESSION))
                                ? withoutItsToken(told)
                                : told);
            }
        }
    }

    /** A page has the token of its own session in two places, for its scripts. */
    private String withoutItsToken(String page) {
        String token = secrets.get(TOKEN);
        return page.replace("name=\"page-token\" content=\"" + token + "\"", "")
                .replace("{&#34;X-CSRF-Token&#34;:&#34;" + token + "&#34;}", "");
    }

    private String ask(String method, String path, String body, String... headers) throws Exception {
        try (InputStream in = send(method, path, body, headers).body()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<InputStream> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    /** Every row of every table, and how these are made. */
    private String database() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("data/amends").toAbsolutePath()
                                + ";DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE",
                        "sa",
                        PASSWORD);
                Statement script = connection.createStatement();
                ResultSet rows = script.executeQuery("SCRIPT")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    /** The files of the data folder, byte by byte: what was deleted from a table stands there a while longer. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readString(file, ISO_8859_1));
            }
        }
        return files;
    }
}
