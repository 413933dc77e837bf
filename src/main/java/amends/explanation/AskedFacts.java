package amends.explanation;

import amends.policy.Condition;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the rules of a kind ask of an incident and its customer: whoever wants to see what they do turns these facts.
 *
 * @param incident what may be stated of the incident: what rules compare, and the kind's own fields
 * @param customer what rules compare of the customer
 */
public record AskedFacts(List<Asked> incident, List<Asked> customer) {

    /**
     * A field that is asked for.
     *
     * @param field the field
     * @param values what rules compare it with, in order, none twice: of a number where something changes
     */
    public record Asked(Field field, List<Object> values) {
        public Asked {
            values = List.copyOf(values);
        }
    }

    public AskedFacts {
        incident = List.copyOf(incident);
        customer = List.copyOf(customer);
    }

    /**
     * What is asked of a kind.
     *
     * @param rules of its domain
     */
    public static AskedFacts of(Kind kind, List<Rule> rules) {
        Map<String, TreeSet<Object>> incident = new LinkedHashMap<>();
        Map<String, TreeSet<Object>> customer = new LinkedHashMap<>();
        kind.shape().fields().stream()
                .skip(StandardFacts.INCIDENT.fields().size())
                .forEach(field -> incident.put(field.name(), values()));
        for (Rule rule : rules) {
            if (rule.concerns(kind)) {
                rule.patterns().forEach(pattern -> read(pattern, kind, incident, customer));
            }
        }
        return new AskedFacts(
                inOrder(kind.shape().fields(), incident), inOrder(StandardFacts.CUSTOMER.fields(), customer));
    }

    private static void read(
            Pattern pattern, Kind kind, Map<String, TreeSet<Object>> incident, Map<String, TreeSet<Object>> customer) {
        boolean ofCustomer = pattern.shape() == StandardFacts.CUSTOMER;
        if (!ofCustomer && !(pattern.isIncident() && kind.isA(pattern.fact()))) {
            return;
        }
        Map<String, TreeSet<Object>> asked = ofCustomer ? customer : incident;
        pattern.bindings().forEach(bound -> asked.computeIfAbsent(bound.field().name(), name -> values()));
        for (Condition.Leaf leaf : pattern.condition().leaves()) {
            TreeSet<Object> values = asked.computeIfAbsent(leaf.field().name(), name -> values());
            if (leaf instanceof Condition.OneOf oneOf) {
                values.addAll(oneOf.values());
            } else if (leaf instanceof Condition.Compare compare
                    && compare.operand() instanceof Operand.Constant constant
                    && !(constant.value() instanceof java.util.regex.Pattern)) {
                values.add(constant.value());
            }
        }
    }

    /** Of one field all values are of one type. */
    private static TreeSet<Object> values() {
        return new TreeSet<>(Comparator.comparing(AskedFacts::number).thenComparing(Object::toString));
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : BigDecimal.ZERO;
    }

    private static List<Asked> inOrder(List<Field> fields, Map<String, TreeSet<Object>> asked) {
        List<Asked> inOrder = new ArrayList<>();
        for (Field field : fields) {
            TreeSet<Object> values = asked.get(field.name());
            if (values != null) {
                inOrder.add(new Asked(field, List.copyOf(values)));
            }
        }
        return inOrder;
    }
}
