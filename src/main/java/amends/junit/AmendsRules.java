package amends.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class the policies of a rules folder: a constructor, a test, a test factory or what runs before and
 * after them is handed a {@link PolicyTester} where it has a parameter of that type. It may also stand on a superclass or an
 * interface; a nested class takes that of the class around it, unless it has its own.
 *
 * <pre>{@code
 * @AmendsRules("rules")
 * class RulesTest {
 *     @TestFactory
 *     Stream<DynamicNode> everyCaseHolds(PolicyTester policies) {
 *         return policies.cases();
 *     }
 * }
 * }</pre>
 *
 * <p>A folder is read and compiled once for all classes of a run. Where it cannot be, or a case file is wrong, every test
 * that asks for it fails with all that is wrong, as {@code check} tells it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(AmendsExtension.class)
public @interface AmendsRules {

    /** The rules folder; a relative path starts at the working directory, in most builds that of the module. */
    String value() default "rules";
}
