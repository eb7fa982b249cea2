package org.proofmark.foundation.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.TransactionManager;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.proofmark.foundation.PoolThreads;

/**
 * Has the server's transaction manager start its threads for time limits before any code of ours does. It starts one more, up to three,
 * for each transaction that has a limit, as those of batch jobs have, and keeps them as long as the server runs.
 */
@Singleton
@Startup
@DependsOn("SqlMigrations")
@TransactionManagement(TransactionManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // the container sets it before anyone asks
public class TimeLimitThreads {
    private static final System.Logger LOG = System.getLogger(TimeLimitThreads.class.getName());
    private static final int AT_MOST = 3;
    private static final int LIMIT_SECONDS = 30;

    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager manager;

    @PostConstruct
    void start() {
        try {
            MethodHandle transaction = emptyWithLimit(manager);
            for (int i = 0; i < AT_MOST; i++) {
                PoolThreads.runClean(transaction);
            }
        } catch (ReflectiveOperationException | RuntimeException refused) {
            LOG.log(Level.WARNING, "the first deployment stays in memory when it is replaced", refused);
        }
    }

    /** Sets a limit, begins, rolls back and sets the server's own limit again, all of it calls of the manager's. */
    static MethodHandle emptyWithLimit(TransactionManager manager) throws ReflectiveOperationException {
        return inOrder(
                limit(manager, LIMIT_SECONDS), call(manager, "begin"), call(manager, "rollback"), limit(manager, 0));
    }

    private static MethodHandle limit(TransactionManager manager, int seconds) throws ReflectiveOperationException {
        MethodType type = MethodType.methodType(void.class, int.class);
        Lookup lookup = MethodHandles.publicLookup();
        return MethodHandles.insertArguments(
                lookup.findVirtual(TransactionManager.class, "setTransactionTimeout", type), 0, manager, seconds);
    }

    private static MethodHandle call(TransactionManager manager, String method) throws ReflectiveOperationException {
        MethodType type = MethodType.methodType(void.class);
        return MethodHandles.publicLookup()
                .findVirtual(TransactionManager.class, method, type)
                .bindTo(manager);
    }

    private static MethodHandle inOrder(MethodHandle... calls) {
        MethodHandle all = calls[calls.length - 1];
        for (int i = calls.length - 2; i >= 0; i--) {
            all = MethodHandles.foldArguments(all, calls[i]);
        }
        return all;
    }
}
