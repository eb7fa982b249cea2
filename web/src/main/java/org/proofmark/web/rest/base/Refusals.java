package org.proofmark.web.rest.base;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Problem.Kind;
import org.proofmark.kernel.ProblemException;

/** Finds out what a thrown thing means to the caller, looking through the wrappers that containers put around it. */
public final class Refusals {
    /** MySQL's and MariaDB's code for "lock wait timeout exceeded". */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final int DEADLOCK = 1213;

    private Refusals() {}

    /** @param original the response that JAX-RS would have sent, null if the refusal is ours */
    record Refusal(int status, Problem problem, @Nullable Response original) {
        Refusal(Problem problem) {
            this(problem.kind().status(), problem, null);
        }
    }

    /** The refusal in what a door threw, for pages that show it beside the field; null if it is a fault of ours. */
    public static @Nullable Problem problemIn(Throwable thrown) {
        Refusal refusal = of(thrown);
        return refusal == null ? null : refusal.problem();
    }

    static @Nullable Refusal of(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        for (Throwable link : chain) {
            if (link instanceof ProblemException problem) {
                return new Refusal(problem.problem());
            }
        }
        for (Throwable link : chain) {
            Refusal refusal = ofOne(link);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = thrown; link != null && chain.size() < 20 && !chain.contains(link); ) {
            chain.add(link);
            link = link.getCause();
        }
        return chain;
    }

    private static @Nullable Refusal ofOne(Throwable link) {
        if (link instanceof WebApplicationException refused) {
            return http(refused);
        }
        if (link instanceof OptimisticLockException) {
            return new Refusal(Problem.of(Kind.CONFLICT, "changed-meanwhile", "Someone else changed this meanwhile")
                    .detail("Read it again, then repeat your change."));
        }
        if (link instanceof LockTimeoutException || link instanceof PessimisticLockException) {
            return busy();
        }
        if (link instanceof SQLException sql) {
            return database(sql);
        }
        if (link instanceof JsonParsingException parsing) {
            return json("The JSON breaks off or is malformed at line "
                    + parsing.getLocation().getLineNumber() + ", column "
                    + parsing.getLocation().getColumnNumber() + ".");
        }
        if (link instanceof JsonbException || link instanceof JsonException) {
            return json("The JSON does not have the form that is expected here.");
        }
        return link instanceof ProcessingException ? json("The body cannot be read.") : null;
    }

    private static Refusal json(String detail) {
        return new Refusal(Problem.of(Kind.INVALID, "body-malformed", "The request body cannot be read")
                .detail(detail));
    }

    private static Refusal busy() {
        return new Refusal(Problem.of(Kind.UNAVAILABLE, "busy", "Too many changes at once")
                .detail("Nothing was changed. Please repeat the request.")
                .retryAfter(Duration.ofSeconds(1)));
    }

    private static @Nullable Refusal database(SQLException sql) {
        if (sql.getErrorCode() == LOCK_WAIT_TIMEOUT || sql.getErrorCode() == DEADLOCK) {
            return busy();
        }
        if (away(sql)) {
            return new Refusal(Problem.of(Kind.UNAVAILABLE, "database-away", "The database does not answer")
                    .detail("Nothing was changed. Please repeat the request.")
                    .retryAfter(Duration.ofSeconds(5)));
        }
        return null;
    }

    /** Connector/J says it with a recoverable exception or an SQL state of class 08, Payara's pool with a sentence. */
    private static boolean away(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        String message = String.valueOf(sql.getMessage());
        return sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || state.startsWith("08")
                || message.startsWith("Error in allocating a connection");
    }

    private static @Nullable Refusal http(WebApplicationException refused) {
        Response response = refused.getResponse();
        int status = response.getStatus();
        return switch (status) {
            case 400 ->
                of(
                        response,
                        status,
                        "request-malformed",
                        "The request is malformed",
                        "Check its address, parameters and body.");
            case 404 -> of(response, status, "not-found", "There is nothing at this address", "Check the path.");
            case 405 ->
                of(
                        response,
                        status,
                        "method-not-allowed",
                        "This address does not take this method",
                        "See the Allow header.");
            case 406 ->
                of(
                        response,
                        status,
                        "not-acceptable",
                        "None of the formats in Accept is offered here",
                        "Ask for application/json.");
            case 413 -> of(response, status, "body-too-large", "The request body is too large", "Send less at once.");
            case 415 ->
                of(
                        response,
                        status,
                        "media-type-not-supported",
                        "This body's Content-Type is not read here",
                        "Send application/json, or multipart/form-data where a picture goes along; /openapi says which.");
            default ->
                status >= 500 ? null : of(response, status, "request-refused", "The request was refused", "Check it.");
        };
    }

    private static Refusal of(Response response, int status, String type, String title, String detail) {
        return new Refusal(status, Problem.of(Kind.INVALID, type, title).detail(detail), response);
    }
}
