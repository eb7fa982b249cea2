package org.proofmark.ear.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** A door that {@link InShippedEar} puts into domain's own jar: whatever runs in it has a transaction of its own. */
@ApplicationScoped
public class NewTransaction {
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public <T> T of(Callable<T> work) throws Exception {
        return work.call();
    }
}
