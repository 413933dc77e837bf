package amends.rows;

/** The texts of one row by the names of their columns. */
@FunctionalInterface
interface Cells {

    /**
     * The text of a cell.
     *
     * @return the text, or null where the row has no such column
     * @throws RowException where what stands there is no single value
     */
    String cell(String column) throws RowException;
}
