package org.proofmark.ear.container;

import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jspecify.annotations.Nullable;
import org.proofmark.ear.house.House;

/** Starts a house without an application before Arquillian looks for its server, and tells it the port. Found by service loading. */
public final class ServerForArquillian implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Starter.class);
    }

    /** Listens to Arquillian's life cycle. */
    public static final class Starter {
        private static @Nullable House house;

        /** Runs before Arquillian's own observer, which reads the configuration. */
        public void beforeSetup(@Observes(precedence = 100) SetupContainer event) {
            if (house == null) {
                house = House.withoutApplication("in-container");
            }
            event.getContainer()
                    .getContainerConfiguration()
                    .overrideProperty("adminHost", "127.0.0.1")
                    .overrideProperty("adminPort", Integer.toString(house.adminPort()));
        }
    }
}
