package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.proofmark.foundation.Sql;
import org.proofmark.foundation.Transactions;
import org.proofmark.identity.Tenants;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

/**
 * A transaction is one, whoever's thread it runs on: a request's, or one that an EJB started, as the dispatcher, the timers and the batch
 * jobs do. Plain JDBC and entities stand or fall together.
 */
class TransactionsIT extends InShippedEar {
    @Inject
    ThreadsProbe threads;

    @Inject
    NewTransaction newTransaction;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    /** What a test does, on one kind of thread and on the other. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private void onBothKindsOfThread(Work work) throws Exception {
        work.run();
        threads.onAThread(() -> {
            work.run();
            return null;
        });
    }

    private void insert(UUID id) {
        sql.update(
                "INSERT INTO tenant (tenant_id, slug, name, state, created_at) VALUES (?, ?, 'T', 'ACTIVE', NOW())",
                id,
                "t" + id.toString().substring(8));
    }

    private boolean isThere(UUID id) {
        return sql.number("SELECT COUNT(*) FROM tenant WHERE tenant_id = ?", id) == 1;
    }

    private static Callable<Void> failing(Work work) {
        return () -> {
            work.run();
            throw new IllegalStateException("on purpose");
        };
    }

    @Test
    void a_failure_undoes_every_statement() throws Exception {
        onBothKindsOfThread(() -> {
            UUID one = ids.next();
            UUID two = ids.next();
            assertThatThrownBy(() -> transactions.required(failing(() -> {
                        insert(one);
                        insert(two);
                    })))
                    .hasMessage("on purpose");
            assertThat(isThere(one)).isFalse();
            assertThat(isThere(two)).isFalse();
        });
    }

    @Test
    void what_succeeds_stays_and_the_thread_goes_on_without_a_transaction() throws Exception {
        onBothKindsOfThread(() -> {
            UUID one = ids.next();
            UUID two = ids.next();
            transactions.required(() -> {
                insert(one);
                return null;
            });
            insert(two);
            assertThat(isThere(one)).isTrue();
            assertThat(isThere(two)).isTrue();
        });
    }

    @Test
    void a_new_transaction_stands_though_the_one_around_it_falls() throws Exception {
        onBothKindsOfThread(() -> {
            UUID before = ids.next();
            UUID inner = ids.next();
            UUID after = ids.next();
            assertThatThrownBy(() -> transactions.required(failing(() -> {
                        insert(before);
                        newTransaction.of(() -> {
                            insert(inner);
                            return null;
                        });
                        insert(after);
                    })))
                    .hasMessage("on purpose");
            assertThat(isThere(before)).isFalse();
            assertThat(isThere(inner)).isTrue();
            assertThat(isThere(after)).isFalse();
        });
    }

    @Test
    void a_new_transaction_falls_alone() throws Exception {
        onBothKindsOfThread(() -> {
            UUID outer = ids.next();
            UUID inner = ids.next();
            transactions.required(() -> {
                insert(outer);
                assertThatThrownBy(() -> newTransaction.of(failing(() -> insert(inner))))
                        .hasMessage("on purpose");
                return null;
            });
            assertThat(isThere(outer)).isTrue();
            assertThat(isThere(inner)).isFalse();
        });
    }

    @Test
    void entities_that_are_written_at_the_end_fall_with_the_commit() throws Exception {
        Actor operator = new Actor(new TenantId(ids.next()), ids.next(), "operator", Set.of(Role.OPERATOR));
        onBothKindsOfThread(() -> {
            String slug = "e" + ids.next().toString().replace("-", "").substring(8);
            TenantId tenant = tenants.create(
                            operator,
                            new Tenants.NewTenant(slug, slug, slug + ".test", null, null, "a@" + slug + ".test", "A"))
                    .tenant();
            assertThatThrownBy(() -> transactions.required(() -> {
                        tenants.suspend(operator, tenant, "unpaid");
                        registry.registerInterposedSynchronization(new LastWord());
                        return null;
                    }))
                    .hasStackTraceContaining("RollbackException");
            assertThat(tenants.get(operator, tenant).state()).isEqualTo(Tenants.State.ACTIVE);
        });
    }

    /** Decides against the commit when everything was flushed. */
    private final class LastWord implements Synchronization {
        @Override
        public void beforeCompletion() {
            registry.setRollbackOnly();
        }

        @Override
        public void afterCompletion(int status) {
            // there is nothing to clean up
        }
    }
}
