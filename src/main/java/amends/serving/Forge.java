package amends.serving;

import amends.folder.RulesFolder;
import amends.recommendation.CompiledPolicySet;
import java.util.List;

/** Makes the files of a rules folder ready to serve. */
@FunctionalInterface
public interface Forge {

    /**
     * Checks policies and compiles them.
     *
     * @param reading the files, as they were read
     * @param before what served until now, of which everything that is the same is taken over; or null
     * @throws amends.policy.PolicyProblemsException where they cannot serve, with every problem found
     */
    CompiledPolicySet compile(RulesFolder.Reading reading, CompiledPolicySet before);

    /**
     * Checks policies and compiles them, runs their cases, and tries them out.
     *
     * @throws amends.policy.PolicyProblemsException where they cannot serve, with every problem found
     */
    default Forged forge(RulesFolder.Reading reading, Serving before) {
        CompiledPolicySet compiled = compile(reading, before == null ? null : before.policies());
        return new Forged(new Serving(compiled, reading.content()), 0, List.of());
    }
}
