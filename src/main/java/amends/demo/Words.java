package amends.demo;

import java.util.List;
import java.util.Map;

/** What guests say, each in their own language. */
final class Words {

    private static final Map<String, List<String>> ASKING = Map.of(
            "en",
                    List.of(
                            "Is anybody looking after us?",
                            "We have a show at nine, will we make it?",
                            "The children are getting hungry."),
            "es", List.of("¿Cuánto falta?", "Llevamos un buen rato esperando."),
            "de", List.of("Wissen Sie, wie lange es noch dauert?", "Wir müssen um neun los."),
            "fr", List.of("Vous pouvez nous dire quand ce sera prêt ?", "Nous attendons depuis longtemps."),
            "it", List.of("Quanto manca ancora?"));

    private static final Map<String, List<String>> GOOD = Map.of(
            "en",
                    List.of(
                            "It took a while, but we were told all along. Thank you!",
                            "Lovely people. These things happen.",
                            "The waiter saw it before we said a word."),
            "es", List.of("Nos avisaron enseguida, muchas gracias.", "Se preocuparon de verdad."),
            "de", List.of("Man hat sich sofort gekümmert.", "Hat gedauert, aber wir wussten Bescheid."),
            "fr", List.of("Très attentionnés malgré l'attente.", "On nous a prévenus tout de suite."),
            "it", List.of("Gentilissimi, torneremo."));

    private static final Map<String, List<String>> FAIR = Map.of(
            "en", List.of("Food fine, waiting less so.", "All right in the end."),
            "es", List.of("La comida bien, la espera no tanto."),
            "de", List.of("Essen gut, Warten weniger."),
            "fr", List.of("Bon repas, mais trop long."),
            "it", List.of("Buono, ma lento."));

    private static final Map<String, List<String>> BAD = Map.of(
            "en",
                    List.of(
                            "Nobody came to us for half an hour.",
                            "We had to ask three times.",
                            "Cold when it came, and nobody said sorry."),
            "es", List.of("Nadie nos dijo nada.", "Tuvimos que preguntar tres veces."),
            "de", List.of("Niemand hat etwas gesagt.", "So lange, und keine Entschuldigung."),
            "fr", List.of("Personne ne nous a rien dit."),
            "it", List.of("Nessuno ci ha detto niente."));

    private Words() {}

    /** A question while waiting. */
    static String asking(String language, Chance chance) {
        return of(ASKING, language, chance);
    }

    /** A word afterwards. */
    static String verdict(String language, int rating, Chance chance) {
        return of(rating >= 4 ? GOOD : rating == 3 ? FAIR : BAD, language, chance);
    }

    private static String of(Map<String, List<String>> words, String language, Chance chance) {
        return chance.of(words.getOrDefault(language, words.get("en")));
    }
}
