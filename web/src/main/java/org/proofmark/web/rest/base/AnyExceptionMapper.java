package org.proofmark.web.rest.base;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;

/**
 * Turns whatever a resource threw into a problem document. What nobody foresaw is 500 with an incident id that the log repeats; the
 * answer says nothing of the cause.
 */
@Provider
public class AnyExceptionMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(AnyExceptionMapper.class.getName());

    @Inject
    private Ids ids;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        String path = uri.getRequestUri().getRawPath();
        Refusals.Refusal refusal = Refusals.of(thrown);
        if (refusal == null) {
            return incident(thrown, path);
        }
        Response original = refusal.original();
        if (original != null && original.getStatus() < 400) {
            return original;
        }
        Response response = Problems.response(refusal.status(), refusal.problem(), path);
        if (original != null && original.getHeaderString("Allow") != null) {
            return Response.fromResponse(response)
                    .header("Allow", original.getHeaderString("Allow"))
                    .build();
        }
        return response;
    }

    private Response incident(Throwable thrown, String path) {
        UUID incident = ids.next();
        LOG.log(System.Logger.Level.ERROR, "Incident " + incident + " at " + path, thrown);
        Problem problem = new Problem(
                Problem.Kind.UNAVAILABLE,
                "internal-error",
                "Something went wrong that should not have",
                "Nothing was changed. Please report incident " + incident + " to whoever runs this installation.",
                java.util.List.of(),
                null);
        return Problems.response(500, problem, "urn:uuid:" + incident);
    }
}
