package org.proofmark.foundation.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

/**
 * Makes {@code @Transactional} mean what it says on every thread. Payara's interceptors tell the component invocation, which connections
 * look at, of the transaction that they begin only where the invocation is a servlet's. On a managed thread of an EJB, in a timer and in
 * a batch job each statement would be committed alone; and a servlet's invocation has forgotten the transaction already when the commit
 * flushes what entities have pending. So what was begun is suspended and resumed once, which does tell the invocation, pending changes
 * are flushed before the commit begins, and afterwards the invocation is made to forget what is over.
 */
@ApplicationScoped
public class Enlisting {
    private static final String OUTERMOST = Enlisting.class.getName();

    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager manager;

    @Inject
    private JpaEntityManagers entities;

    /** Around a method that may begin a transaction, outside the container's own interceptor: cleans up once the transaction is over. */
    Object around(InvocationContext invocation) throws Exception {
        if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return invocation.proceed();
        }
        invocation.getContextData().put(OUTERMOST, Boolean.TRUE);
        try {
            return invocation.proceed();
        } finally {
            // There is none to suspend any more; asking makes the invocation forget the last one.
            manager.suspend();
        }
    }

    /** Whether there was no transaction before the method: a REQUIRED one has begun its own. */
    static boolean isOutermost(InvocationContext invocation) {
        return invocation.getContextData().containsKey(OUTERMOST);
    }

    /** Within the transaction that the method has just begun: right after the begin, and right before the end. */
    Object within(InvocationContext invocation) throws Exception {
        Transaction begun = manager.suspend();
        if (begun != null) {
            manager.resume(begun);
        }
        Object result = invocation.proceed();
        if (manager.getStatus() == Status.STATUS_ACTIVE) {
            entities.flush();
        }
        return result;
    }
}
