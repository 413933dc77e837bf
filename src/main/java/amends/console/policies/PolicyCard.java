package amends.console.policies;

import amends.book.PolicyListing;
import java.util.List;

/**
 * A policy in the list.
 *
 * @param path below the rules folder
 * @param owners who answer for its rules
 * @param sources where they come from
 * @param counts how often they fired, or null for readers who are not told
 * @param found the rules that were searched for; nothing where nothing was
 */
public record PolicyCard(
        String path,
        int rules,
        List<String> owners,
        List<List<Linked>> sources,
        InForceText inForce,
        Spark counts,
        List<PolicyListing.Line> found) {

    private static final int SOURCES = 2;

    public PolicyCard {
        owners = List.copyOf(owners);
        sources = List.copyOf(sources);
        found = List.copyOf(found);
    }

    /** The sources that the list names. */
    public List<List<Linked>> firstSources() {
        return sources.size() <= SOURCES ? sources : sources.subList(0, SOURCES - 1);
    }

    /** How many more there are. */
    public int otherSources() {
        return sources.size() - firstSources().size();
    }

    /** The domain. */
    public String domain() {
        return path.substring(0, path.indexOf('/'));
    }

    /** The name of the file. */
    public String file() {
        return path.substring(path.indexOf('/') + 1);
    }
}
