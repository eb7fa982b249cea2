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
        BodyLimit set = own != null ? own : common;
        long limit = set == null ? BodyLimit.JSON : set.value();
        String field = set == null ? "" : set.field();
        if (context.getLength() > limit) {
            throw tooLarge(limit, field);
        }
        InputStream body = context.getEntityStream();
        if (body != null) {
            RequestBody counted = new RequestBody(body, limit, field);
            context.setEntityStream(counted);
            holder.set(counted);
        }
    }

    /** @param field as in {@link BodyLimit#field} */
    static ProblemException tooLarge(long limit, String field) {
        Problem problem = Problem.of(Problem.Kind.TOO_LARGE, "body-too-large", "The request body is too large")
                .detail("At most " + limit + " bytes are read here."
                        + (field.isEmpty() ? "" : " Send a smaller " + field + "."));
        return (field.isEmpty() ? problem : problem.fault(field, null, "is too large")).exception();
    }
}
