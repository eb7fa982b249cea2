package org.proofmark.ear.container;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.ContainerMultiControlEvent;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/**
 * Deploys once for all test classes that inherit the same {@link Deployment} method, where Arquillian would deploy for each class: what
 * one of them deployed stays until a class with another method comes, at last until the server ends. Found by service loading.
 */
public final class KeptDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Stands around Arquillian's own observers of a class's beginning and end. */
    public static final class Keeper {
        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenario;

        @Inject
        private Event<ContainerMultiControlEvent> control;

        private @Nullable DeploymentScenario kept;
        private Set<Class<?>> keptFor = Set.of();

        /** Gives the class what is deployed already, if it asks for that, else makes room for what it asks for. */
        public void generate(@Observes EventContext<GenerateDeployment> context) {
            Set<Class<?>> wanted = whoDeploysFor(context.getEvent().getTestClass());
            if (kept != null) {
                scenario.set(kept);
                if (wanted.equals(keptFor)) {
                    return;
                }
                kept = null;
                control.fire(new UnDeployManagedDeployments());
            }
            keptFor = wanted;
            context.proceed();
        }

        /** What could not be deployed is not kept: the next class tries again. */
        public void deploy(@Observes EventContext<DeployManagedDeployments> context) {
            if (kept == null) {
                context.proceed();
                kept = scenario.get();
            }
        }

        public void undeploy(@Observes EventContext<UnDeployManagedDeployments> context) {
            if (kept == null) {
                context.proceed();
            }
        }

        private static Set<Class<?>> whoDeploysFor(TestClass test) {
            return Arrays.stream(test.getMethods(Deployment.class))
                    .map(method -> method.getDeclaringClass())
                    .collect(Collectors.toSet());
        }
    }
}
