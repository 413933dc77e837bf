package amends.mail;

/** A mail could not be sent. */
public final class MailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailException(String message, Throwable cause) {
        super(message, cause);
    }
}
