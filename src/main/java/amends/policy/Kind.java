package amends.policy;

import java.util.List;

/**
 * A type of incident, declared in a domain or in common.
 *
 * @param domain the domain in which it can be asked about
 * @param name the declared name
 * @param lineage its own name first, then the kinds it extends, {@code Incident} last
 * @param shape its fields, those of Incident first
 * @param at where it is declared
 */
public record Kind(String domain, String name, List<String> lineage, FactShape shape, Position at) {

    public Kind {
        lineage = List.copyOf(lineage);
    }

    /** The name on the wire: {@code restaurant.LateMeal}. */
    public String fullName() {
        return domain + "." + name;
    }

    /** Whether an incident of this kind is also one of the named kind, itself and Incident included. */
    public boolean isA(String factName) {
        return lineage.contains(factName);
    }

    /** The kind directly below Incident from which this one descends: itself, for most. */
    public String root() {
        return lineage.get(Math.max(0, lineage.size() - 2));
    }
}
