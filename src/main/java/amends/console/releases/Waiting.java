package amends.console.releases;

import amends.releasing.Known;

/**
 * A release that is proposed, for somebody who reads of it.
 *
 * @param known the release
 * @param changes what it changes against what serves, or null where that cannot be told
 * @param untold why it cannot be, or null
 * @param isForReader whether it is the reader who could approve it
 */
public record Waiting(Known known, Changes changes, String untold, boolean isForReader) {}
