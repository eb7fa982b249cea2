package org.proofmark.identity.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.foundation.SecretFile;
import org.proofmark.identity.Tenants;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.TenantId;

/**
 * At the first start of all there is nobody who could let anybody in: this makes the operators' tenant with the first operator, and leaves
 * the password for their first sign-in in {@code operator.properties} of the data folder, readable by its owner alone.
 */
@Singleton
@Startup
@DependsOn("SqlMigrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstOperator {
    private static final System.Logger LOG = System.getLogger(FirstOperator.class.getName());

    @Inject
    private Tenants tenants;

    @Inject
    @ConfigProperty(name = "proofmark.data")
    private String data;

    @Inject
    @ConfigProperty(name = "proofmark.identity.first-operator", defaultValue = "operator@proofmark.invalid")
    private String email;

    @PostConstruct
    void makeUnlessThere() {
        Actor system = Actor.system(new TenantId(new UUID(0, 0)));
        Optional<Tenants.Created> created = tenants.found(system, email, "First operator");
        if (created.isEmpty()) {
            return;
        }
        Path file = Path.of(data, "operator.properties");
        try {
            SecretFile.write(
                    file, "email=" + email + "\npassword=" + created.get().password() + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException("The first operator's password cannot be handed over", failed);
        }
        LOG.log(System.Logger.Level.INFO, "The first operator, {0}, finds the password in {1}", email, file);
    }
}
