package amends.policy.syntax;

import amends.policy.Position;
import java.util.List;

/**
 * One policy file as written: nothing but the allow-listed structure, with no name resolved yet.
 *
 * @param file the path below the rules folder
 * @param packageName the package, which must be the domain
 * @param packageAt where the package statement stands
 */
public record PolicySyntax(
        String file,
        String packageName,
        Position packageAt,
        List<KindSyntax> kinds,
        List<KindSyntax.EnumSyntax> enums,
        List<RuleSyntax> rules) {}
