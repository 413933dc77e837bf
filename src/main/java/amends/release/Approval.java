package amends.release;

import java.time.Instant;

/**
 * Somebody's word that a release may serve.
 *
 * @param release its hash
 * @param by who approved it
 * @param keyId the id of the key it was approved with, or null
 * @param why what they said, or null
 * @param at when
 */
public record Approval(String release, String by, String keyId, String why, Instant at) {}
