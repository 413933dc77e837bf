package amends.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Says what is wrong with the address of an endpoint, as far as that is known without asking anybody. */
public final class Urls {

    private static final int LONGEST = 2_000;

    private final boolean plain;
    private final Reachable reachable;

    /**
     * @param plain whether plain http may be spoken
     * @param reachable which addresses may be connected to
     */
    public Urls(boolean plain, Reachable reachable) {
        this.plain = plain;
        this.reachable = reachable;
    }

    /** What is wrong with it, if anything. */
    public Optional<String> problem(String url) {
        if (url.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        URI uri;
        try {
            uri = new URI(url).parseServerAuthority();
        } catch (URISyntaxException e) {
            return Optional.of("is not a URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(plain && scheme.equals("http"))) {
            return Optional.of("does not begin with https://" + (plain ? " or http://" : ""));
        }
        if (uri.getHost() == null) {
            return Optional.of("names no host");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("has a user or password in it; what is sent is signed instead");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("has a fragment, which is never sent");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return Optional.of("has no port of 1 to 65535");
        }
        return inside(uri.getHost());
    }

    private Optional<String> inside(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (reachable.all() || !(host.startsWith("[") || bare.matches("[0-9.]+"))) {
            return Optional.empty();
        }
        try {
            return reachable.contains(InetAddress.getByAddress(Prefix.of(bare).address()))
                    ? Optional.empty()
                    : Optional.of("is an address that is not public");
        } catch (java.net.UnknownHostException | IllegalArgumentException e) {
            return Optional.of("is not a URL");
        }
    }
}
