package amends.http.backtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A shop whose parcels are late, and what it gives for that. */
final class Shop {

    static final String INCIDENTS = """
            id,ordered,delivered
            b,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z
            a,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z
            c,2026-03-09T10:00:00Z,2026-03-09T10:40:00Z
            """;

    static final String OPTIONS =
            "{\"kind\": \"shop.LateParcel\", \"map\": [\"openedAt=ordered\", \"resolvedAt=delivered\"]}";

    private static final String RULES = """
            package shop;

            declare LateParcel extends Incident
            end

            rule "A parcel comes within an hour"
            when
                LateParcel()
            then
                promise.resolve().within(60).target(45);
            end

            rule "Say sorry for a late parcel"
            when
                LateParcel( delayMinutes >= 1, acknowledged == false )
            then
                recommend.acknowledge("parcel.sorry");
            end

            rule "A voucher for a late parcel"
            when
                LateParcel( delayMinutes > %d )
            then
                recommend.compensate("voucher");
            end
            """;

    private Shop() {}

    /** The files of rules that give a voucher for more than so many minutes, by their paths. */
    static Map<String, String> files(int minutes) {
        return new TreeMap<>(Map.of(
                "shop/parcels.drl",
                RULES.formatted(minutes),
                "domains.yaml",
                "shop: {zone: UTC, currency: EUR}\n",
                "remedies.yaml",
                "remedies:\n  voucher: {label: {en: A voucher}, cost: \"3.00\", value: \"5.00\", currency: EUR}\n",
                "messages/en.yaml",
                "parcel.sorry: Sorry.\n"));
    }

    static Path write(Path folder, int minutes) throws IOException {
        for (Map.Entry<String, String> file : files(minutes).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
