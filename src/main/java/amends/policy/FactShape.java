package amends.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of one sort of fact, by slot and by name. */
public final class FactShape {

    private final String name;
    private final List<Field> fields;
    private final Map<String, Field> byName;

    /**
     * @param name how rules call the fact
     * @param fields in the order of their slots, from 0 without a gap
     */
    public FactShape(String name, List<Field> fields) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.byName = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.slot() != byName.size() || byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException("field " + field.name() + " of " + name + " is out of place");
            }
        }
    }

    /** How rules call the fact. */
    public String name() {
        return name;
    }

    /** The fields in the order of their slots. */
    public List<Field> fields() {
        return fields;
    }

    /** The field of that name, or null. */
    public Field field(String fieldName) {
        return byName.get(fieldName);
    }

    /** All field names, in the order of their slots. */
    public Set<String> names() {
        return java.util.Collections.unmodifiableSet(byName.keySet());
    }

    @Override
    public String toString() {
        return name;
    }
}
