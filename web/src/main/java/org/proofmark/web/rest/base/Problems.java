package org.proofmark.web.rest.base;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/** Writes refusals as RFC 9457 documents. */
public final class Problems {
    // Kept: the static methods of Json look the provider up on every class path of the server at each call.
    private static final JsonBuilderFactory VALUES = Json.createBuilderFactory(Map.of());
    /** Every problem type is this followed by its slug. */
    public static final String TYPES = "https://proofmark.org/problems/";

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private Problems() {}

    /** @param instance what names this occurrence: the request's path, or {@code urn:uuid:} and the incident's id */
    public static Response response(Problem problem, String instance) {
        return response(problem.kind().status(), problem, instance);
    }

    /** With a status of its own, for refusals of HTTP itself that {@link Problem.Kind} does not know (405, 406, 500). */
    public static Response response(int status, Problem problem, String instance) {
        Response.ResponseBuilder response = Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(document(status, problem, instance));
        Long retryAfter = problem.retryAfter();
        if (retryAfter != null || status == 429 || status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter == null ? 1 : retryAfter);
        }
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"proofmark\"");
        }
        return response.build();
    }

    /** The document itself, for those that answer outside of REST. */
    public static String document(int status, Problem problem, String instance) {
        JsonObjectBuilder json = VALUES.createObjectBuilder()
                .add("type", TYPES + problem.type())
                .add("title", problem.title())
                .add("status", status);
        add(json, "detail", problem.detail());
        json.add("instance", instance);
        if (!problem.faults().isEmpty()) {
            JsonArrayBuilder errors = VALUES.createArrayBuilder();
            for (Problem.Fault fault : problem.faults()) {
                JsonObjectBuilder error = VALUES.createObjectBuilder();
                add(error, "field", fault.field());
                Integer row = fault.row();
                if (row != null) {
                    error.add("row", row);
                }
                add(error, "value", fault.value());
                errors.add(error.add("problem", fault.problem()));
            }
            json.add("errors", errors);
        }
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
