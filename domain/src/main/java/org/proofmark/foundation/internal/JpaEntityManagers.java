package org.proofmark.foundation.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Hands out the entity manager of the running transaction: {@code @Inject EntityManager}, in any module. It is opened at its first use in
 * a transaction and closed with it; without a transaction every call is refused. {@code @PersistenceContext} is not used anywhere: see
 * {@link JpaFactory}.
 */
@ApplicationScoped
public class JpaEntityManagers {
    private static final Object KEY = JpaEntityManagers.class;

    @EJB
    private JpaFactory factory;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Produces
    @Dependent
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current(), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private EntityManager current() {
        if (transaction.getTransactionKey() == null) {
            throw new TransactionRequiredException(
                    "Entities are read and written in a transaction: the door must be @Transactional");
        }
        EntityManager open = (EntityManager) transaction.getResource(KEY);
        if (open != null) {
            return open;
        }
        EntityManager opened = factory.factory().createEntityManager();
        transaction.putResource(KEY, opened);
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transaction.registerInterposedSynchronization(new Closing(opened));
        }
        return opened;
    }

    /** Writes what is pending in the running transaction, if anybody used entities in it. */
    void flush() {
        EntityManager open = (EntityManager) transaction.getResource(KEY);
        if (open != null && open.isOpen()) {
            open.flush();
        }
    }

    private record Closing(EntityManager entities) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Hibernate flushes by a synchronization of its own, and Enlisting before that.
        }

        @Override
        public void afterCompletion(int status) {
            if (entities.isOpen()) {
                entities.close();
            }
        }
    }
}
