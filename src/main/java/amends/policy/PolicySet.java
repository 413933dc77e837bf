package amends.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One immutable, checked state of the rules folder. */
public final class PolicySet {

    private final String release;
    private final Map<String, DomainPolicy> domains;
    private final Library library;
    private final Map<String, Kind> kinds;

    /**
     * @param release the content hash, {@code sha256:…}
     * @param domains by name
     * @param library what stands beside the policies
     */
    public PolicySet(String release, Map<String, DomainPolicy> domains, Library library) {
        this.release = release;
        this.domains = new TreeMap<>(domains);
        this.library = library;
        this.kinds = new HashMap<>();
        for (DomainPolicy domain : domains.values()) {
            for (Kind kind : domain.kinds().values()) {
                kinds.put(kind.fullName(), kind);
            }
        }
    }

    private PolicySet(PolicySet other, Map<String, DomainPolicy> domains) {
        this.release = other.release;
        this.domains = domains;
        this.library = other.library;
        this.kinds = other.kinds;
    }

    /**
     * The same policies with some rules changed. The release stays: nobody serves the result, it is only tried.
     *
     * @param changes of rules of these policies
     */
    public PolicySet with(List<RuleChange> changes) {
        Map<String, DomainPolicy> changed = new TreeMap<>(domains);
        for (RuleChange change : changes) {
            DomainPolicy domain = changed.get(change.domain());
            changed.put(domain.name(), new DomainPolicy(domain.name(), domain.kinds(), change.in(domain.rules())));
        }
        return new PolicySet(this, changed);
    }

    /** The content hash of everything that can change an answer. */
    public String release() {
        return release;
    }

    /** The domains, in the order of their names. */
    public Collection<DomainPolicy> domains() {
        return domains.values();
    }

    /** A domain by name, or null. */
    public DomainPolicy domain(String name) {
        return domains.get(name);
    }

    /** What stands beside the policies. */
    public Library library() {
        return library;
    }

    /** The kind of that full name, {@code restaurant.LateMeal}, or null. */
    public Kind kind(String fullName) {
        return kinds.get(fullName);
    }

    /** The full names of all kinds, in order. */
    public List<String> kindNames() {
        return kinds.keySet().stream().sorted().toList();
    }
}
