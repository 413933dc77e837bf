package amends;

import amends.folder.RulesFolder;
import amends.recommendation.CompiledPolicySet;
import amends.serving.Forge;

/** Makes the files of a rules folder ready to serve, as {@link PolicyLoader} reads them. */
public final class PolicyForge implements Forge {

    @Override
    public CompiledPolicySet compile(RulesFolder.Reading reading, CompiledPolicySet before) {
        return PolicyLoader.load(reading.content(), reading.problems());
    }
}
