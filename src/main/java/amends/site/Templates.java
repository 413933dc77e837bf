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
        engine.render(template, values, out);
        return out.toString();
    }

    /** A style sheet that comes with the product. */
    public static String style(String name) {
        try (InputStream css = Templates.class.getResourceAsStream(name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The security policy of a page that may use its own style sheet and nothing else. */
    public static String securityPolicy(String style) {
        try {
            byte[] written = ("\n" + style + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(written);
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
