package org.proofmark.foundation.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;

/** {@link Enlisting#within}: inside the container's own interceptor, which has begun a transaction. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class BegunRequiresNew implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Enlisting enlisting;

    @AroundInvoke
    public Object intercept(InvocationContext invocation) throws Exception {
        return enlisting.within(invocation);
    }
}
