package amends.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Templates that the build has compiled already, and the styles that go with them. */
public final class Templates {

    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The templates of HTML pages. */
    public static Templates html() {
        return new Templates(engine(ContentType.Html, "templates.html"));
    }

    static TemplateEngine engine(ContentType type, String templates) {
        return TemplateEngine.createPrecompiled(null, type, Templates.class.getClassLoader(), templates);
    }

    /**
     * Renders a page.
     *
     * @param template its name below the folder of the templates
     * @param values its parameters, by name
     */
    public String render(String template, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        engine.render(template, values, new IsolatedOutput(out));
        return out.toString();
    }

    /** What comes with the product and stands in a page as it is: a style sheet or a script. */
    public static String text(String name) {
        try (InputStream text = Templates.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The security policy of a page that may use its own style sheet and scripts and nothing else.
     *
     * @param style what stands in its style element, between two line breaks
     * @param scripts what stands in each of its script elements, likewise
     */
    public static String securityPolicy(String style, String... scripts) {
        StringBuilder policy = new StringBuilder("default-src 'none'; style-src ").append(hash(style));
        if (scripts.length > 0) {
            policy.append("; script-src");
            for (String script : scripts) {
                policy.append(' ').append(hash(script));
            }
            policy.append("; base-uri 'none'; form-action 'none'");
        }
        return policy.toString();
    }

    private static String hash(String text) {
        try {
            byte[] written = ("\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(written);
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
