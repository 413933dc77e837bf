package amends.site;

import amends.book.DomainChapter;
import amends.book.KindChapter;

/** Where pages stand, seen from the start page. */
public final class Links {

    static final String FOLDER = "domains/";

    private Links() {}

    /** The page of a domain. */
    public static String page(DomainChapter domain) {
        return FOLDER + domain.name() + ".html";
    }

    /** The chapter of a kind. */
    public static String kind(DomainChapter domain, KindChapter kind) {
        return page(domain) + "#" + kind.anchor();
    }

    /** The Markdown page of a domain. */
    public static String markdown(DomainChapter domain) {
        return FOLDER + domain.name() + ".md";
    }
}
