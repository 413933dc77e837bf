package amends.wire;

import amends.access.AccessKey;
import amends.access.MadeKey;
import amends.wire.LedgerWriter.Bytes;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes access keys as JSON; never what is stored of the key itself. */
public final class KeyWriter {

    private KeyWriter() {}

    /**
     * All keys.
     *
     * @param now how they stand then
     */
    public static byte[] list(List<AccessKey> keys, Instant now) {
        return Bytes.of(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("keys");
            for (AccessKey key : keys) {
                json.writeStartObject();
                fields(key, now, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** One key. */
    public static byte[] one(AccessKey key, Instant now) {
        return Bytes.of(json -> {
            json.writeStartObject();
            fields(key, now, json);
            json.writeEndObject();
        });
    }

    /** A key that was just made, with the text that is told this once. */
    public static byte[] made(MadeKey made, Instant now) {
        return Bytes.of(json -> {
            json.writeStartObject();
            json.writeStringField("key", made.text());
            fields(made.key(), now, json);
            json.writeEndObject();
        });
    }

    private static void fields(AccessKey key, Instant now, JsonGenerator json) throws IOException {
        json.writeStringField("id", key.id());
        json.writeStringField("name", key.name());
        json.writeArrayFieldStart("roles");
        for (String role : key.roles().stream().map(KeyReader::name).sorted().toList()) {
            json.writeString(role);
        }
        json.writeEndArray();
        json.writeStringField("state", key.stateAt(now).name().toLowerCase(Locale.ROOT));
        json.writeStringField("createdAt", key.createdAt().toString());
        json.writeStringField("createdBy", key.createdBy());
        if (key.expiresAt() != null) {
            json.writeStringField("expiresAt", key.expiresAt().toString());
        }
        if (key.revokedAt() != null) {
            json.writeStringField("revokedAt", key.revokedAt().toString());
        }
    }
}
