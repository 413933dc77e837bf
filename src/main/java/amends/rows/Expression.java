package amends.rows;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Where a field's values come from. */
sealed interface Expression {

    /** A text that is the same on every line. */
    record Constant(String text) implements Expression {
        @Override
        public String toString() {
            return "'" + text + "'";
        }
    }

    /** Columns and numbers, added and subtracted; at least one term. */
    record Sum(List<Term> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        /** The values of one column as they stand. */
        static Sum of(String column) {
            return new Sum(List.of(new Term(false, new Operand.Column(column), 1)));
        }

        /** Whether this is one column and nothing else. */
        boolean isColumn() {
            return terms.size() == 1 && !terms.get(0).negative() && terms.get(0).operand() instanceof Operand.Column;
        }

        /** The columns in the order of their terms. */
        List<String> columns() {
            return terms.stream()
                    .map(Term::operand)
                    .filter(Operand.Column.class::isInstance)
                    .map(operand -> ((Operand.Column) operand).name())
                    .toList();
        }

        @Override
        public String toString() {
            String signed = terms.stream()
                    .map(term -> (term.negative() ? "-" : "+") + term.operand())
                    .collect(Collectors.joining());
            return signed.startsWith("+") ? signed.substring(1) : signed;
        }
    }

    /**
     * One term of a sum.
     *
     * @param negative whether it is subtracted
     * @param column where it stands in the text of the option, from 1
     */
    record Term(boolean negative, Operand operand, int column) {}

    /** What is added or subtracted. */
    sealed interface Operand {
        /** A column of the file, by its header. */
        record Column(String name) implements Operand {
            @Override
            public String toString() {
                return name;
            }
        }

        /** A number. */
        record Fixed(BigDecimal value) implements Operand {
            @Override
            public String toString() {
                return value.toPlainString();
            }
        }
    }
}
