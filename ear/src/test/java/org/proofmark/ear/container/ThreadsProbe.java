package org.proofmark.ear.container;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** An EJB that {@link InShippedEar} puts into domain's own jar: what it starts runs as the dispatcher's and the batch jobs' threads do. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ThreadsProbe {
    @Resource
    private ManagedExecutorService threads;

    /** Throws what the work throws, as the cause of an {@code ExecutionException}. */
    public <T> T onAThread(Callable<T> work) throws Exception {
        return threads.submit(work).get(60, TimeUnit.SECONDS);
    }
}
