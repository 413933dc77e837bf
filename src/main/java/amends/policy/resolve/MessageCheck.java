package amends.policy.resolve;

import amends.policy.DomainPolicy;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.MessageText.Form;
import amends.policy.MessageText.Placeholder;
import amends.policy.PolicyProblem;
import amends.policy.StandardFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the placeholders of messages to the fields that exist, so that no message is lost to a misspelt name. */
public final class MessageCheck {

    /** What a remedy's message may name beside the fields. */
    private static final String AMOUNT = "amount";

    private MessageCheck() {}

    /**
     * Checks the placeholders of all messages.
     *
     * @param placeholders what the messages use
     * @param domains the domains, whose kinds' fields may be named
     * @return what is wrong
     */
    public static List<PolicyProblem> check(List<Placeholder> placeholders, Collection<DomainPolicy> domains) {
        Map<String, FieldType> known = fields(domains);
        Problems problems = new Problems();
        for (Placeholder placeholder : placeholders) {
            FieldType type = known.get(placeholder.name());
            if (type == null && !placeholder.name().equals(AMOUNT)) {
                problems.unknown(
                        "unknown-placeholder",
                        placeholder.at(),
                        "the message \"" + placeholder.message() + "\" names a field that no incident and no customer"
                                + " has",
                        placeholder.name(),
                        known.keySet());
            } else if (!fits(placeholder.form(), type)) {
                problems.add(PolicyProblem.of(
                                "wrong-placeholder",
                                placeholder.at(),
                                "the message \"" + placeholder.message() + "\" cannot use " + placeholder.name()
                                        + " in this way")
                        .expecting(wanted(placeholder.form()), type == null ? "money" : type.describe()));
            }
        }
        return problems.all();
    }

    private static Map<String, FieldType> fields(Collection<DomainPolicy> domains) {
        Map<String, FieldType> known = new TreeMap<>();
        for (Field field : StandardFacts.CUSTOMER.fields()) {
            known.put(field.name().equals("id") ? "customerId" : field.name(), field.type());
        }
        StandardFacts.INCIDENT.fields().forEach(field -> known.put(field.name(), field.type()));
        for (DomainPolicy domain : domains) {
            for (Kind kind : domain.kinds().values()) {
                kind.shape().fields().forEach(field -> known.putIfAbsent(field.name(), field.type()));
            }
        }
        return known;
    }

    private static boolean fits(Form form, FieldType type) {
        return switch (form) {
            case ANY -> true;
            case CHOICE -> type != null && (type.isText() || type == FieldType.Basic.BOOLEAN);
            case NUMBER -> type != null && type.isNumber();
            case DATE -> type == FieldType.Basic.DATE || type == FieldType.Basic.INSTANT;
            case TIME -> type == FieldType.Basic.INSTANT;
        };
    }

    private static String wanted(Form form) {
        return switch (form) {
            case ANY -> "anything";
            case CHOICE -> "a text, or true or false";
            case NUMBER -> "a number";
            case DATE -> "a date or an instant";
            case TIME -> "an instant";
        };
    }
}
