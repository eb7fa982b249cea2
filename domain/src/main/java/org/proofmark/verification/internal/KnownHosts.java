package org.proofmark.verification.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts that brands print, indexed by how they look, so that a scanned host is compared with all of them at once. For a host below a
 * domain of the brand's (id.brand.example) the domain counts as the brand's, too. Plain rules, immutable.
 */
final class KnownHosts {
    /** Of shorter names too many are one letter away from each other. */
    private static final int SHORTEST_FOR_ONE_EDIT = 8;

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> bySkeleton = new HashMap<>();
    private final Map<String, String> byHyphens = new HashMap<>();
    private final Map<String, Set<String>> byDeletion = new HashMap<>();
    private final Set<String> own = new HashSet<>();

    /**
     * @param hosts of all brands, lower-case
     * @param ownHosts this installation's own names and addresses
     */
    KnownHosts(Collection<String> hosts, Collection<String> ownHosts) {
        ownHosts.forEach(host -> own.add(LookAlikes.plain(host)));
        for (String host : hosts) {
            add(host, host);
            String domain = host.substring(host.indexOf('.') + 1);
            if (isDomainOfItsOwner(domain)) {
                add(domain, host);
            }
        }
    }

    private void add(String name, String host) {
        byName.putIfAbsent(name, host);
        bySkeleton.putIfAbsent(LookAlikes.skeleton(name), host);
        byHyphens.putIfAbsent(name.replace('.', '-'), host);
        if (name.length() >= SHORTEST_FOR_ONE_EDIT) {
            deletions(name).forEach(shorter -> byDeletion
                    .computeIfAbsent(shorter, k -> new HashSet<>())
                    .add(name));
        }
    }

    /** Not a public suffix such as co.uk, nor a bare top-level domain. */
    private static boolean isDomainOfItsOwner(String domain) {
        int dot = domain.indexOf('.');
        return dot > 3 || dot > 0 && domain.indexOf('.', dot + 1) > 0;
    }

    /** Whether it is a brand's host, one under a brand's domain, or this installation. */
    boolean isGenuine(String host) {
        if (own.contains(host)) {
            return true;
        }
        for (String name = host; !name.isEmpty(); name = behindFirstDot(name)) {
            if (byName.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    private static String behindFirstDot(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** The brand's host whose name this is, letter for letter. */
    Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The brand's host that this one looks like to a hurried eye. */
    Optional<String> looksLike(String name) {
        return Optional.ofNullable(bySkeleton.get(LookAlikes.skeleton(name)));
    }

    /** The brand's host whose dots became hyphens. */
    Optional<String> hyphened(String label) {
        return Optional.ofNullable(byHyphens.get(label));
    }

    /** The brand's host that differs by one letter more, less, other or by two swapped. */
    Optional<String> oneEditFrom(String name) {
        if (name.length() < SHORTEST_FOR_ONE_EDIT - 1) {
            return Optional.empty();
        }
        return deletions(name).stream()
                .flatMap(shorter -> byDeletion.getOrDefault(shorter, Set.of()).stream())
                .filter(known -> LookAlikes.isOneEdit(known, name))
                .findFirst()
                .map(byName::get);
    }

    /** The name itself and each way to leave one character out: two names one edit apart share one. */
    private static List<String> deletions(String name) {
        List<String> all = new java.util.ArrayList<>(name.length() + 1);
        all.add(name);
        for (int i = 0; i < name.length(); i++) {
            all.add(name.substring(0, i) + name.substring(i + 1));
        }
        return all;
    }
}
