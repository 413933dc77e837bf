package amends.casework;

import java.util.List;

/** Lists of stored incidents, within a transaction. None of them looks at more rows the more incidents are closed. */
public interface CaseLists {

    /**
     * The next incidents of a list, without what they were opened with.
     *
     * @param after the place after which to go on, or null for the beginning
     * @param most how many at most
     */
    List<CaseHead> list(CaseQuery query, CaseQuery.Place after, int most);

    /** How many incidents are not resolved. */
    long open();
}
