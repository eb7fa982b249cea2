package org.proofmark.ear.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rooms, the adapters around them, and who may know whom. {@code root} is {@code org.proofmark}, or the package of a trespasser that
 * mimics it.
 */
record Rooms(String root) {
    /** Known by every room; the last three know only the first two. */
    static final Set<String> COMMON = Set.of("kernel", "foundation", "identity", "jobs", "delivery");

    /** Beyond the common rooms. Whoever adds a room adds its arrows here, and a trespasser will be checked against them. */
    static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("catalog", Set.of()),
            Map.entry("partners", Set.of("catalog")),
            Map.entry("token", Set.of()),
            Map.entry("serialization", Set.of("catalog", "token")),
            Map.entry("labelling", Set.of("catalog", "token", "serialization")),
            Map.entry("reading", Set.of("labelling")),
            Map.entry("logistics", Set.of("serialization", "catalog", "partners")),
            Map.entry("vigilance", Set.of("serialization", "catalog", "partners", "logistics")),
            Map.entry(
                    "verification",
                    Set.of(
                            "catalog",
                            "partners",
                            "token",
                            "serialization",
                            "labelling",
                            "reading",
                            "logistics",
                            "vigilance")),
            Map.entry("recall", Set.of("serialization", "logistics", "partners", "catalog")));

    /** May import any public face; no room imports them. */
    static final Set<String> LISTENERS = Set.of("analytics", "audit");

    static final Set<String> ADAPTERS = Set.of("batch", "models", "web");

    /** Every first package below the root that may exist. */
    static Set<String> known() {
        return Stream.of(COMMON, ARROWS.keySet(), LISTENERS, ADAPTERS, Set.of("fsck"))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The room or adapter that a class lives in; empty outside the root. */
    Optional<String> of(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String below = name.substring(root.length() + 1);
        int dot = below.indexOf('.');
        return Optional.of(dot < 0 ? below : below.substring(0, dot));
    }

    boolean mayKnow(String from, String to) {
        if (from.equals(to) || ADAPTERS.contains(from)) {
            return true;
        }
        return switch (from) {
            case "kernel", "fsck" -> false;
            case "foundation" -> to.equals("kernel");
            case "identity", "jobs", "delivery" -> to.equals("kernel") || to.equals("foundation");
            default ->
                COMMON.contains(to)
                        || ARROWS.getOrDefault(from, Set.of()).contains(to)
                        || (LISTENERS.contains(from) && ARROWS.containsKey(to));
        };
    }

    boolean isInternal(JavaClass type) {
        return of(type).isPresent() && hasPackage(type, "internal");
    }

    /** A port: whoever implements it must know it, so it counts as no arrow. */
    boolean isPort(JavaClass type) {
        return of(type).isPresent() && hasPackage(type, "spi");
    }

    private static boolean hasPackage(JavaClass type, String name) {
        return (type.getPackageName() + ".").contains("." + name + ".");
    }

    DescribedPredicate<JavaClass> in(String... rooms) {
        Set<String> wanted = Set.of(rooms);
        return DescribedPredicate.describe("in " + String.join(", ", rooms), type -> of(type).filter(wanted::contains)
                .isPresent());
    }

    DescribedPredicate<JavaClass> inDomain() {
        return DescribedPredicate.describe(
                "in a room of domain",
                type -> of(type).filter(room -> !ADAPTERS.contains(room)).isPresent());
    }

    DescribedPredicate<JavaClass> inAnyRoom() {
        return DescribedPredicate.describe("in the house", type -> of(type).isPresent());
    }
}
