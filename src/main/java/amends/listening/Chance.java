package amends.listening;

/** What chance alone does: Student's t distribution, which with endless freedom is the normal one. */
public interface Chance {

    /**
     * The probability of something at least as far from zero, on either side.
     *
     * @param t how far, in standard errors
     * @param freedom the degrees of freedom, above 0; may be infinite
     */
    double beyond(double t, double freedom);

    /**
     * The point below which a share of all lies.
     *
     * @param share above 0 and below 1
     * @param freedom as above
     */
    double quantile(double share, double freedom);
}
