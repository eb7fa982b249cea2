package org.proofmark.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Users;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Export;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Table;

/** The people of the tenant. A new or reset password is shown once, here, to be handed over. */
@Named("users")
@ViewScoped
public class UsersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Users users;

    private final Table<Users.User> table = new Table<>(this::rows);
    private String search = "";
    private Users.@Nullable User edited;
    private @Nullable String email;
    private @Nullable String name;
    private List<String> roles = List.of();
    private @Nullable String sites;
    private @Nullable String password;
    private @Nullable String passwordOf;

    private Page<Users.User> rows(int offset, int limit, String sort) {
        return users.list(actor.get(), new Page.Window(offset, limit, search));
    }

    public void startNew() {
        edited = null;
        email = null;
        name = null;
        roles = List.of();
        sites = null;
        password = null;
    }

    public void edit(UUID id) {
        edited = users.get(actor.get(), id);
        email = edited.email();
        name = edited.name();
        roles = edited.roles().stream().map(Role::name).toList();
        sites = edited.sites().stream().map(Gln::value).sorted().collect(Collectors.joining(" "));
        password = null;
    }

    public void save() {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        roles.forEach(role -> wanted.add(Role.valueOf(role)));
        Set<Gln> glns = Arrays.stream((sites == null ? "" : sites).split("[\\s,;]+"))
                .filter(part -> !part.isBlank())
                .map(part -> Gln.of("sites", part))
                .collect(Collectors.toSet());
        String called = name == null ? "" : name;
        if (edited == null) {
            String address = email == null ? "" : email;
            Users.Created created = users.create(actor.get(), new Users.NewUser(address, called, wanted, glns));
            password = created.password();
            passwordOf = address;
        } else {
            users.change(actor.get(), edited.id(), new Users.Change(called, wanted, glns, edited.version()));
            Notices.done("Saved", null);
        }
    }

    public void reset(UUID id) {
        passwordOf = users.get(actor.get(), id).email();
        password = users.resetPassword(actor.get(), id).password();
    }

    public void disable(UUID id) {
        users.disable(actor.get(), id);
        Notices.done("Disabled", "Their sessions are over.");
    }

    public void enable(UUID id) {
        users.enable(actor.get(), id);
        Notices.done("Enabled", null);
    }

    public void export(String format) {
        Export.send(
                "users",
                format,
                List.of("email", "name", "roles", "enabled", "created_at", "signed_in_at"),
                table.chunks(),
                user -> Arrays.asList(
                        user.email(),
                        user.name(),
                        roleNames(user.roles()),
                        user.enabled() ? "yes" : "no",
                        user.createdAt(),
                        user.signedInAt()));
    }

    public String roleNames(Set<Role> held) {
        return held.stream().map(Role::key).sorted().collect(Collectors.joining(", "));
    }

    /** Roles that this administrator may grant: an operator makes operators, a brand everybody else. */
    public List<Role> getGrantable() {
        return actor.get().hasAny(Role.OPERATOR)
                ? List.of(Role.OPERATOR)
                : Arrays.stream(Role.values())
                        .filter(role -> role != Role.OPERATOR)
                        .toList();
    }

    public boolean self(Users.User user) {
        return user.id().equals(actor.get().subject());
    }

    public Table<Users.User> getTable() {
        return table;
    }

    public Users.@Nullable User getEdited() {
        return edited;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public @Nullable String getPasswordOf() {
        return passwordOf;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(@Nullable List<String> roles) {
        this.roles = roles == null ? List.of() : roles;
    }

    public @Nullable String getSites() {
        return sites;
    }

    public void setSites(@Nullable String sites) {
        this.sites = sites;
    }
}
