package org.proofmark.foundation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /**
     * Calls something of the server's that may start threads, on a thread that knows nothing of us, and returns when that has returned.
     *
     * @param call takes nothing and returns nothing; made of the server's and Java's methods only, as any lambda or method of ours would
     *     be on the stack
     * @throws java.util.concurrent.CompletionException what it throws
     */
    public static void runClean(MethodHandle call) {
        Supplier<?> task = MethodHandleProxies.asInterfaceInstance(Supplier.class, call);
        // Not runAsync: on two processors it starts a thread of its own, here, instead of using the common pool.
        new CompletableFuture<@Nullable Object>()
                .completeAsync(task, ForkJoinPool.commonPool())
                .join();
    }
}
