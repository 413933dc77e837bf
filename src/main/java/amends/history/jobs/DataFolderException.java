package amends.history.jobs;

/** The folder for data cannot be used; the message says why, in one sentence without a full stop. */
public final class DataFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
