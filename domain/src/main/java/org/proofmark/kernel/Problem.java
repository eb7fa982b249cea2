package org.proofmark.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that a person can act on; the web writes it as an RFC 9457 problem document with the type
 * {@code https://proofmark.org/problems/{type}}.
 *
 * @param kind decides the HTTP status
 * @param type stable slug of lower-case words and hyphens; clients may switch on it
 * @param title one sentence, the same for every occurrence of the type
 * @param detail what was wrong this time and what to do about it
 * @param faults the fields or rows at fault, possibly none
 * @param retryAfter seconds after which the same request may succeed, at least 1; null if waiting does not help
 */
public record Problem(
        Kind kind, String type, String title, @Nullable String detail, List<Fault> faults, @Nullable Long retryAfter) {
    /** The families of refusals, each with its HTTP status. */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        RATE_LIMITED(429),
        UNAVAILABLE(503),
        NO_SPACE(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One thing at fault.
     *
     * @param field the JSON field, CSV column or parameter; null when a whole row or document is at fault
     * @param row 1-based line of an imported file, the header being row 1; null outside files
     * @param value what was given, shortened to 100 characters; null where it was absent or is secret
     * @param problem what is wrong with it and what is expected
     */
    public record Fault(@Nullable String field, @Nullable Integer row, @Nullable String value, String problem) {
        public Fault {
            if (value != null && value.length() > 100) {
                value = value.substring(0, 99) + "…";
            }
        }
    }

    public Problem {
        faults = List.copyOf(faults);
    }

    public static Problem of(Kind kind, String type, String title) {
        return new Problem(kind, type, title, null, List.of(), null);
    }

    /** The most common refusal: one field holds something that it may not. */
    public static ProblemException invalid(String type, String field, @Nullable String value, String problem) {
        return of(Kind.INVALID, type, "The request holds a value that is not allowed")
                .detail(field + ": " + problem)
                .fault(field, value, problem)
                .exception();
    }

    public static ProblemException notFound(String what, String id) {
        return of(Kind.NOT_FOUND, what + "-not-found", "There is no such " + what)
                .detail("No " + what + " \"" + (id.length() > 100 ? id.substring(0, 100) + "…" : id)
                        + "\" is visible to you.")
                .exception();
    }

    public static ProblemException conflict(String type, String title, String detail) {
        return of(Kind.CONFLICT, type, title).detail(detail).exception();
    }

    public Problem detail(String text) {
        return new Problem(kind, type, title, text, faults, retryAfter);
    }

    public Problem fault(String field, @Nullable String value, String problem) {
        return fault(new Fault(field, null, value, problem));
    }

    public Problem fault(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Problem(kind, type, title, detail, more, retryAfter);
    }

    /** Says when to try again; sent as {@code Retry-After}. */
    public Problem retryAfter(Duration wait) {
        return new Problem(kind, type, title, detail, faults, Math.max(1, wait.toSeconds()));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
