package amends.console.incident;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where pages are. */
public final class Paths {

    private Paths() {}

    /** The page of an incident. */
    public static String incident(String id) {
        // Where a new one is told stands there already; another way to write it leads to the incident.
        return "/incidents/" + (id.equals("new") ? "%6Eew" : encoded(id));
    }

    /**
     * The page of a policy.
     *
     * @param file its path in the rules folder, {@code restaurant/late-meal.drl}
     */
    public static String policy(String file) {
        int slash = file.indexOf('/');
        return slash < 0
                ? "/policies"
                : "/policies/" + encoded(file.substring(0, slash)) + '/' + encoded(file.substring(slash + 1));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
