package amends.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where rules and policies are shown, and the decisions in which a rule fired. */
public final class RuleLinks {

    private RuleLinks() {}

    /** A text as a step of a path, or as a value in a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The page of a policy.
     *
     * @param path below the rules folder: {@code restaurant/late-meal.drl}
     */
    public static String policy(String path) {
        return "/policies/" + steps(path);
    }

    /** The place of a rule in the page of its policy. */
    public static String rule(String path, String name) {
        return policy(path) + '#' + anchor(name);
    }

    /** The editor of a policy. */
    public static String editor(String path) {
        return "/editor/" + steps(path);
    }

    /** The decisions in which a rule fired. */
    public static String decisions(String rule) {
        return "/decisions?rule=" + encoded(rule);
    }

    /** What the place of a rule in its page is called: letters and digits of its name. */
    public static String anchor(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return "rule-" + plain;
    }

    private static String steps(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? encoded(path) : encoded(path.substring(0, slash)) + '/' + encoded(path.substring(slash + 1));
    }
}
