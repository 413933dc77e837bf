package amends.drools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/**
 * Tells a syntax tree of Drools as words, in the order of the file. Only the nodes of the policy language are known;
 * any other is told as a word that no file has.
 */
final class DroolsOutline {
    private static final Set<String> LEFT_OUT = Set.of("(", ")", ",", ";", ":", "@", "=");
    private static final String UNKNOWN = "\0";

    private final Map<String, List<String>> annotationNames;
    private List<String> words = new ArrayList<>();

    /**
     * An outline of one file.
     *
     * @param annotationNames the annotations of each rule in their order, which Drools forgets
     */
    DroolsOutline(Map<String, List<String>> annotationNames) {
        this.annotationNames = annotationNames;
    }

    /** Whether a token is punctuation that no tree keeps. */
    static boolean isLeftOut(Token token) {
        return token.kind() == Token.Kind.END || (token.kind() == Token.Kind.SYMBOL && LEFT_OUT.contains(token.text()));
    }

    /** A token as a word; the same text in either quotes is the same word. */
    static String word(Token token) {
        return token.isText() ? '"' + token.inner() : token.text();
    }

    /** The words of each statement, by the offset at which it starts. */
    SortedMap<Integer, List<String>> of(PackageDescr tree) {
        TreeMap<Integer, List<String>> statements = new TreeMap<>();
        statements.put(-1, statement(() -> {
            add("package", tree.getName());
            refuse(!tree.getImports().isEmpty()
                    || !tree.getFunctionImports().isEmpty()
                    || !tree.getAccumulateImports().isEmpty()
                    || !tree.getGlobals().isEmpty()
                    || !tree.getFunctions().isEmpty()
                    || !tree.getAttributes().isEmpty()
                    || !tree.getEntryPointDeclarations().isEmpty()
                    || !tree.getWindowDeclarations().isEmpty()
                    || tree.getUnit() != null);
        }));
        for (TypeDeclarationDescr kind : tree.getTypeDeclarations()) {
            statements.put(kind.getStartCharacter(), statement(() -> kind(kind)));
        }
        for (EnumDeclarationDescr declared : tree.getEnumDeclarations()) {
            statements.put(declared.getStartCharacter(), statement(() -> enumeration(declared)));
        }
        for (RuleDescr rule : tree.getRules()) {
            statements.put(rule.getStartCharacter(), statement(() -> rule(rule)));
        }
        return statements;
    }

    private List<String> statement(Runnable teller) {
        words = new ArrayList<>();
        teller.run();
        return words;
    }

    private void kind(TypeDeclarationDescr kind) {
        add("declare", kind.getTypeName());
        refuse(kind.isTrait());
        refuseAnnotations(kind);
        for (QualifiedName parent : kind.getSuperTypes()) {
            add("extends", parent.getFullName());
        }
        for (TypeFieldDescr field : kind.getFields().values()) {
            add(field.getFieldName(), field.getPattern().getObjectType());
            refuseAnnotations(field);
            if (field.getInitExpr() != null) {
                addTokens(field.getInitExpr());
            }
        }
        add("end");
    }

    private void enumeration(EnumDeclarationDescr declared) {
        add("declare", "enum", declared.getTypeName());
        refuse(!declared.getFields().isEmpty());
        refuseAnnotations(declared);
        for (EnumLiteralDescr literal : declared.getLiterals()) {
            add(literal.getName());
            refuse(!literal.getConstructorArgs().isEmpty());
        }
        add("end");
    }

    private void rule(RuleDescr rule) {
        add("rule", '"' + rule.getName());
        refuse(rule.isQuery()
                || rule.getParentName() != null
                || !rule.getNamedConsequences().isEmpty());
        List<String> order = annotationNames.getOrDefault(rule.getName(), List.of());
        rule.getAnnotations().stream()
                .sorted(Comparator.comparingInt(annotation -> order.indexOf(annotation.getName())))
                .forEach(this::annotation);
        rule.getAttributes().values().stream()
                .sorted(Comparator.comparingInt(AttributeDescr::getStartCharacter))
                .forEach(this::attribute);
        add("when");
        rule.getLhs().getDescrs().forEach(this::element);
        add("then");
        addTokens(String.valueOf(rule.getConsequence()));
        add("end");
    }

    private void annotation(AnnotationDescr annotation) {
        add(annotation.getName());
        annotation.getValueMap().values().forEach(value -> addTokens(String.valueOf(value)));
    }

    private void attribute(AttributeDescr attribute) {
        addTokens(attribute.getName());
        if (attribute.getType() == AttributeDescr.Type.DATE) {
            add('"' + attribute.getValue());
        } else {
            addTokens(attribute.getValue());
        }
    }

    private void element(BaseDescr element) {
        if (element instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (element instanceof NotDescr not) {
            add("not");
            not.getDescrs().forEach(this::element);
        } else if (element instanceof ExistsDescr exists) {
            add("exists");
            for (Object inner : exists.getDescrs()) {
                element((BaseDescr) inner);
            }
        } else {
            refuse(true);
        }
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getIdentifier() != null) {
            add(pattern.getIdentifier());
        }
        add(pattern.getObjectType());
        refuse(pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty()
                || pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getPositionalConstraints().isEmpty()
                || !(pattern.getConstraint() instanceof AndDescr));
        refuseAnnotations(pattern);
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                addTokens(expression.getExpression());
            } else {
                refuse(true);
            }
        }
    }

    private void refuseAnnotations(AnnotatedBaseDescr described) {
        refuse(!described.getAnnotations().isEmpty());
    }

    private void add(String... more) {
        words.addAll(List.of(more));
    }

    private void addTokens(String text) {
        Problems ignored = new Problems();
        for (Token token : Tokenizer.tokens(new Source("", text), ignored)) {
            if (!isLeftOut(token)) {
                words.add(word(token));
            }
        }
        refuse(!ignored.isEmpty());
    }

    private void refuse(boolean refused) {
        if (refused) {
            words.add(UNKNOWN);
        }
    }
}
