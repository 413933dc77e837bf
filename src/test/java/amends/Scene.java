package amends;

import amends.incident.Action;
import amends.incident.LedgerSnapshot;
import amends.incident.Pause;
import amends.incident.PromiseMade;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A situation put together step by step in a test; times of day are on one evening, in UTC. */
public final class Scene {

    private final String kind;
    private final Map<String, Object> incident = new HashMap<>();
    private final Map<String, Object> customer = new HashMap<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Instant> reopenings = new ArrayList<>();
    private final List<PromiseMade> promises = new ArrayList<>();
    private List<Taken> taken;
    private LedgerSnapshot ledger = LedgerSnapshot.EMPTY;

    private Scene(String kind) {
        this.kind = kind;
    }

    /** An incident of the kind {@code test.Late}. */
    public static Scene late() {
        return new Scene("test.Late");
    }

    /** An incident of some kind. */
    public static Scene of(String kind) {
        return new Scene(kind);
    }

    /** An instant of the evening: {@code at("19:31")} or {@code at("19:31:05")}. */
    public static Instant at(String time) {
        return Instant.parse("2026-11-22T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }

    public Scene with(String field, Object value) {
        incident.put(field, value instanceof Integer whole ? (Object) whole.longValue() : value);
        return this;
    }

    public Scene customer(String field, Object value) {
        customer.put(field, value instanceof Integer whole ? (Object) whole.longValue() : value);
        return this;
    }

    public Scene nothingTaken() {
        taken = new ArrayList<>();
        return this;
    }

    public Scene taken(Action action, String name, String time) {
        return taken(Taken.of(action, name, at(time)));
    }

    public Scene given(String name, String time, String amount, String currency) {
        return taken(new Taken(Action.COMPENSATE, name, at(time), Money.of(amount, currency), null, null));
    }

    public Scene taken(Taken one) {
        taken = taken == null ? new ArrayList<>() : taken;
        taken.add(one);
        return this;
    }

    public Scene paused(String from, String to) {
        pauses.add(new Pause(at(from), to == null ? null : at(to)));
        return this;
    }

    public Scene reopened(String time) {
        reopenings.add(at(time));
        return this;
    }

    public Scene promised(PromiseMade promise) {
        promises.add(promise);
        return this;
    }

    public Scene ledger(LedgerSnapshot says) {
        ledger = says;
        return this;
    }

    public Situation situation() {
        return new Situation(
                kind, incident, customer, taken, pauses, reopenings, promises, List.of(), Map.of(), ledger);
    }

    /** The plan at a time of the evening. */
    public Plan plan(CompiledPolicySet policies, String time) {
        return Recommender.evaluate(policies, situation(), at(time));
    }

    /** What a plan recommends, as {@code action name}, in its order. */
    public static List<String> says(Plan plan) {
        return plan.recommendations().stream()
                .map(one -> one.action().wireName() + " " + one.name())
                .toList();
    }

    /** What a plan holds back, as {@code name: reason}. */
    public static List<String> withholds(Plan plan) {
        return plan.withheld().stream()
                .map(one -> one.name() + ": " + one.reason())
                .toList();
    }

    /** The clocks of a plan, as {@code promise STATE due}. */
    public static List<String> clocks(Plan plan) {
        return plan.clocks().stream()
                .map(clock -> clock.sort().wireName() + " " + clock.state() + " "
                        + Duration.between(at("00:00"), clock.dueAt()).toMinutes() / 60 + ":"
                        + "%02d"
                                .formatted(Duration.between(at("00:00"), clock.dueAt())
                                                .toMinutes()
                                        % 60))
                .toList();
    }
}
