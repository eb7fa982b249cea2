package org.proofmark.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Users;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Rows;

/** The people of the tenant. A new or reset password is shown once, here, to be handed over. */
@Named("users")
@ViewScoped
public class UsersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Users users;

    private final Rows<Users.User> rows = new Rows<>(listing -> users.list(actor.get(), listing.window()));
    private Users.@Nullable User edited;
    private @Nullable String email;
    private @Nullable String name;
    private List<String> roles = List.of();
    private @Nullable String sites;
    private @Nullable String password;
    private @Nullable String passwordOf;

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "users",
                List.of("email", "name", "roles", "enabled", "created_at", "signed_in_at"),
                user -> Arrays.asList(
                        user.email(),
                        user.name(),
                        user.roles().stream().map(Role::key).sorted().collect(Collectors.joining(" ")),
                        Rows.flag(user.enabled()),
                        user.createdAt(),
                        user.signedInAt()));
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
        Set<Role> wanted = Grants.roles(roles);
        Set<Gln> glns = Grants.sites(sites);
        String called = name == null ? "" : name;
        if (edited == null) {
            String address = email == null ? "" : email;
            Users.Created created = users.create(actor.get(), new Users.NewUser(address, called, wanted, glns));
            password = created.password();
            passwordOf = address;
        } else {
            users.change(actor.get(), edited.id(), new Users.Change(called, wanted, glns, edited.version()));
            Notices.done("saved");
        }
    }

    public void reset(UUID id) {
        passwordOf = users.get(actor.get(), id).email();
        password = users.resetPassword(actor.get(), id).password();
    }

    public void disable(UUID id) {
        users.disable(actor.get(), id);
        Notices.done("users.disabling");
    }

    public void enable(UUID id) {
        users.enable(actor.get(), id);
        Notices.done("users.enabling");
    }

    public boolean self(Users.User user) {
        return user.id().equals(actor.get().subject());
    }

    public Rows<Users.User> getRows() {
        return rows;
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
