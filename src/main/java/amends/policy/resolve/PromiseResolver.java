package amends.policy.resolve;

import amends.policy.Act;
import amends.policy.Library;
import amends.policy.Operand;
import amends.policy.PolicyProblem;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.CallSyntax.Link;
import amends.policy.syntax.Term;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Resolves {@code promise.resolve().within(20).target(15)}. */
final class PromiseResolver {

    private static final List<String> SORTS = List.of("firstResponse", "nextUpdate", "resolve");

    /** The promises that people make in messages, and what such a message states. */
    private static final Map<String, String> BY_MESSAGE = Map.of(
            PromiseSort.ESTIMATE.wireName(), "expectedAt", PromiseSort.PROMISED_UPDATE.wireName(), "nextUpdateAt");

    private static final List<String> MODIFIERS = List.of("within", "target", "during");

    private final Library library;
    private final Arguments arguments;
    private final Problems problems;

    PromiseResolver(Library library, Arguments arguments, Problems problems) {
        this.library = library;
        this.arguments = arguments;
        this.problems = problems;
    }

    /** The promise, or null after telling what is wrong. */
    Act.Promise resolve(CallSyntax call) {
        Link verb = call.links().get(0);
        if (BY_MESSAGE.containsKey(verb.name())) {
            problems.add(PolicyProblem.of(
                            "unknown-call",
                            verb.at(),
                            "no rule promises this: its clock starts with a message that states "
                                    + BY_MESSAGE.get(verb.name()))
                    .expecting("one of " + String.join(", ", SORTS), verb.name()));
            return null;
        }
        if (!SORTS.contains(verb.name())) {
            problems.unknown("unknown-call", verb.at(), "nobody can promise." + verb.name() + "()", verb.name(), SORTS);
            return null;
        }
        Map<String, Link> modifiers = modifiers(call);
        if (modifiers == null || !arguments.count(verb, 0, 0, verb.name() + "()")) {
            return null;
        }
        Link within = modifiers.get("within");
        if (within == null) {
            problems.add(PolicyProblem.of("no-within", verb.at(), "the promise does not say within how many minutes")
                    .expecting("promise." + verb.name() + "().within(20).target(15)", "no within"));
            return null;
        }
        return promise(PromiseSort.named(verb.name()).orElseThrow(), within, modifiers);
    }

    private Act.Promise promise(PromiseSort sort, Link within, Map<String, Link> modifiers) {
        int before = problems.count();
        Stretch.Unit unit = unit(within);
        Operand length = arguments.count(within, 1, 2, "within(20)") ? arguments.number(within, 0, 1) : null;
        Link targetCall = modifiers.get("target");
        Operand target = null;
        if (targetCall != null && arguments.count(targetCall, 1, 1, "target(15)")) {
            target = arguments.number(targetCall, 0, 0);
        }
        Link during = modifiers.get("during");
        String calendar = during == null
                ? null
                : arguments.name(
                        during,
                        "unknown-calendar",
                        "calendar",
                        library.calendars().keySet());
        if (unit == Stretch.Unit.WORKING_DAYS && during == null) {
            problems.add(PolicyProblem.of("no-calendar", within.at(), "working days need a calendar")
                    .expecting(".during(\"…\")", "none"));
        }
        if (length instanceof Operand.Constant most
                && target instanceof Operand.Constant aim
                && (Long) aim.value() > (Long) most.value()) {
            problems.add(PolicyProblem.of("loose-target", targetCall.at(), "the target is looser than the promise")
                    .expecting("at most " + most.value(), aim.value().toString()));
        }
        return problems.count() > before ? null : new Act.Promise(sort, length, target, unit, calendar);
    }

    private Stretch.Unit unit(Link within) {
        if (within.arguments().size() < 2) {
            return Stretch.Unit.MINUTES;
        }
        Term unit = within.arguments().get(1);
        if (unit instanceof Term.Text text && text.value().equals("workingDays")) {
            return Stretch.Unit.WORKING_DAYS;
        }
        problems.add(PolicyProblem.of("unknown-unit", unit.at(), "a promise is in minutes or in working days")
                .expecting("within(2, \"workingDays\") or within(20)", unit.written())
                .nearest(unit.written().toLowerCase(Locale.ROOT).contains("day") ? "workingDays" : null));
        return Stretch.Unit.MINUTES;
    }

    private Map<String, Link> modifiers(CallSyntax call) {
        Map<String, Link> modifiers = new HashMap<>();
        for (Link link : call.links().subList(1, call.links().size())) {
            if (!MODIFIERS.contains(link.name())) {
                problems.unknown(
                        "unknown-call", link.at(), "." + link.name() + "() does not go here", link.name(), MODIFIERS);
                return null;
            }
            if (modifiers.put(link.name(), link) != null) {
                problems.add("said-twice", link.at(), "." + link.name() + "() stands here twice");
                return null;
            }
        }
        return modifiers;
    }
}
