package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.verification.OfflineResults;
import org.proofmark.verification.OfflineResults.Answer;
import org.proofmark.verification.OfflineResults.Status;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Watermark;
import org.proofmark.web.rest.base.RecordLines;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.security.OfflineRate;

/** Results of verifiers without a network become scans, each once. */
@Path("offline-scans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfflineScansResource {
    @Inject
    private OfflineResults results;

    @Inject
    private OfflineRate rate;

    @Inject
    private CurrentActor current;

    /** What a device made of the print, in the words of a verification's answer. */
    public record Seen(
            Watermark.Kind kind,
            @Nullable Double confidence,
            @Nullable Double sharpness,
            @Nullable String market,
            @Nullable Undecided retake) {
        Watermark watermark() {
            return new Watermark(
                    kind,
                    share(confidence),
                    share(sharpness),
                    kind == Watermark.Kind.NOT_APPLICABLE ? null : market,
                    retake);
        }

        private static double share(@Nullable Double given) {
            return given == null ? 0 : Math.max(0, Math.min(1, given));
        }
    }

    /**
     * One result.
     *
     * @param id UUIDv7 that the device made
     * @param at with its offset
     * @param code the QR code's text
     * @param gtin for people who read the queue; the code's own counts
     * @param serial as {@code gtin}
     * @param verdict what the device told its user
     * @param print null where it looked at none
     * @param signature CHECKED where the label's own signature fitted
     * @param device its name
     */
    public record Body(
            UUID id,
            Instant at,
            String code,
            @Nullable String gtin,
            @Nullable String serial,
            String verdict,
            @Nullable Seen print,
            @Nullable String signature,
            @Nullable String device) {
        OfflineResults.Result result() {
            return new OfflineResults.Result(
                    id, at, code, verdict, print == null ? Watermark.NONE : print.watermark(), device);
        }
    }

    /** What became of a line; absent values are left out. */
    public record Told(
            int line,
            @Nullable UUID id,
            Status status,
            @Nullable UUID scanId,
            @Nullable String verdict,
            @Nullable List<String> reasons,
            @Nullable String type,
            @Nullable String field,
            @Nullable String value,
            @Nullable String problem) {
        static Told of(int line, @Nullable UUID id, Answer answer) {
            Problem refusal = answer.refusal();
            if (refusal == null) {
                return new Told(
                        line,
                        id,
                        answer.status(),
                        answer.scan(),
                        answer.verdict() == null ? null : answer.verdict().name(),
                        answer.reasons().isEmpty() ? null : answer.reasons(),
                        null,
                        null,
                        null,
                        null);
            }
            Problem.Fault fault =
                    refusal.faults().isEmpty() ? null : refusal.faults().get(0);
            return new Told(
                    line,
                    id,
                    answer.status(),
                    null,
                    null,
                    null,
                    refusal.type(),
                    fault == null ? null : fault.field(),
                    fault == null ? null : fault.value(),
                    "line " + line + ": "
                            + (fault == null
                                    ? String.valueOf(refusal.detail())
                                    : fault.field() + " " + fault.problem()));
        }
    }

    /** @param lines an answer to each line that was not empty, in their order */
    public record Report(long recorded, long known, long refused, List<Told> lines) {
        static Report of(List<Told> lines) {
            return new Report(
                    count(lines, Status.RECORDED), count(lines, Status.KNOWN), count(lines, Status.REFUSED), lines);
        }

        private static long count(List<Told> lines, Status status) {
            return lines.stream().filter(line -> line.status() == status).count();
        }
    }

    @POST
    @Consumes({"application/x-ndjson", "application/jsonl", MediaType.APPLICATION_JSON})
    @Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR})
    @BodyLimit(1L << 20)
    @Idempotent
    @Operation(summary = "Records results of verifiers without a network as scans, each once")
    public Response take(InputStream body) throws IOException {
        Actor actor = current.get();
        List<RecordLines.Line<Body>> lines = RecordLines.read(body, Body.class, OfflineResults.MOST);
        rate.count(actor, lines.size());
        List<OfflineResults.Result> readable = lines.stream()
                .filter(line -> line.value() != null)
                .map(line -> Objects.requireNonNull(line.value()).result())
                .toList();
        Iterator<Answer> answers = results.take(actor, readable).iterator();
        List<Told> told = new ArrayList<>();
        for (RecordLines.Line<Body> line : lines) {
            told.add(
                    line.value() != null
                            ? Told.of(line.line(), line.value().id(), answers.next())
                            : Told.of(line.line(), null, Answer.refused(Objects.requireNonNull(line.refusal()))));
        }
        return Response.ok(Report.of(told))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
