package amends.drools;

import amends.policy.FactShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fact class to be generated: only the fields that rules ask for, under names of ours. */
final class FactLayout {

    private final String className;
    private final FactLayout parent;
    private final int slots;
    private final Map<Column, String> own = new LinkedHashMap<>();

    /**
     * @param className its name, unique among the rules it is generated for
     * @param parent the layout it extends, or null
     * @param shape the facts that it stands for; of a parent's shape an extension
     */
    FactLayout(String className, FactLayout parent, FactShape shape) {
        this.className = className;
        this.parent = parent;
        this.slots = shape.fields().size();
    }

    String className() {
        return className;
    }

    /** The name of the field that holds a column, added where it is new. */
    String name(Column column, String prefix, int slot) {
        FactLayout owner = ownerOf(slot);
        return owner.own.computeIfAbsent(column, c -> prefix + slot);
    }

    /** The name of the field that holds a test's outcome, added where it is new. */
    String name(Column.Passes column, int lastSlot, NameSource names) {
        return ownerOf(lastSlot).own.computeIfAbsent(column, c -> names.next());
    }

    /** Where new names come from. */
    interface NameSource {
        String next();
    }

    private FactLayout ownerOf(int slot) {
        return parent != null && slot < parent.slots ? parent.ownerOf(slot) : this;
    }

    /** The columns in the order of the constructor's parameters, those of the parents first. */
    List<Column> columns() {
        List<Column> all = parent == null ? new ArrayList<>() : parent.columns();
        all.addAll(own.keySet());
        return all;
    }

    /** The declaration in DRL. */
    String declaration() {
        StringBuilder text = new StringBuilder("declare ").append(className);
        if (parent != null) {
            text.append(" extends ").append(parent.className);
        }
        own.forEach((column, name) ->
                text.append("\n    ").append(name).append(" : ").append(column.type()));
        return text.append("\nend\n").toString();
    }
}
