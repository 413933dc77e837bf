package amends.wire;

import amends.access.KeyDesk;
import amends.access.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads which key is wanted, strictly: {@code {"name": "till 4", "roles": ["agent"]}}. */
public final class KeyReader {

    private static final List<String> FIELDS = List.of("name", "roles", "expiresAt");
    private static final int LONGEST_NAME = 100;

    /** The roles by their names in requests, lists and commands. */
    static final List<String> ROLES =
            Arrays.stream(Role.values()).map(KeyReader::name).toList();

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);

    private KeyReader() {}

    /** What a role is called in requests, lists and commands. */
    public static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads it.
     *
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static KeyDesk.Wish wish(byte[] body) {
        KeyReader reader = new KeyReader();
        KeyDesk.Wish wish = reader.wish(StrictJson.read(body));
        reader.problems.throwIfAny();
        return wish;
    }

    private KeyDesk.Wish wish(JsonNode body) {
        Part part = Part.of(body, Spot.REQUEST, problems, FIELDS);
        if (part == null) {
            return null;
        }
        JsonNode nameNode = part.required("name", "whose key it is, or what for");
        String name = nameNode == null ? null : values.name(nameNode, part.at("name"), LONGEST_NAME);
        Set<Role> roles = roles(part);
        JsonNode expiresNode = part.get("expiresAt");
        Instant expiresAt = expiresNode == null ? null : values.instant(expiresNode, part.at("expiresAt"));
        return name == null || roles.isEmpty() ? null : new KeyDesk.Wish(name, roles, expiresAt);
    }

    private Set<Role> roles(Part part) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        JsonNode node = part.required("roles", "a list of " + Values.oneOf(ROLES));
        if (node == null) {
            return roles;
        }
        Spot at = part.at("roles");
        if (!node.isArray() || node.isEmpty()) {
            problems.wrongType(at, "a list of one or more of " + String.join(", ", ROLES), node);
            return roles;
        }
        for (int i = 0; i < node.size(); i++) {
            String role = values.oneOf(node.get(i), at.at(i), ROLES);
            if (role != null) {
                roles.add(Role.valueOf(role.toUpperCase(Locale.ROOT)));
            }
        }
        return roles;
    }
}
