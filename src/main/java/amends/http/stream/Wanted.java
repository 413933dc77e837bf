package amends.http.stream;

import amends.casework.Feed;

/**
 * What one who listens wants to hear; each part may be null for all.
 *
 * @param incident an incident's id
 * @param kind a kind
 * @param domain a domain
 * @param alive whether to be told by events, not by comments, that the connection is alive
 */
record Wanted(String incident, String kind, String domain, boolean alive) {

    boolean includes(Feed.Item item) {
        return (incident == null || incident.equals(item.incidentId()))
                && (kind == null || kind.equals(item.kind()))
                && (domain == null || domain.equals(item.domain()));
    }
}
