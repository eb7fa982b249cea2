package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/**
 * The two facts on which the modules' separation stands, proved in the server: an EJB in {@code domain} is given the adapter in
 * {@code models} through a port that names neither, and that adapter sees TensorFlow in the server's own lib folder.
 */
class PortsIT extends InShippedEar {
    @Inject
    DomainProbe probe;

    @Test
    void anEjbInDomainReachesTheAdapterInModels() {
        assertThat(probe.home()).contains("proofmark-domain");
        assertThat(probe.adapterPresent()).isTrue();
        assertThat(probe.engine()).isNotBlank();
    }

    @Test
    void theAdapterSeesTensorFlowInTheServersLibFolder() throws ReflectiveOperationException {
        ClassLoader application = PortsIT.class.getClassLoader();
        Class<?> tensorFlow = application.loadClass("org.tensorflow.TensorFlow");
        assertThat(tensorFlow
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())
                .contains("/domain/lib/tensorflow-core-api");
        assertThat((String) tensorFlow.getMethod("version").invoke(null)).startsWith("2.");
        Class<?> adapter = application.loadClass("org.proofmark.models.WatermarkBean");
        for (ClassLoader loader = adapter.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader == tensorFlow.getClassLoader()) {
                assertThat(loader).isNotSameAs(adapter.getClassLoader());
                return;
            }
        }
        throw new AssertionError("TensorFlow is not loaded by a parent of the application's class loader");
    }
}
