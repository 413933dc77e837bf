package amends.policy.resolve;

import amends.incident.Action;
import amends.policy.Act;
import amends.policy.Library;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.PolicyProblem;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.CallSyntax.Link;
import java.util.List;

/** Resolves the statements of a consequence. */
final class ActResolver {

    private static final List<String> VERBS =
            List.of("acknowledge", "status", "compensate", "entitle", "ask", "escalate", "followUp");

    private final Library library;
    private final Problems problems;
    private final Arguments arguments;
    private final MoneyResolver money;
    private final PromiseResolver promises;

    ActResolver(Library library, Scope scope, Problems problems) {
        this.library = library;
        this.problems = problems;
        this.arguments = new Arguments(scope, problems);
        this.money = new MoneyResolver(arguments, problems);
        this.promises = new PromiseResolver(library, arguments, problems);
    }

    /** The act, or null after telling what is wrong. */
    Act resolve(CallSyntax call) {
        if (call.root().equals("promise")) {
            return promises.resolve(call);
        }
        if (!call.root().equals("recommend")) {
            problems.unknown(
                    "unknown-call",
                    call.at(),
                    "a consequence promises or recommends",
                    call.root(),
                    List.of("promise", "recommend"));
            return null;
        }
        Link verb = call.links().get(0);
        List<Link> rest = call.links().subList(1, call.links().size());
        return switch (verb.name()) {
            case "acknowledge" -> plain(verb, rest, Action.ACKNOWLEDGE);
            case "ask" -> plain(verb, rest, Action.ASK);
            case "escalate" -> plain(verb, rest, Action.ESCALATE);
            case "status" -> status(verb, rest);
            case "followUp" -> followUp(verb, rest);
            case "compensate" -> compensate(verb, rest);
            case "entitle" -> entitle(verb, rest);
            default -> {
                problems.unknown(
                        "unknown-call", verb.at(), "nobody can recommend." + verb.name() + "()", verb.name(), VERBS);
                yield null;
            }
        };
    }

    private Act plain(Link verb, List<Link> rest, Action action) {
        String name = action == Action.ESCALATE
                ? arguments.name(verb, "unknown-role", "role", library.roles().keySet())
                : message(verb);
        if (name == null || !nothingMore(rest, List.of())) {
            return null;
        }
        return switch (action) {
            case ACKNOWLEDGE -> new Act.Acknowledge(name);
            case ASK -> new Act.Ask(name);
            default -> new Act.Escalate(name);
        };
    }

    private Act status(Link verb, List<Link> rest) {
        String name = message(verb);
        Operand every = modifier(rest, "every", 1);
        if (name == null || !nothingMore(rest, List.of("every")) || (every == null && !rest.isEmpty())) {
            return null;
        }
        return new Act.Status(name, every);
    }

    private Act followUp(Link verb, List<Link> rest) {
        String name = message(verb);
        Operand after = modifier(rest, "after", 0);
        if (name == null || !nothingMore(rest, List.of("after")) || (after == null && !rest.isEmpty())) {
            return null;
        }
        return new Act.FollowUp(name, after == null ? new Operand.Constant(0L) : after);
    }

    private Act compensate(Link verb, List<Link> rest) {
        String name = arguments.name(
                verb, "unknown-remedy", "remedy", library.catalogue().remedies().keySet());
        int before = problems.count();
        MoneyTerms terms = money.resolve(rest);
        if (name == null || problems.count() > before) {
            return null;
        }
        if (terms == null && library.catalogue().remedies().get(name).cost() == null) {
            problems.add(PolicyProblem.of("no-cost", verb.at(), "nothing says what the remedy \"" + name + "\" costs")
                    .expecting("a cost in remedies.yaml, or an amount or percent here", "neither"));
            return null;
        }
        return new Act.Compensate(name, terms);
    }

    private Act entitle(Link verb, List<Link> rest) {
        String name = arguments.name(
                verb,
                "unknown-entitlement",
                "entitlement",
                library.catalogue().entitlements().keySet());
        int before = problems.count();
        MoneyTerms terms = money.resolve(rest);
        return name == null || problems.count() > before ? null : new Act.Entitle(name, terms);
    }

    private String message(Link verb) {
        return arguments.name(verb, "unknown-message", "message", library.messages());
    }

    private Operand modifier(List<Link> rest, String name, long least) {
        if (rest.size() != 1 || !rest.get(0).name().equals(name)) {
            return null;
        }
        Link call = rest.get(0);
        return arguments.count(call, 1, 1, name + "(10)") ? arguments.number(call, 0, least) : null;
    }

    private boolean nothingMore(List<Link> rest, List<String> allowed) {
        if (rest.isEmpty() || (rest.size() == 1 && allowed.contains(rest.get(0).name()))) {
            return true;
        }
        Link wrong = rest.stream()
                .filter(link -> !allowed.contains(link.name()))
                .findFirst()
                .orElse(rest.get(rest.size() - 1));
        problems.unknown("unknown-call", wrong.at(), "." + wrong.name() + "() does not go here", wrong.name(), allowed);
        return false;
    }
}
