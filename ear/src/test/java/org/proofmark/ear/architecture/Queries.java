package org.proofmark.ear.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Reads the queries out of Java sources: every string that starts like SQL or JPQL, with constants and concatenations put together, and
 * the method in which it is used. Parts that are computed at run time are taken as empty: they cannot vouch for the tenant.
 */
final class Queries extends TreePathScanner<Void, Void> {
    private static final Pattern QUERY = Pattern.compile(
            "\\s*(SELECT\\s|INSERT\\s|REPLACE\\s+INTO|UPDATE\\s|DELETE\\s|WITH\\s|FROM\\s+\\w+|LOAD\\s+DATA).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TENANT = Pattern.compile("tenant_id|tenantId", Pattern.CASE_INSENSITIVE);

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final Set<String> constantsUsed = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    private record Found(String where, String query, boolean excused) {}

    /** The queries of one source file that name no tenant though nothing excuses them, as {@code Class.method: query}. */
    static List<String> withoutTenant(Path source) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            Queries queries = new Queries();
            for (CompilationUnitTree unit : task.parse()) {
                queries.collectConstants(unit);
                queries.scan(unit, null);
            }
            return queries.found.stream()
                    .filter(query ->
                            !query.excused() && !TENANT.matcher(query.query()).find())
                    .map(query -> query.where() + ": " + query.query().strip().replaceAll("\\s+", " "))
                    .toList();
        }
    }

    private void collectConstants(CompilationUnitTree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (variable.getInitializer() != null
                        && isField(getCurrentPath().getParentPath().getLeaf())) {
                    constants.put(variable.getName().toString(), variable.getInitializer());
                }
                return super.visitVariable(variable, nothing);
            }
        }.scan(unit, null);
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
                constantsUsed.add(identifier.getName().toString());
                return null;
            }
        }.scan(unit, null);
    }

    private static boolean isField(Tree parent) {
        return parent instanceof ClassTree;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
        consider(literal);
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void nothing) {
        if (binary.getKind() == Tree.Kind.PLUS) {
            consider(binary);
            return null;
        }
        return super.visitBinary(binary, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
        if (constants.containsKey(identifier.getName().toString())) {
            consider(identifier);
        }
        return null;
    }

    private void consider(ExpressionTree expression) {
        String text = text(expression, 0);
        if (!QUERY.matcher(text).matches()) {
            return;
        }
        String type = "?";
        String member = "";
        boolean excused = false;
        for (Tree tree : getCurrentPath()) {
            if (tree instanceof MethodTree method) {
                member = "." + method.getName();
                excused |= isCrossTenant(method.getModifiers());
            } else if (tree instanceof VariableTree variable && isField(parentOf(variable))) {
                // A constant is judged where it is used; one that nobody here uses is judged by itself.
                if (constantsUsed.contains(variable.getName().toString())) {
                    return;
                }
                member = "." + variable.getName();
            } else if (tree instanceof ClassTree declared) {
                type = type.equals("?") ? declared.getSimpleName().toString() : type;
                excused |= isCrossTenant(declared.getModifiers());
            }
        }
        found.add(new Found(type + member, text, excused));
    }

    private Tree parentOf(Tree tree) {
        Tree last = null;
        for (Tree step : getCurrentPath()) {
            if (last == tree) {
                return step;
            }
            last = step;
        }
        return tree;
    }

    private static boolean isCrossTenant(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().endsWith("CrossTenant"));
    }

    /** What a local variable of the method at hand, else a constant of the class, was made from; null when neither is known. */
    private ExpressionTree valueOf(String name) {
        ExpressionTree[] local = new ExpressionTree[1];
        for (Tree tree : getCurrentPath()) {
            if (tree instanceof MethodTree method) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitVariable(VariableTree variable, Void nothing) {
                        if (variable.getName().contentEquals(name)) {
                            local[0] = variable.getInitializer();
                        }
                        return super.visitVariable(variable, nothing);
                    }
                }.scan(method, null);
                break;
            }
        }
        return local[0] == null ? constants.get(name) : local[0];
    }

    private String text(ExpressionTree expression, int depth) {
        if (depth > 20) {
            return "";
        }
        if (expression instanceof LiteralTree literal) {
            return literal.getValue() instanceof String string ? string : String.valueOf(literal.getValue());
        }
        if (expression instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
            return text(binary.getLeftOperand(), depth) + text(binary.getRightOperand(), depth);
        }
        if (expression instanceof ParenthesizedTree parenthesized) {
            return text(parenthesized.getExpression(), depth);
        }
        if (expression instanceof IdentifierTree identifier) {
            ExpressionTree value = valueOf(identifier.getName().toString());
            return value == null ? "" : text(value, depth + 1);
        }
        if (expression instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            // "…".formatted(…), "…".repeat(…): what is written still counts.
            return text(select.getExpression(), depth);
        }
        return "";
    }
}
