package amends.book;

import amends.incident.Action;
import amends.policy.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the operators, calls and actions of the language are for. */
final class LanguageWords {

    private LanguageWords() {}

    /** The comparisons, as written. */
    static List<Detail> operators() {
        List<Detail> operators = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            operators.add(new Detail(operator.written(), about(operator)));
        }
        operators.add(new Detail("in (…)", "is one of these"));
        operators.add(new Detail("not in (…)", "is none of these"));
        return operators;
    }

    private static String about(Operator operator) {
        return switch (operator) {
            case EQUAL -> "is";
            case UNEQUAL -> "is not";
            case LESS -> "less than, or before";
            case LESS_OR_EQUAL -> "at most, or not after";
            case MORE -> "more than, or after";
            case MORE_OR_EQUAL -> "at least, or not before";
            case MATCHES -> "a text that has the shape of a regular expression";
            case CONTAINS -> "a text that contains another";
        };
    }

    /** The calls that a rule may make, with what may follow them. */
    static List<Detail> calls() {
        return List.of(
                new Detail("promise.firstResponse().within(min).target(min)", "the customer hears from us in time"),
                new Detail("promise.nextUpdate().within(min).target(min)", "and from then on again in time"),
                new Detail("promise.resolve().within(min).target(min)", "it is put right in time"),
                new Detail("….within(days, \"workingDays\")", "counts working days of a calendar instead of minutes"),
                new Detail("….during(\"calendar\")", "counts only the hours of that calendar"),
                new Detail("recommend.acknowledge(\"message\")", "say that we know"),
                new Detail("recommend.status(\"message\").every(min)", "tell how things stand, again and again"),
                new Detail("recommend.compensate(\"remedy\")", "give goodwill from the catalogue"),
                new Detail("recommend.entitle(\"scheme\")", "give what is owed by law or contract"),
                new Detail("recommend.ask(\"message\")", "ask what the customer would value"),
                new Detail("recommend.escalate(\"role\")", "call somebody"),
                new Detail("recommend.followUp(\"message\").after(min)", "get back so long after it was resolved"),
                new Detail("….amount(\"12.50\", \"EUR\")", "money: this much"),
                new Detail("….percent(\"12.5\")", "money: this part of orderValue"),
                new Detail("….times($n)", "money: as often as this"),
                new Detail("….perFull(min)", "money: once for every full stretch of delay"),
                new Detail("….perStarted(min)", "money: once for every stretch of delay begun"),
                new Detail("….perFull(n, \"days\"), ….perStarted(n, \"days\")", "the same for calendar days"),
                new Detail("….outOf(n)", "money: divided by this"),
                new Detail("….atMost(\"300\", \"INR\")", "money: never more than this"),
                new Detail("….atMostPercent(\"100\")", "money: never more than this part of orderValue"),
                new Detail("….onlyAbove(\"4.00\", \"EUR\")", "money: nothing where the sum is not more than this"));
    }

    /** The actions of a plan, by the names they have in requests and answers. */
    static List<Detail> actions() {
        return Arrays.stream(Action.values())
                .map(action -> new Detail(action.wireName(), about(action)))
                .toList();
    }

    private static String about(Action action) {
        return switch (action) {
            case ACKNOWLEDGE -> "we say that we know";
            case STATUS -> "we tell how things stand";
            case COMPENSATE -> "something is given, as goodwill or because it is owed";
            case ASK -> "we ask what would help";
            case ESCALATE -> "somebody is called";
            case FOLLOW_UP -> "we get back after it was resolved";
        };
    }
}
