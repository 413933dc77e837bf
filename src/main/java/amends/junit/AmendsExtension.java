package amends.junit;

import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Hands the tests of a class with {@link AmendsRules} their {@link PolicyTester}. */
final class AmendsExtension implements ParameterResolver {

    private static final Namespace LOADED = Namespace.create(AmendsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PolicyTester.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        AmendsRules rules = AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), AmendsRules.class, context.getEnclosingTestClasses())
                .orElseThrow(() -> new ParameterResolutionException(
                        "a PolicyTester needs to know its rules folder: put @AmendsRules(\"rules\") on the class"));
        Path folder = Path.of(rules.value()).toAbsolutePath().normalize();
        Loaded loaded = context.getRoot().getStore(LOADED).computeIfAbsent(folder, AmendsExtension::load, Loaded.class);
        if (loaded.problems() != null) {
            throw new ParameterResolutionException(loaded.problems());
        }
        return loaded.tester();
    }

    /** A folder that is broken is kept as well, so that it is read but once. */
    private record Loaded(PolicyTester tester, String problems) {}

    private static Loaded load(Path folder) {
        try {
            return new Loaded(PolicyTester.of(folder), null);
        } catch (PolicyProblemsException e) {
            return new Loaded(
                    null,
                    e.problems().stream()
                            .map(PolicyProblem::toString)
                            .collect(Collectors.joining("\n", "the rules in " + folder + " cannot be tested:\n", "")));
        }
    }
}
