package amends.webhooks;

import amends.webhooks.CheckedResolver.UnreachableException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Tells why there was no answer, in words that give away nothing of the network that this process is in. */
final class Failure {

    private Failure() {}

    static String words(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreachableException) {
                return cause.getMessage();
            }
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return "the host has no known address";
            }
            if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
                return "no answer in time";
            }
            if (cause instanceof SSLException) {
                return "no TLS connection: the certificate or the protocol does not fit";
            }
            if (cause instanceof ConnectException) {
                return "no connection";
            }
        }
        return "the connection broke off before an answer came";
    }
}
