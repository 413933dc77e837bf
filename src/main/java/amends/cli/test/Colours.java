package amends.cli.test;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours words where they are wanted. */
final class Colours {

    /** None. */
    static final Colours NONE = new Colours(Ansi.OFF);

    private final Ansi ansi;

    Colours(Ansi ansi) {
        this.ansi = ansi;
    }

    String good(String text) {
        return in(text, Style.fg_green);
    }

    String bad(String text) {
        return in(text, Style.fg_red);
    }

    String strong(String text) {
        return in(text, Style.bold);
    }

    String faint(String text) {
        return in(text, Style.faint);
    }

    private String in(String text, Style style) {
        return ansi.enabled() ? style.on() + text + Style.reset.on() : text;
    }
}
