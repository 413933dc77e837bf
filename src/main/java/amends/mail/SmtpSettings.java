package amends.mail;

/**
 * Where mail is handed over.
 *
 * @param host the server; nothing where none is sent
 * @param port its port
 * @param user the user, or nothing
 * @param password the user's password, or nothing
 * @param tls how the connection is kept secret
 */
public record SmtpSettings(String host, int port, String user, String password, Tls tls) {

    /** How a connection is kept secret. */
    public enum Tls {
        /** It begins in the open and has to turn to TLS before anything is said. */
        STARTTLS,
        /** It is TLS from the beginning. */
        TLS,
        /** It is not; never with a password. */
        NONE
    }

    @Override
    public String toString() {
        return host + ':' + port;
    }
}
