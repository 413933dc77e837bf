package amends.console.policies;

import amends.check.Finding;
import amends.serving.Serving;
import amends.testing.coverage.Coverage;
import java.util.List;

/** What is found out about the policies that serve; it takes a while, so that pages ask for it after they are shown. */
public interface Insight {

    /** What the checker finds. */
    List<Finding> findings(Serving serving);

    /** What the cases beside the policies cover, or null where they cannot be read. */
    Coverage coverage(Serving serving);
}
