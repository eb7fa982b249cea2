package org.proofmark.web.rest.base;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.web.rest.BodyLimit;

/** Ends the reading of a body at the method's limit, whether or not its length was announced. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimits implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Inject
    private BodyHolder holder;

    @Override
    public void filter(ContainerRequestContext context) {
        Method method = resource.getResourceMethod();
        if (method == null || !context.hasEntity()) {
            return;
        }
        BodyLimit own = method.getAnnotation(BodyLimit.class);
        BodyLimit common = resource.getResourceClass().getAnnotation(BodyLimit.class);
        long limit = own != null ? own.value() : common != null ? common.value() : BodyLimit.JSON;
        if (context.getLength() > limit) {
            throw tooLarge(limit);
        }
        InputStream body = context.getEntityStream();
        if (body != null) {
            RequestBody counted = new RequestBody(body, limit);
            context.setEntityStream(counted);
            holder.set(counted);
        }
    }

    static ProblemException tooLarge(long limit) {
        return Problem.of(Problem.Kind.TOO_LARGE, "body-too-large", "The request body is too large")
                .detail("At most " + limit + " bytes are read here.")
                .exception();
    }
}
