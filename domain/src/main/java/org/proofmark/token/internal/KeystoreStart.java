package org.proofmark.token.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.proofmark.foundation.Vital;

/** Makes the keystore at the first start, and says at every start when the keys cannot be used. */
@Singleton
@Startup
@DependsOn("SqlMigrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class KeystoreStart {
    private static final System.Logger LOG = System.getLogger(KeystoreStart.class.getName());

    @Inject
    private Keystore keystore;

    @PostConstruct
    void open() {
        Vital.Sign sign = keystore.look();
        LOG.log(sign.ok() ? Level.INFO : Level.ERROR, "keystore: {0}", sign.detail());
    }
}
