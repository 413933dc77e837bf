package amends.listening;

/** The interval of a share of Wilson (Probable inference, Journal of the American Statistical Association 22, 1927). */
final class Wilson {

    private Wilson() {}

    /**
     * A share with its 95 % interval.
     *
     * @param number how many of them
     * @param of of how many, at least one
     */
    static Share share(long number, long of, Chance chance) {
        double z = chance.quantile(1 - Family.FALSE_ALARMS / 2, Double.POSITIVE_INFINITY);
        double share = (double) number / of;
        double middle = (share + z * z / (2 * of)) / (1 + z * z / of);
        double reach = z / (1 + z * z / of) * Math.sqrt(share * (1 - share) / of + z * z / (4.0 * of * of));
        return new Share(number, of, new Interval(number == 0 ? 0 : middle - reach, number == of ? 1 : middle + reach));
    }
}
