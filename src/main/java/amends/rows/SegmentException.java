package amends.rows;

/** There is no column or field by which incidents were to be parted. */
public final class SegmentException extends RowsException {

    private static final long serialVersionUID = 1L;

    private final String segment;
    private final String nearest;

    /**
     * @param segment as it was asked for
     * @param nearest what was probably meant, or null
     */
    SegmentException(String segment, String nearest) {
        super("--segment " + segment + ": there is no such column or field"
                + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        this.segment = segment;
        this.nearest = nearest;
    }

    /** As it was asked for. */
    public String segment() {
        return segment;
    }

    /** What was probably meant, or null. */
    public String nearest() {
        return nearest;
    }
}
