package org.proofmark.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Words;

/** Roles and sites as the forms of users and keys give them. */
@Named
@RequestScoped
public class Grants {
    @Inject
    private CurrentActor actor;

    @Inject
    private Words words;

    /** Roles that this administrator may grant: an operator makes operators, a brand everybody else. */
    public List<Role> getGrantable() {
        return actor.get().hasAny(Role.OPERATOR)
                ? List.of(Role.OPERATOR)
                : Arrays.stream(Role.values())
                        .filter(role -> role != Role.OPERATOR)
                        .toList();
    }

    /** The names of roles, one after the other. */
    public String names(Set<Role> held) {
        return held.stream().sorted().map(words::name).collect(Collectors.joining(", "));
    }

    static Set<Role> roles(List<String> chosen) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        chosen.forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    /** @throws org.proofmark.kernel.ProblemException {@code gln-invalid} about the field {@code sites} */
    static Set<Gln> sites(@Nullable String typed) {
        return parts(typed).stream().map(part -> Gln.of("sites", part)).collect(Collectors.toSet());
    }

    /** What was typed with spaces, commas or semicolons between. */
    static Set<String> parts(@Nullable String typed) {
        return Arrays.stream((typed == null ? "" : typed).split("[\\s,;]+"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.toSet());
    }
}
