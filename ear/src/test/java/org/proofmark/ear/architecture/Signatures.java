package org.proofmark.ear.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.proofmark.ear.architecture.Conditions.that;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a member says to its reader: types in its signature, generic arguments included. */
final class Signatures {
    private static final Set<String> ASSOCIATIONS = Set.of("ManyToOne", "OneToMany", "OneToOne", "ManyToMany");

    private Signatures() {}

    static ArchRule hideInternal(Rooms rooms) {
        return classes()
                .that(rooms.inAnyRoom())
                .should(that("not mention internal types in public signatures", (type, violation) -> {
                    if (rooms.isInternal(type) || !type.getModifiers().contains(JavaModifier.PUBLIC)) {
                        return;
                    }
                    Set<JavaClass> parents = new LinkedHashSet<>(type.getRawInterfaces());
                    type.getRawSuperclass().ifPresent(parents::add);
                    parents.stream()
                            .filter(rooms::isInternal)
                            .forEach(parent -> violation.accept(type.getName() + " is a " + parent.getName()));
                    type.getMembers().stream()
                            .filter(Signatures::isVisible)
                            .forEach(member -> mentioned(member).stream()
                                    .filter(rooms::isInternal)
                                    .forEach(inside ->
                                            violation.accept(member.getFullName() + " mentions " + inside.getName())));
                }));
    }

    static ArchRule associateWithinTheRoom(Rooms rooms) {
        return classes()
                .that(rooms.inAnyRoom())
                .should(that("associate entities of their own room only", (type, violation) -> type.getFields().stream()
                        .filter(Signatures::isAssociation)
                        .forEach(field -> field.getAllInvolvedRawTypes().stream()
                                .filter(target -> rooms.of(target).isPresent()
                                        && !rooms.of(target).equals(rooms.of(type)))
                                .forEach(target ->
                                        violation.accept(field.getFullName() + " reaches into " + target.getName())))));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Set<JavaClass> mentioned(JavaMember member) {
        Set<JavaClass> types = new LinkedHashSet<>();
        if (member instanceof JavaField field) {
            types.addAll(field.getType().getAllInvolvedRawTypes());
        } else if (member instanceof JavaCodeUnit unit) {
            types.addAll(unit.getReturnType().getAllInvolvedRawTypes());
            unit.getParameterTypes().forEach(parameter -> types.addAll(parameter.getAllInvolvedRawTypes()));
            types.addAll(unit.getExceptionTypes());
        }
        return types;
    }

    private static boolean isAssociation(JavaField field) {
        return field.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .anyMatch(annotation -> annotation.getPackageName().equals("jakarta.persistence")
                        && ASSOCIATIONS.contains(annotation.getSimpleName()));
    }
}
