package amends.http.backtests;

/** What files are called that came from outside. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** The bare name, short and without control characters; {@code incidents} where there is none. */
    static String of(String said) {
        if (said == null) {
            return "incidents";
        }
        String bare = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        if (bare.isBlank()) {
            return "incidents";
        }
        return bare.length() <= LONGEST ? bare : bare.substring(bare.length() - LONGEST);
    }
}
