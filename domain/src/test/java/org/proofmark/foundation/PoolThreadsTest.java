package org.proofmark.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A class loader as of a deployment starts a thread that lives on, and goes. */
class PoolThreadsTest {
    private static final MethodType PRESTART = MethodType.methodType(int.class);

    /** Defines its own copies of what uses the pool. */
    private static final class Deployment extends ClassLoader {
        Deployment() {
            super(PoolThreadsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PoolThreads.class.getName()) && !name.startsWith(Start.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = Objects.requireNonNull(in).readAllBytes();
                return defineClass(name, code, 0, code.length, new ProtectionDomain(null, null, this, null));
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** Code of the deployment's own. */
    public static final class Start {
        private Start() {}

        public static final class Plainly implements Consumer<ScheduledThreadPoolExecutor> {
            @Override
            public void accept(ScheduledThreadPoolExecutor pool) {
                pool.prestartAllCoreThreads();
            }
        }

        public static final class ByATask implements Consumer<ScheduledThreadPoolExecutor> {
            @Override
            public void accept(ScheduledThreadPoolExecutor pool) {
                PoolThreads.startClean(pool);
            }
        }

        public static final class ByACall implements Consumer<ScheduledThreadPoolExecutor> {
            @Override
            public void accept(ScheduledThreadPoolExecutor pool) {
                try {
                    MethodHandle prestart = MethodHandles.publicLookup()
                            .findVirtual(ScheduledThreadPoolExecutor.class, "prestartAllCoreThreads", PRESTART)
                            .bindTo(pool);
                    PoolThreads.runClean(prestart.asType(MethodType.methodType(void.class)));
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }

    @Test
    void aThreadThatIsStartedPlainlyKeepsTheDeployment() throws Exception {
        assertThat(staysAfter(Start.Plainly.class)).isTrue();
    }

    @Test
    void aThreadThatIsStartedByATaskLetsTheDeploymentGo() throws Exception {
        assertThat(staysAfter(Start.ByATask.class)).isFalse();
    }

    @Test
    void aThreadThatIsStartedByACallLetsTheDeploymentGo() throws Exception {
        assertThat(staysAfter(Start.ByACall.class)).isFalse();
    }

    private static boolean staysAfter(Class<? extends Consumer<ScheduledThreadPoolExecutor>> start) throws Exception {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
        try {
            WeakReference<ClassLoader> deployment = deployed(start.getName(), pool);
            for (int i = 0; i < 10 && deployment.get() != null; i++) {
                System.gc();
            }
            assertThat(pool.getPoolSize()).isEqualTo(1);
            return deployment.get() != null;
        } finally {
            pool.shutdownNow();
            Reference.reachabilityFence(pool);
        }
    }

    @SuppressWarnings("unchecked") // what the class implements, by its name
    private static WeakReference<ClassLoader> deployed(String start, ScheduledThreadPoolExecutor pool)
            throws Exception {
        ClassLoader deployment = new Deployment();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(deployment);
        try {
            ((Consumer<ScheduledThreadPoolExecutor>)
                            deployment.loadClass(start).getDeclaredConstructor().newInstance())
                    .accept(pool);
        } finally {
            thread.setContextClassLoader(before);
        }
        return new WeakReference<>(deployment);
    }
}
