package org.proofmark.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** Runs something in a transaction that the doors called by it join; any exception rolls it back and passes through. */
@ApplicationScoped
public class Transactions {
    @Transactional(rollbackOn = Exception.class)
    public <T> T required(Callable<T> work) throws Exception {
        return work.call();
    }
}
