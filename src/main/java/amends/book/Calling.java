package amends.book;

import amends.policy.Library;
import amends.promise.PromiseSort;

/** What things are called in plain English. */
public final class Calling {

    private final Labels labels;

    /** @param library where remedies, schemes and roles have their labels */
    public Calling(Library library) {
        this.labels = new Labels(library);
    }

    /** A remedy or scheme: {@code an appetizer on the house}. */
    public String gift(String name) {
        return labels.gift(name);
    }

    /** A role: {@code the floor manager}. */
    public String role(String name) {
        return labels.role(name);
    }

    /** A promise: {@code the promise to put it right}. */
    public static String promise(PromiseSort sort) {
        return PromiseWords.noun(sort);
    }

    /** The words of a name: {@code late meal} for {@code LateMeal}. */
    public static String words(String name) {
        return Names.words(name);
    }

    /** A kind as a heading: {@code Late meal} for {@code restaurant.LateMeal}. */
    public static String kind(String fullName) {
        return sentence(words(fullName.substring(fullName.lastIndexOf('.') + 1)));
    }

    /** With a or an before them. */
    public static String one(String name) {
        return Names.one(Names.words(name));
    }

    /** With a capital at the start. */
    public static String sentence(String text) {
        return Names.title(text);
    }
}
