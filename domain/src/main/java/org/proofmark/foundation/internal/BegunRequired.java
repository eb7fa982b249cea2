package org.proofmark.foundation.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;

/** {@link Enlisting#within}: inside the container's own interceptor, which has begun a transaction if there was none. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class BegunRequired implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Enlisting enlisting;

    @AroundInvoke
    public Object intercept(InvocationContext invocation) throws Exception {
        return Enlisting.isOutermost(invocation) ? enlisting.within(invocation) : invocation.proceed();
    }
}
