package amends.testing.mutation;

import amends.testing.Case;
import java.util.List;
import java.util.stream.Collectors;

/** Cases that do not hold for the policies as they are; a case that always fails notices nothing. */
public final class FailingCasesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Case> cases;

    /** @param cases those that fail; at least one */
    public FailingCasesException(List<Case> cases) {
        super(cases.stream()
                .map(one -> one.at() + ": the case \"" + one.name() + "\" fails without any change")
                .collect(Collectors.joining("\n")));
        this.cases = List.copyOf(cases);
    }

    /** The cases that fail. */
    public List<Case> cases() {
        return cases;
    }
}
