package amends.check.meaning;

import amends.policy.Operator;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether comparisons of the same two fields can hold together. */
final class Orders {

    /** How two known values can lie to each other. */
    private enum Order {
        BELOW,
        SAME,
        ABOVE
    }

    private Orders() {}

    /** Whether some order of each two fields satisfies all that is asked of them; where one may be unknown, it does. */
    static boolean arePossible(Collection<Atom> atoms) {
        Map<List<Slot>, Set<Order>> orders = new HashMap<>();
        for (Atom atom : atoms) {
            if (atom instanceof Atom.Join join && !join.negated()) {
                orders.computeIfAbsent(pair(join), pair -> EnumSet.allOf(Order.class))
                        .retainAll(orders(join.operator()));
            }
        }
        for (Atom atom : atoms) {
            if (atom instanceof Atom.Join join && join.negated() && orders.containsKey(pair(join))) {
                orders.get(pair(join)).removeAll(orders(join.operator()));
            }
        }
        return orders.values().stream().noneMatch(Set::isEmpty);
    }

    private static List<Slot> pair(Atom.Join join) {
        return List.of(join.left(), join.right());
    }

    private static Set<Order> orders(Operator operator) {
        return switch (operator) {
            case EQUAL -> EnumSet.of(Order.SAME);
            case UNEQUAL -> EnumSet.of(Order.BELOW, Order.ABOVE);
            case LESS -> EnumSet.of(Order.BELOW);
            case LESS_OR_EQUAL -> EnumSet.of(Order.BELOW, Order.SAME);
            case MORE -> EnumSet.of(Order.ABOVE);
            case MORE_OR_EQUAL -> EnumSet.of(Order.SAME, Order.ABOVE);
            case MATCHES, CONTAINS -> EnumSet.allOf(Order.class);
        };
    }
}
