package amends.mcp;

import amends.access.Role;
import amends.policy.PolicySet;
import java.util.Map;
import java.util.Set;

/** Something that assistants can have done. */
interface AssistantTool {

    /**
     * What is told of a tool.
     *
     * @param name what it is called
     * @param title the same for people
     * @param description what it is good for, to whoever decides whether to call it
     * @param roles who may
     * @param readsOnly whether nothing is changed by it
     */
    record Card(String name, String title, String description, Set<Role> roles, boolean readsOnly) {
        public Card {
            roles = Set.copyOf(roles);
        }
    }

    /** What is told of it. */
    Card card();

    /** A JSON Schema of its arguments under a release. */
    Map<String, Object> schema(PolicySet policies);

    /**
     * Does it.
     *
     * @throws RuntimeException where it cannot be done, as the HTTP API would tell it
     */
    Told answer(Call call);
}
