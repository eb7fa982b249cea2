package org.proofmark.foundation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Starts a thread of the server's pool while no code of ours is on the stack. A Java thread keeps for life whose code was on the stack
 * when it was started, class loaders and all; a thread of the server's that never ends, as the one of the scheduled executor, would so
 * keep the first deployment in memory after the last redeployment.
 */
public final class PoolThreads {
    private PoolThreads() {}

    /** Returns when the pool has run an empty task, on a thread that knows nothing of us if it had none before. */
    public static void startClean(Executor pool) {
        CompletableFuture<Boolean> cause = new CompletableFuture<>();
        CompletableFuture<Void> ran = cause.thenRunAsync(() -> {}, pool);
        // The common pool's thread hands the task over after our part has returned.
        CompletableFuture.allOf(cause.completeAsync(() -> true, ForkJoinPool.commonPool()), ran)
                .join();
    }
}
