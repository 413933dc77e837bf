package amends.access;

/** What a key is for. A key has one or more; nobody has the rights of one by having another, but for the admin. */
public enum Role {
    /** Asks what to do about incidents, opens them, and says what was done: a till, a desk, a program. */
    AGENT,
    /** Writes policies: drafts, backtests, which release serves. */
    AUTHOR,
    /** Approves what others want: releases, and remedies that cost much. */
    APPROVER,
    /** Reads everything that was decided, given and reported, and changes nothing. */
    AUDITOR,
    /** Makes and revokes keys, erases, says whom to tell what; may do everything else too. */
    ADMIN
}
