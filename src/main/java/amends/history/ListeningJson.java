package amends.history;

import amends.incident.Gesture;
import amends.listening.DelayFinding;
import amends.listening.Difference;
import amends.listening.Effect;
import amends.listening.Interval;
import amends.listening.Listening;
import amends.listening.Overshoot;
import amends.listening.Ratings;
import amends.listening.Share;
import amends.money.Money;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.SortedMap;

/** Tells programs what customers said. Shares are from 0 to 1, effects in points of the rating, money is text. */
final class ListeningJson {

    private ListeningJson() {}

    static void write(Listening listening, ObjectNode json) {
        json.put("incidents", listening.incidents());
        ratings(listening.ratings(), json.putObject("ratings"));
        ObjectNode unread = json.putObject("unread");
        listening.unread().forEach(unread::put);
        preferred(listening.preferred(), json.putArray("preferred"));
        json.put("comparisons", listening.comparisons());
        delay(listening.delay(), json.putObject("delay"));
        ArrayNode gestures = json.putArray("done");
        listening.gestures().forEach(one -> {
            ObjectNode gesture = gesture(one.gesture(), gestures.addObject());
            gesture.put("times", one.times());
            ratings(one.ratings(), gesture.putObject("ratings"));
            effect(one.effect(), gesture.putObject("effect"));
        });
        ArrayNode segments = json.putArray("segments");
        listening.segments().forEach(one -> {
            ObjectNode segment = segments.addObject().put("by", one.by()).put("value", one.value());
            ratings(one.ratings(), segment.putObject("ratings"));
            interval("interval", one.mean(), segment);
            effect(one.toTheRest(), segment.putObject("toTheRest"));
            preferred(one.preferred(), segment.putArray("preferred"));
        });
        ArrayNode tooMany = json.putArray("tooManyValues");
        listening.tooManyValues().forEach(tooMany::add);
        ArrayNode fading = json.putArray("fading");
        listening.fading().forEach(one -> {
            ObjectNode repeated = gesture(one.gesture(), fading.addObject());
            ArrayNode times = repeated.putArray("times");
            one.times().forEach(time -> {
                ObjectNode each = times.addObject().put("time", time.time());
                ratings(time.ratings(), each.putObject("ratings"));
                difference(time.difference(), each);
            });
            effect(one.trend(), repeated.putObject("trend"));
        });
        overshoot(listening.overshoot(), json.putObject("overshoot"));
    }

    private static void delay(DelayFinding delay, ObjectNode json) {
        json.put("sense", word(delay.sense()));
        effect(delay.perTenMinutes(), json.putObject("perTenMinutes"));
        effect(delay.broken(), json.putObject("broken"));
        ArrayNode bands = json.putArray("bands");
        delay.bands()
                .forEach((from, ratings) ->
                        ratings(ratings, bands.addObject().put("from", from).putObject("ratings")));
    }

    private static void overshoot(Overshoot overshoot, ObjectNode json) {
        ArrayNode unnoticed = json.putArray("unnoticed");
        overshoot.unnoticed().forEach(one -> {
            ObjectNode gesture = gesture(one.gesture(), unnoticed.addObject()).put("times", one.times());
            money("cost", one.cost(), gesture);
            effect(one.effect(), gesture.putObject("effect"));
        });
        ArrayNode cheaper = json.putArray("cheaper");
        overshoot.cheaper().forEach(one -> {
            ObjectNode swap = cheaper.addObject().put("given", one.given()).put("preferred", one.preferred());
            money("saved", one.saved(), swap.put("times", one.times()));
        });
        ArrayNode beaten = json.putArray("beaten");
        overshoot
                .beaten()
                .forEach(one -> beaten.addObject()
                        .put("kind", one.kind())
                        .put("promise", one.promise())
                        .put("minutes", one.minutes())
                        .put("number", one.number())
                        .put("withinHalf", one.withinHalf())
                        .put("enough", one.enough()));
    }

    private static ObjectNode gesture(Gesture gesture, ObjectNode json) {
        return json.put("action", gesture.action().wireName()).put("name", gesture.name());
    }

    private static void money(String name, Money money, ObjectNode json) {
        json.putObject(name)
                .put("amount", money.amount().toPlainString())
                .put("currency", money.currency().getCurrencyCode());
    }

    private static void ratings(Ratings ratings, ObjectNode json) {
        json.put("number", ratings.number());
        number("mean", ratings.mean(), json);
        ArrayNode counts = json.putArray("counts");
        for (int rating = 1; rating <= Ratings.BEST; rating++) {
            counts.add(ratings.count(rating));
        }
    }

    private static void preferred(SortedMap<String, Share> shares, ArrayNode json) {
        shares.forEach((name, share) -> {
            ObjectNode one = json.addObject().put("name", name);
            one.put("number", share.number()).put("of", share.of());
            interval("interval", share.interval(), one);
        });
    }

    private static void effect(Effect effect, ObjectNode json) {
        json.put("verdict", word(effect.verdict()));
        difference(effect.difference(), json);
        interval("corrected", effect.corrected(), json);
        json.put("p", effect.p());
        number("smallest", effect.smallest(), json);
    }

    private static void difference(Difference difference, ObjectNode json) {
        if (difference == null) {
            json.putNull("difference");
            return;
        }
        json.put("difference", difference.value());
        interval("interval", difference.interval(), json);
        json.put("with", difference.with()).put("without", difference.without());
    }

    private static void interval(String name, Interval interval, ObjectNode json) {
        if (interval == null) {
            json.putNull(name);
        } else {
            json.putObject(name).put("from", interval.from()).put("to", interval.to());
        }
    }

    /** JSON has no word for what is not a number. */
    private static void number(String name, double number, ObjectNode json) {
        json.put(name, Double.isFinite(number) ? (Double) number : null);
    }

    /** {@code TOO_FEW} is {@code tooFew}. */
    private static String word(Enum<?> one) {
        String[] words = one.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }
}
