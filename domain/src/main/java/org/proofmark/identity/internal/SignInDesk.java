package org.proofmark.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.TenantKey;
import org.proofmark.foundation.Transactions;
import org.proofmark.identity.Directory;
import org.proofmark.identity.IdentityEvent;
import org.proofmark.identity.SignIn;
import org.proofmark.kernel.Problem;

/** Checks passwords outside of any transaction, so that the third of a second that it takes holds no connection. */
@ApplicationScoped
public class SignInDesk implements SignIn {
    private final Cache<Session, Optional<Presence>> present = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    @Inject
    private JpaUsers users;

    @Inject
    private JpaTenants tenants;

    @Inject
    private Accounts accounts;

    @Inject
    private Directory directory;

    @Inject
    private Transactions transactions;

    @Inject
    private Event<IdentityEvent> events;

    @Inject
    private Clock clock;

    private @Nullable LoginThrottle throttle;

    @PostConstruct
    void open() {
        throttle = new LoginThrottle(clock);
    }

    @Override
    public Session withPassword(String email, String password, String address) {
        LoginThrottle limits = java.util.Objects.requireNonNull(throttle);
        String account = email.strip().toLowerCase(java.util.Locale.ROOT);
        String shortened = account.length() > 254 ? account.substring(0, 254) : account;
        limits.attempt(shortened, address);
        UserRow user = find(shortened);
        boolean right = password.length() <= PasswordPolicy.GREATEST_LENGTH * 2
                && accounts.matches(password, user == null ? null : user.password());
        if (!right || user == null || !user.isEnabled()) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "sign-in-refused", "E-mail or password is wrong")
                    .detail("Check both and try again. If you forgot the password, your administrator can reset it.")
                    .exception();
        }
        limits.succeeded(shortened, address);
        Session session = user.session();
        if (directory.isSuspended(session.tenantId())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "tenant-suspended", "This tenant is suspended")
                    .detail("Ask the operator of this installation.")
                    .exception();
        }
        enter(user, session, password, address);
        return session;
    }

    private @Nullable UserRow find(String email) {
        Optional<TenantKey> known = users.ofEmail(email);
        return known.isEmpty()
                ? null
                : users.find(known.get().tenant(), known.get().id());
    }

    private void enter(UserRow user, Session session, String password, String address) {
        String renewed = accounts.isOutdated(user.password()) ? accounts.stored(password) : null;
        try {
            transactions.required(() -> {
                if (renewed != null) {
                    users.rehashed(session.tenantId(), session.user(), user.password(), renewed);
                }
                users.signedIn(session.tenantId(), session.user(), clock.instant());
                events.fire(new IdentityEvent.SignedIn(
                        session.tenantId(), clock.instant(), user.email(), session.user(), address));
                return session;
            });
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            // A Callable declares it; this one throws nothing checked.
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<Presence> presence(Session session) {
        return present.get(session, this::load).filter(any -> !directory.isSuspended(session.tenantId()));
    }

    private Optional<Presence> load(Session session) {
        UserRow user = users.find(session.tenantId(), session.user());
        TenantRow tenant = tenants.find(session.tenantId());
        return user == null || tenant == null || !user.honours(session)
                ? Optional.empty()
                : Optional.of(user.presence(tenant.name()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentityEvent event) {
        if (!(event instanceof IdentityEvent.SignedIn)) {
            present.asMap().keySet().removeIf(session -> session.tenant()
                    .equals(event.tenant().value()));
        }
    }
}
