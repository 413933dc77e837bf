package amends.http.access;

import amends.access.KeysAtHand;
import amends.access.Sessions;

/**
 * What stands before the service.
 *
 * @param keys the keys that there are
 * @param sessions of browsers whose users showed a key
 * @param always whether a key is needed even if none was ever made, as where others than this machine are served
 * @param surroundings from where requests may come
 */
public record Gate(KeysAtHand keys, Sessions sessions, boolean always, Surroundings surroundings) {

    /** Whether a key is needed. Once one was made it always is: revoking all opens nothing. */
    boolean needsKey() {
        return always || keys.wereMade();
    }
}
