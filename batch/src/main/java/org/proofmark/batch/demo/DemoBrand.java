package org.proofmark.batch.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.foundation.SecretFile;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.TenantId;

/**
 * Loads the demo brand once, in one transaction, where {@code proofmark.demo} is true; at every start it tells the launcher, through the
 * file named by {@code proofmark.demo.ready-file}, the keys and passwords and, when the main job has run, that it is READY.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoBrand {
    private static final System.Logger LOG = System.getLogger(DemoBrand.class.getName());

    @Inject
    @ConfigProperty(name = "proofmark.demo", defaultValue = "false")
    private boolean wanted;

    @Inject
    @ConfigProperty(name = "proofmark.demo.ready-file", defaultValue = "none")
    private String readyFile;

    @Inject
    @ConfigProperty(name = "proofmark.data")
    private String data;

    @EJB
    private DemoLoader loader;

    @Inject
    private DemoOrder order;

    @Inject
    private Directory directory;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void begin() {
        if (!wanted) {
            return;
        }
        tell("LOADING", new Properties());
        try {
            load();
        } catch (IOException | RuntimeException failed) {
            // The launcher waits for the file, so whatever went wrong must reach it; the application itself goes on.
            fail(failed);
        }
    }

    /** Loads while the application is deployed; only waiting for the order's job is left to a thread of its own. */
    private void load() throws IOException {
        DemoSecrets secrets = DemoSecrets.in(Path.of(data));
        TenantId demo = loader.brands(secrets);
        secrets.keep();
        Properties report = secrets.report();
        DemoPlaces places = DemoPlaces.ALL;
        report.setProperty("site.plant", places.plant().value());
        report.setProperty("site.warehouse", places.warehouse().value());
        report.setProperty("site.shop", places.shop().value());
        report.setProperty("host", directory.labelHost(demo));
        Actor system = Actor.system(demo);
        UUID placed = loader.order(system);
        executor.execute(() -> {
            try {
                order.await(system, placed, report);
                tell("READY", report);
            } catch (InterruptedException | RuntimeException failed) {
                // As above: who waits must hear of it.
                fail(failed);
            }
        });
    }

    private void fail(Exception failed) {
        LOG.log(System.Logger.Level.ERROR, "The demo brand was not loaded", failed);
        Properties report = new Properties();
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        report.setProperty("demo.message", String.valueOf(cause.getMessage()));
        tell("FAILED", report);
    }

    private void tell(String state, Properties report) {
        if (readyFile.equals("none")) {
            return;
        }
        report.setProperty("demo.state", state);
        try {
            SecretFile.write(Path.of(readyFile), DemoSecrets.text(report));
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.ERROR, "The demo brand's keys cannot be handed over", failed);
        }
    }
}
