package amends.console;

import amends.http.Route;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, scripts and pictures of the pages. Each is served under a path that has a part of its hash in it, so that
 * browsers may keep it for ever and still take up another version at once.
 */
public final class Assets {

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String A_DAY = "public, max-age=86400";
    private static final int HASH_DIGITS = 12;

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    /** One file, which is compressed when it is asked for first. */
    private static final class Asset {
        private final String path;
        private final String type;
        private final byte[] bytes;
        private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();

        private Asset(String path, String type, byte[] bytes) {
            this.path = path;
            this.type = type;
            this.bytes = bytes;
        }

        private byte[] gzip() {
            return compressed.computeIfAbsent("gzip", name -> Assets.gzip(bytes));
        }
    }

    /** Everything that the pages use. */
    public static Assets all() {
        Assets assets = new Assets();
        for (String own : List.of(
                "console.css",
                "console.js",
                "theme.js",
                "icon.svg",
                "board.css",
                "board.js",
                "wall.css",
                "wall.js",
                "incident.css",
                "incident.js",
                "new-incident.js",
                "customer.css",
                "customer.js",
                "link.js",
                "releases.css",
                "releases.js")) {
            assets.own(own);
        }
        assets.own("reports.js").own("reports.css");
        assets.library("uplot.js", "uplot/1.6.30/dist/uPlot.iife.min.js");
        assets.library("uplot.css", "uplot/1.6.30/dist/uPlot.min.css");
        assets.editor();
        assets.own("policies.css");
        assets.own("decisions.css");
        assets.library("pico.css", "picocss__pico/2.1.1/css/pico.min.css");
        assets.library("htmx.js", "htmx.org/2.0.10/dist/htmx.min.js");
        return assets;
    }

    /** The editor's own files, and the library that it is made of. */
    private void editor() {
        for (String own :
                List.of("editor.css", "editor.js", "editor-parts.js", "editor-words.js", "editor-what-if.js")) {
            own(own);
        }
        library("codemirror.js", "codemirror/6.0.2/dist/index.js");
        library("codemirror-state.js", "codemirror__state/6.7.1/dist/index.js");
        library("codemirror-view.js", "codemirror__view/6.43.7/dist/index.js");
        library("codemirror-language.js", "codemirror__language/6.12.4/dist/index.js");
        library("codemirror-commands.js", "codemirror__commands/6.10.4/dist/index.js");
        library("codemirror-search.js", "codemirror__search/6.5.11/dist/index.js");
        library("codemirror-autocomplete.js", "codemirror__autocomplete/6.20.3/dist/index.js");
        library("codemirror-lint.js", "codemirror__lint/6.9.7/dist/index.js");
        library("lezer-common.js", "lezer__common/1.5.2/dist/index.js");
        library("lezer-highlight.js", "lezer__highlight/1.2.3/dist/index.js");
        library("crelt.js", "crelt/1.0.7/index.js");
        library("style-mod.js", "style-mod/4.1.3/src/style-mod.js");
        library("w3c-keyname.js", "w3c-keyname/2.2.8/index.js");
        library("find-cluster-break.js", "marijn__find-cluster-break/1.0.3/src/index.js");
    }

    /** Adds a file of this product, from beside this class. */
    public Assets own(String name) {
        return add(name, "/amends/console/" + name);
    }

    /**
     * Adds a file of a library.
     *
     * @param name what it is called here
     * @param path where it is below the webjars
     */
    public Assets library(String name, String path) {
        return add(name, "/META-INF/resources/webjars/" + path);
    }

    private Assets add(String name, String resource) {
        byte[] bytes = read(resource);
        int dot = name.lastIndexOf('.');
        String type = TYPES.get(name.substring(dot + 1));
        String path = "/assets/" + name.substring(0, dot) + '.' + hash(bytes) + name.substring(dot);
        if (type == null || assets.put(name, new Asset(path, type, bytes)) != null) {
            throw new IllegalArgumentException(name + " is there already, or of no type that is known");
        }
        return this;
    }

    /** The path of a file, for a page. */
    public String path(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return asset.path;
    }

    /**
     * The ways to them: open to everybody, for the page on which a key is shown needs them as well. Browsers ask for
     * {@code /favicon.ico} beside whatever names no icon of its own, such as an answer in JSON.
     */
    public List<Route> routes() {
        return Stream.concat(
                        assets.values().stream()
                                .map(asset -> route(asset.path).answeredWith(http -> answer(http, asset, FOREVER))),
                        Stream.of(route("/favicon.ico")
                                .answeredWith(http -> answer(http, assets.get("icon.svg"), A_DAY))))
                .toList();
    }

    private static Route.Draft route(String path) {
        return Route.get(path).open().page().named("asset", "A file of the pages");
    }

    private static Response answer(ContainerRequestContext http, Asset asset, String keptFor) {
        String accepts = http.getHeaderString("Accept-Encoding");
        boolean small = accepts != null && accepts.contains("gzip");
        Response.ResponseBuilder answer = Response.ok(small ? asset.gzip() : asset.bytes)
                .header("Content-Type", asset.type)
                .header("Cache-Control", keptFor)
                .header("Vary", "Accept-Encoding");
        return (small ? answer.header("Content-Encoding", "gzip") : answer).build();
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
