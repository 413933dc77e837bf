package amends.http.backtests;

import static amends.http.backtests.Service.json;
import static org.assertj.core.api.Assertions.assertThat;

import amends.folder.Binary;
import amends.history.BacktestRun;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Zips that want more than to bring a rules folder: each is refused with a reason, and nothing of it stays. */
class HostileZipsTest {

    private static final int LINK = 0120777;
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(Shop.write(folder.resolve("rules"), 20), folder.resolve("data"), BacktestRun::run);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private record Hostile(String name, Binary zip, String file, String detail) {
        Hostile(String name, byte[] zip, String file, String detail) {
            this(name, new Binary(zip), file, detail);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> hostile() throws IOException {
        byte[] good = Shop.zip(Shop.files(10));
        return List.of(
                named("up and out", "../../evil.drl", "leads out of the rules folder"),
                named("up and out from within", "shop/../../evil.drl", "leads out of the rules folder"),
                named("absolute", "/etc/evil.drl", "is not a path below the rules folder"),
                named("a drive", "C:/evil.drl", "is not a plain path with forward slashes"),
                named("the other slash", "shop/..\\..\\evil.drl", "is not a plain path with forward slashes"),
                named("here", "shop/./evil.drl", "is not a plain path with forward slashes"),
                named("two slashes", "shop//evil.drl", "is not a path below the rules folder"),
                named("a control character", "shop/evil\u0007.drl", "has a name that no file has here"),
                named("a long name", "shop/" + "e".repeat(300) + ".drl", "has a name that no file has here"),
                named("deep", "shop/" + "a/".repeat(20) + "evil.drl", "folders go too deep here"),
                new Hostile(
                        "a link",
                        zip(out -> {
                            ZipArchiveEntry link = new ZipArchiveEntry("shop/evil.drl");
                            link.setUnixMode(LINK);
                            put(out, link, bytes("/etc/passwd"));
                        }),
                        "shop/evil.drl",
                        "is a link; only files and folders are taken"),
                new Hostile(
                        "twice",
                        zip(out -> {
                            put(out, new ZipArchiveEntry("shop/a.drl"), bytes("1"));
                            put(out, new ZipArchiveEntry("shop/a.drl"), bytes("2"));
                        }),
                        "shop/a.drl",
                        "stands in the zip twice"),
                new Hostile(
                        "a file that is a folder",
                        zip(out -> {
                            put(out, new ZipArchiveEntry("domains.yaml"), bytes(""));
                            put(out, new ZipArchiveEntry("shop"), bytes("1"));
                            put(out, new ZipArchiveEntry("shop/a.drl"), bytes("2"));
                        }),
                        "shop/a.drl",
                        "stands in the zip twice"),
                new Hostile(
                        "a bomb",
                        zip(out -> {
                            for (int i = 0; i < 65; i++) {
                                put(out, new ZipArchiveEntry("shop/" + i + ".drl"), new byte[MEBIBYTE]);
                            }
                        }),
                        "shop/64.drl",
                        "is too much; a rules folder holds at most 10000 files and 64 MiB"),
                new Hostile(
                        "many",
                        zip(out -> {
                            for (int i = 0; i <= 10_000; i++) {
                                put(out, new ZipArchiveEntry("shop/" + i + ".drl"), new byte[0]);
                            }
                        }),
                        null,
                        "the zip holds 10001 entries; a rules folder holds at most 10000 files and 64 MiB"),
                new Hostile("encrypted", changed(good, 8, 1), null, "the zip is encrypted"),
                new Hostile(
                        "packed otherwise",
                        changed(good, 10, 14),
                        null,
                        "an entry is packed in a way that is not known here; use deflate"),
                new Hostile("no zip", bytes("package shop;"), null, "this is not a zip, or a broken one"),
                new Hostile("nothing", new byte[0], null, "this is not a zip, or a broken one"),
                new Hostile("no entries", zip(out -> {}), null, "the zip is empty"),
                new Hostile(
                        "cut off", Arrays.copyOf(good, good.length / 2), null, "this is not a zip, or a broken one"),
                new Hostile("turned", turned(good), null, "cannot be unpacked"));
    }

    private static Hostile named(String what, String entry, String detail) throws IOException {
        byte[] zip = zip(out -> {
            put(out, new ZipArchiveEntry("domains.yaml"), bytes("shop: {zone: UTC, currency: EUR}\n"));
            put(out, new ZipArchiveEntry(entry), bytes("package shop;\n"));
        });
        return new Hostile(what, zip, entry.length() > 200 ? entry.substring(0, 200) + "…" : entry, detail);
    }

    private interface Filling {
        void fill(ZipArchiveOutputStream out) throws IOException;
    }

    private static byte[] zip(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            filling.fill(out);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] content) throws IOException {
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Sets a byte of what the directory at the end says of each entry: flags are at 8, the way of packing at 10. */
    private static byte[] changed(byte[] good, int offset, int value) {
        byte[] zip = good.clone();
        for (int at = 0; at < zip.length - offset; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + offset] = (byte) value;
            }
        }
        return zip;
    }

    /** What is packed in the first entry is no longer what the packer wrote. */
    private static byte[] turned(byte[] good) {
        byte[] zip = good.clone();
        int content = 30 + zip[26];
        Arrays.fill(zip, content, content + 4, (byte) 0xff);
        return zip;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefused(Hostile hostile) throws Exception {
        HttpResponse<String> answer =
                service.post(Parts.shop().rules(hostile.zip().bytes()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode problem = json(answer);
        assertThat(problem.at("/type").textValue()).isEqualTo("/problems/invalid-backtest");
        assertThat(problem.at("/errors/0/detail").textValue()).isEqualTo(hostile.detail());
        if (hostile.file() != null) {
            assertThat(problem.at("/errors/0/file").textValue()).isEqualTo(hostile.file());
        }
        assertThat(left()).isEqualTo(Map.of("rules", List.of("domains.yaml", "messages", "remedies.yaml", "shop")));
    }

    /** Nothing was written but below the data folder, and nothing is left there. */
    private static Map<String, List<String>> left() throws IOException {
        try (Stream<Path> jobs = Files.list(folder.resolve("data/backtests"))) {
            assertThat(jobs.map(Path::getFileName)).map(Path::toString).containsExactly(".lock");
        }
        try (Stream<Path> rules = Files.list(folder.resolve("rules"));
                Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(Path::getFileName)).map(Path::toString).containsExactlyInAnyOrder("data", "rules");
            return Map.of(
                    "rules",
                    rules.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
