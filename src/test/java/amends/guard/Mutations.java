package amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes policies as an author, a tool or an enemy would: word by word, mostly so that they still read as policies. */
final class Mutations {
    private static final Pattern WORD = Pattern.compile(
            "\"(?:[^\"\\\\\n]|\\\\.)*\"|[$@]?[A-Za-z_][A-Za-z0-9_-]*|[0-9][0-9.]*B?|\\s+|[=!<>]=|&&|\\|\\||.",
            Pattern.DOTALL);
    private static final List<String> LITERALS = List.of(
            "0",
            "1",
            "-1",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "0.00B",
            "12.50B",
            "-0.01B",
            "999999999999999999999999999.99B",
            "true",
            "false",
            "\"\"",
            "\"BREACHED\"",
            "\"2026-01-01\"",
            "\"9999-12-31\"",
            "\"0001-01-01\"",
            "\"100\"",
            "\"0\"",
            "\"EUR\"",
            "\".*a.*b.*c\"",
            "\"a\\\" + amends.guard.Canary.text() + \\\"b\"",
            "$n",
            "( 1 )");
    private static final List<String> OPERATORS =
            List.of("==", "!=", "<", "<=", ">", ">=", "in", "not in", "matches", "contains", "&&", "||", ",");
    /** What can stand where: a piece goes behind the next such word, or in front of it if that ends something. */
    private static final Map<String, List<String>> PIECES = new TreeMap<>(Map.of(
            "when",
            List.of(
                    " Incident()\n",
                    " Customer( tier == \"gold\", $n : customerMonths )\n",
                    " Taken( action == \"status\", $n : minutesAgo )\n",
                    " not Clock( state == \"BREACHED\" )\n",
                    " not LateMeal( delayMinutes > 5 && < 60 || expectedMinutes >= 1 )\n",
                    " exists Clock( remainingMinutes <= 5, promise in (\"resolve\", \"nextUpdate\") )\n",
                    " Taken( $a : name ) Taken( name != $a )\n",
                    " not "),
            "then",
            List.of(
                    " recommend.compensate(\"refund\").percent(\"10\").perStarted(7).atMost(\"20\", \"USD\");\n",
                    " recommend.compensate(\"refund\").amount(\"1\", \"USD\").times(3).atMostPercent(\"50\");\n",
                    " recommend.compensate(\"refund\").amount(\"2.505\", \"USD\").times($n).outOf(7);\n",
                    " recommend.status(\"table-wait.update\").every(7);\n",
                    " recommend.followUp(\"table-wait.update\").after(9);\n",
                    " recommend.escalate(\"floor-manager\");\n",
                    " promise.nextUpdate().within(1).target(1);\n",
                    " promise.resolve().within(2, \"workingDays\");\n"),
            "rule",
            List.of(" \"another\" when Incident() then recommend.ask(\"table-wait.sorry\"); end\n\nrule"),
            ")",
            List.of(
                    ", delayMinutes >= 5 && < 60 )",
                    ", severity in (\"MINOR\", \"MAJOR\") )",
                    ", cause matches \"a*a*b\" )",
                    ", $late : delayMinutes )",
                    " || cause contains \"storm\" )",
                    ", openedAt <= dueAt )"),
            ";",
            List.of(".every(3);", ".perFull(1);", ".outOf(3);", ".during(\"kitchen\");", ".atMost(\"5\", \"USD\");"),
            "\n",
            List.of(
                    "\n salience -999999999\n",
                    "\n date-effective \"2026-05-02\"\n",
                    "\n date-expires \"2026-05-02\"\n",
                    "\n enabled false\n",
                    "\n @note(\"end; */ then\")\n")));

    private final Random random;
    private final List<String> fragments;

    /** @param fragments lines to splice in now and then */
    Mutations(Random random, List<String> fragments) {
        this.random = random;
        this.fragments = fragments;
    }

    /** A policy that was changed in one to three places. */
    String of(String policy) {
        List<String> words = new ArrayList<>(
                WORD.matcher(policy).results().map(MatchResult::group).toList());
        for (int changes = Math.max(1, random.nextInt(4)); changes > 0; changes--) {
            change(words);
        }
        return String.join("", words);
    }

    private void change(List<String> words) {
        int at = random.nextInt(words.size());
        switch (random.nextInt(16)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(at));
            case 2 -> words.set(at, words.set(random.nextInt(words.size()), words.get(at)));
            case 3 -> words.add(at, one(fragments));
            case 4 -> words.set(at, character(words.get(at)));
            case 5 -> repeat(words, at);
            case 6, 7 -> put(words, at, "[-0-9.]+B?|true|false|\".*\"", one(LITERALS));
            case 8 -> put(words, at, "[=!<>]=|[<>]|in|matches|contains|&&|\\|\\||,", one(OPERATORS));
            case 9 -> put(words, at, "[A-Za-z]+", words.get(random.nextInt(words.size())));
            default -> piece(words, at);
        }
    }

    /** Puts something in the place of the next word of a sort. */
    private static void put(List<String> words, int from, String sort, String instead) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).matches(sort)) {
                words.set(i, instead);
                return;
            }
        }
    }

    private void piece(List<String> words, int from) {
        String place = one(List.copyOf(PIECES.keySet()));
        String piece = one(PIECES.get(place));
        boolean behind = place.matches("\\w+");
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).equals(place)
                    || (place.equals("\n") && words.get(i).startsWith(place))) {
                words.set(i, behind ? place + piece : piece);
                return;
            }
        }
    }

    private void repeat(List<String> words, int from) {
        List<String> part = List.copyOf(words.subList(from, Math.min(words.size(), from + 1 + random.nextInt(30))));
        for (int times = random.nextInt(8); times > 0; times--) {
            words.addAll(from, part);
        }
    }

    private String character(String word) {
        int at = random.nextInt(word.length());
        String instead = random.nextBoolean()
                ? ""
                : Character.toString(" \"'\\\n;(){}@$.#\u200b\u0430\u202e".charAt(random.nextInt(17)));
        return word.substring(0, at) + instead + word.substring(at + 1);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
