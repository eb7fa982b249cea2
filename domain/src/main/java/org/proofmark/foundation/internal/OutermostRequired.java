package org.proofmark.foundation.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;

/** {@link Enlisting#around}: outside the container's own interceptor, which stands at 200. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class OutermostRequired implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Enlisting enlisting;

    @AroundInvoke
    public Object intercept(InvocationContext invocation) throws Exception {
        return enlisting.around(invocation);
    }
}
