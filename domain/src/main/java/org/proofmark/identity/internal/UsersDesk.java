package org.proofmark.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.IdentityEvent;
import org.proofmark.identity.SignIn;
import org.proofmark.identity.Users;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Randomness;

/** The administrators' commands on the people of their own tenant. */
@ApplicationScoped
@Transactional
public class UsersDesk implements Users {
    @Inject
    private JpaUsers users;

    @Inject
    private JpaTenants tenants;

    @Inject
    private JpaKeys keys;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<IdentityEvent> events;

    @Inject
    private Clock clock;

    @Inject
    private Randomness randomness;

    @Override
    public Page<User> list(Actor actor, Page.Window window) {
        Grants.requireAdministrator(actor);
        Page<UserRow> page = users.list(actor.tenant(), window);
        return new Page<>(page.items().stream().map(UserRow::seen).toList(), page.total());
    }

    @Override
    public User get(Actor actor, UUID user) {
        if (!actor.subject().equals(user)) {
            Grants.requireAdministrator(actor);
        }
        return users.get(actor.tenant(), user).seen();
    }

    @Override
    public Created create(Actor actor, NewUser command) {
        Grants.check(actor, command.roles());
        Created created = accounts.create(
                actor.tenant(), command.email(), command.name(), command.roles(), orNone(command.sites()));
        events.fire(new IdentityEvent.UserCreated(
                actor.tenant(), clock.instant(), actor.name(), created.id(), command.email(), command.roles()));
        return created;
    }

    @Override
    public User change(Actor actor, UUID user, Change command) {
        Grants.check(actor, command.roles());
        tenants.lock(actor.tenant());
        UserRow row = users.get(actor.tenant(), user);
        if (row.version() != command.version()) {
            throw Problem.conflict(
                    "changed-meanwhile",
                    "Someone else changed this meanwhile",
                    "Read the user again, then repeat your change.");
        }
        // Not even a brand's administrator may touch roles that are not theirs to grant.
        EnumSet<org.proofmark.kernel.Role> touched = EnumSet.copyOf(command.roles());
        touched.addAll(row.roles());
        Grants.check(actor, touched);
        row.become(Claims.name("name", command.name(), 200), command.roles(), orNone(command.sites()));
        requireAnAdministrator(actor);
        users.flush();
        events.fire(
                new IdentityEvent.UserChanged(actor.tenant(), clock.instant(), actor.name(), user, command.roles()));
        return row.seen();
    }

    @Override
    public void disable(Actor actor, UUID user) {
        UserRow row = administered(actor, user);
        if (row.isEnabled()) {
            row.disable();
            requireAnAdministrator(actor);
            events.fire(new IdentityEvent.UserDisabled(actor.tenant(), clock.instant(), actor.name(), user));
        }
    }

    @Override
    public void enable(Actor actor, UUID user) {
        UserRow row = administered(actor, user);
        if (!row.isEnabled()) {
            row.enable();
            events.fire(new IdentityEvent.UserEnabled(actor.tenant(), clock.instant(), actor.name(), user));
        }
    }

    @Override
    public Created resetPassword(Actor actor, UUID user) {
        UserRow row = administered(actor, user);
        String password = Secrets.oneTimePassword(randomness);
        row.setPassword(accounts.stored(password), true);
        events.fire(new IdentityEvent.PasswordReset(actor.tenant(), clock.instant(), actor.name(), user));
        return new Created(user, password);
    }

    @Override
    public UUID provide(Actor actor, NewUser command, String password) {
        Grants.requireSystem(actor);
        UserRow known = users.ofEmail(Claims.email("email", command.email()))
                .filter(key -> key.tenant().equals(actor.tenant()))
                .map(key -> users.get(actor.tenant(), key.id()))
                .orElse(null);
        if (known == null) {
            UUID id = accounts.create(
                    actor.tenant(),
                    command.email(),
                    command.name(),
                    command.roles(),
                    orNone(command.sites()),
                    password,
                    false);
            events.fire(new IdentityEvent.UserCreated(
                    actor.tenant(), clock.instant(), actor.name(), id, command.email(), command.roles()));
            return id;
        }
        known.become(command.name(), command.roles(), orNone(command.sites()));
        known.setPassword(accounts.stored(password), false);
        events.fire(new IdentityEvent.PasswordReset(actor.tenant(), clock.instant(), actor.name(), known.id()));
        return known.id();
    }

    @Override
    public SignIn.Session changePassword(Actor actor, String current, String next) {
        UserRow row = users.get(actor.tenant(), actor.subject());
        PasswordPolicy.check("next", next, row.email());
        if (!accounts.matches(current, row.password())) {
            throw Problem.invalid("password-wrong", "current", null, "is not your present password");
        }
        if (current.equals(next)) {
            throw Problem.invalid("password-weak", "next", null, "must be another than the present one");
        }
        row.setPassword(accounts.stored(next), false);
        users.flush();
        events.fire(new IdentityEvent.PasswordChanged(actor.tenant(), clock.instant(), actor.name(), row.id()));
        return row.session();
    }

    @Override
    public Set<Gln> sites(Actor actor) {
        UserRow user = users.find(actor.tenant(), actor.subject());
        if (user != null) {
            return user.sites();
        }
        KeyRow key = keys.find(actor.tenant(), actor.subject());
        return key == null ? Set.of() : key.sites();
    }

    private UserRow administered(Actor actor, UUID user) {
        Grants.requireAdministrator(actor);
        tenants.lock(actor.tenant());
        UserRow row = users.get(actor.tenant(), user);
        Grants.check(actor, row.roles());
        return row;
    }

    private void requireAnAdministrator(Actor actor) {
        users.flush();
        List<UserRow> left = users.administrators(actor.tenant());
        if (left.isEmpty()) {
            throw Problem.conflict(
                    "last-administrator",
                    "Somebody must administer this tenant",
                    "This is the last enabled administrator. Make another one first.");
        }
    }

    private static Set<Gln> orNone(@Nullable Set<Gln> sites) {
        return sites == null ? Set.of() : sites;
    }
}
