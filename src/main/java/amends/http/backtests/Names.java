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
        if (bare.length() <= LONGEST) {
            return bare;
        }
        int from = bare.length() - LONGEST;
        return bare.substring(Character.isLowSurrogate(bare.charAt(from)) ? from + 1 : from);
    }
}
