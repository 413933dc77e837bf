package amends.check.meaning;

import amends.check.Witness;
import amends.check.meaning.Places.Place;
import amends.policy.Act;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A rule that changes nothing: whenever it fires, others say the same and are heard instead. */
final class Shadowed {

    static final String CODE = "shadowed";

    private final Rule rule;
    private final List<Place> places;

    /** @param places all places of the rule */
    Shadowed(Rule rule, List<Place> places) {
        this.rule = rule;
        this.places =
                places.stream().filter(place -> !place.region().isNowhere()).toList();
    }

    /** Tells of the rule if everything that it says is silenced wherever it fires. */
    void check(Findings findings) {
        List<Region> silencers = new ArrayList<>();
        for (Act act : rule.acts()) {
            Region silencer = silencer(act);
            if (silencer == null) {
                return;
            }
            silencers.add(silencer);
        }
        if (silencers.isEmpty()) {
            return;
        }
        Rule other = silencers.get(0).rule();
        Witness witness = witness(silencers);
        if (witness != null) {
            findings.tell(CODE, rule.at(), other.at(), message(other), witness);
        }
    }

    /** The rule, as it stands at the first place, that silences an act at all places, or null. */
    Region silencer(Act act) {
        if (places.isEmpty()) {
            return null;
        }
        List<Place> others = places.subList(1, places.size());
        return silencers(act, places.get(0))
                .filter(first -> others.stream()
                        .allMatch(place -> silencers(act, place)
                                .anyMatch(other ->
                                        other.rule().at().equals(first.rule().at()))))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Region> silencers(Act act, Place place) {
        if (!place.region().whole()) {
            return Stream.empty();
        }
        KindRules kind = place.search().rules();
        Rivals rivals = new Rivals(kind.catalogue());
        return kind.saying(rivals.key(act), place.region().boxes().get(0)).stream()
                .filter(other -> other.region().rule().index() != place.rule().index()
                        && rivals.silences(other.region().rule(), other.act(), place.rule(), act)
                        && place.region().isWithin(other.region()))
                .map(KindRules.Spoken::region);
    }

    private Witness witness(List<Region> silencers) {
        Place place = places.get(0);
        Search search = place.search();
        for (Box box : place.region().boxes()) {
            List<Region> regions = new ArrayList<>(silencers);
            regions.add(place.region());
            Witness witness = search.first(
                    box,
                    Grid.of(regions),
                    search.eras(place.rule()),
                    plan -> Says.withholds(plan, rule) && !Says.gives(plan, rule),
                    plan -> "withheld: " + Says.reason(plan, rule));
            if (witness != null) {
                return witness;
            }
        }
        return null;
    }

    private String message(Rule other) {
        Act act = rule.acts().get(0);
        String name = '"' + other.name() + '"';
        if (act instanceof Act.Promise promise) {
            return "this rule changes nothing: wherever it holds, " + name + " promises "
                    + promise.sort().wireName() + " too, and comes first";
        }
        Act.Recommend recommend = (Act.Recommend) act;
        return "this rule changes nothing: whenever it fires, " + name
                + (Rivals.isGift(act)
                        ? " gives as much or more in place of \"" + recommend.name() + '"'
                        : " already recommends " + recommend.action().wireName() + " \"" + recommend.name() + '"');
    }
}
