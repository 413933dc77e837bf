package amends.policy;

import java.util.Arrays;

/** One fact that rules match: a shape and its values, of which null is an unknown one. */
public final class Fact {

    private final FactShape shape;
    private final Object[] values;

    private Fact(FactShape shape, Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** Starts a fact of that shape in which everything is unknown. */
    public static Builder of(FactShape shape) {
        return new Builder(shape, new Object[shape.fields().size()]);
    }

    /** Starts a fact from the values of this one. */
    public Builder change() {
        return new Builder(shape, values.clone());
    }

    /** The sort of fact. */
    public FactShape shape() {
        return shape;
    }

    /** The value of a field, or null where it is unknown. */
    public Object get(Field field) {
        return values[field.slot()];
    }

    /** The value in a slot, or null where it is unknown. */
    public Object get(int slot) {
        return values[slot];
    }

    /** The value of the field of that name, or null where it is unknown. */
    public Object get(String field) {
        return values[shape.field(field).slot()];
    }

    @Override
    public String toString() {
        return shape.name() + Arrays.toString(values);
    }

    /** Puts a fact together. */
    public static final class Builder {
        private final FactShape shape;
        private final Object[] values;

        private Builder(FactShape shape, Object[] values) {
            this.shape = shape;
            this.values = values;
        }

        /** Sets a field, or makes it unknown with null. */
        public Builder set(String field, Object value) {
            values[shape.field(field).slot()] = value;
            return this;
        }

        /** Sets a field, or makes it unknown with null. */
        public Builder set(Field field, Object value) {
            values[field.slot()] = value;
            return this;
        }

        /** The fact as it stands now; the builder may go on. */
        public Fact build() {
            return new Fact(shape, values.clone());
        }
    }
}
