package amends.yaml;

import amends.policy.Position;
import java.util.List;

/** A part of a YAML file that knows where it stands. */
public sealed interface YamlNode permits YamlText, YamlNode.Sequence, YamlMap {

    /** Where it starts. */
    Position at();

    /** What it is, for people: {@code a list}. */
    String found();

    /** A list. */
    record Sequence(Position at, List<YamlNode> items) implements YamlNode {
        @Override
        public String found() {
            return "a list";
        }
    }
}
