package amends.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says where the modules are that a script imports by name. It is the one thing that stands in a page as a script, so the
 * page's security policy lets in this very text and no other.
 *
 * @param json the map as browsers read it; of names and paths of this product alone
 * @param source how the policy names it
 */
public record ImportMap(String json, String source) {

    /** A page's security policy that lets the map in. */
    String in(String policy) {
        return policy.replace("script-src 'self'", "script-src 'self' " + source);
    }

    /**
     * A map.
     *
     * @param modules the names of files by the names in the imports
     */
    static ImportMap of(Map<String, String> modules, Assets assets) {
        Map<String, String> paths = new TreeMap<>();
        modules.forEach((name, asset) -> paths.put(name, assets.path(asset)));
        try {
            String json = new ObjectMapper().writeValueAsString(Map.of("imports", paths));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return new ImportMap(json, "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("texts are JSON, and every Java has SHA-256", e);
        }
    }
}
