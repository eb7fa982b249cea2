package org.proofmark.token.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.junit.jupiter.api.Test;

/** In class loaders of its own, because whoever comes first in this process loads the library. */
class CryptoLibraryTest {
    private static final String LIBRARY = CryptoLibrary.class.getName();
    private static final String REGISTRAR = CryptoServicesRegistrar.class.getName();

    @Test
    void theLibraryLeavesItsClassesOnItsLoadersThread() throws Exception {
        try (URLClassLoader loader = loader()) {
            Class.forName(REGISTRAR, true, loader);
            assertThat(onThisThread(loader))
                    .as("else this is not needed any more")
                    .isNotEmpty();
        }
    }

    @Test
    void loadedByUsItLeavesNothing() throws Exception {
        try (URLClassLoader loader = loader()) {
            Class.forName(LIBRARY, true, loader);
            assertThat(onThisThread(loader)).isEmpty();
        }
    }

    private static URLClassLoader loader() {
        URL[] both = {place(CryptoLibrary.class), place(CryptoServicesRegistrar.class)};
        return new URLClassLoader(both, ClassLoader.getPlatformClassLoader());
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Map<?, ?> onThisThread(ClassLoader loader) throws ReflectiveOperationException {
        Field field = Class.forName(REGISTRAR, true, loader).getDeclaredField("threadProperties");
        field.setAccessible(true);
        Object properties = ((ThreadLocal<?>) field.get(null)).get();
        return properties instanceof Map<?, ?> map ? map : Map.of();
    }
}
