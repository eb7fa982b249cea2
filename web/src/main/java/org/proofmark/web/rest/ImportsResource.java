package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ImportReport;
import org.proofmark.catalog.ImportRequest;
import org.proofmark.catalog.Imports;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;

/** Files that bring many rows at once. The answer is a report, also when rows were rejected; look at {@code rejected} and {@code state}. */
@Path("imports")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.COMPLIANCE})
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private Imports imports;

    @Inject
    private CurrentActor actor;

    /** One fault of a file; {@code row} counts as a spreadsheet does, the header being row 1. */
    public record Fault(@Nullable Integer row, @Nullable String column, @Nullable String value, String problem) {}

    /**
     * What became of a file.
     *
     * @param more faults beyond those listed
     */
    public record Report(
            UUID id,
            String kind,
            String fileName,
            ImportReport.State state,
            boolean dryRun,
            boolean partial,
            int rows,
            int checked,
            int accepted,
            int rejected,
            List<Fault> errors,
            int more,
            Instant createdAt,
            String createdBy,
            @Nullable Instant endedAt) {
        static Report of(ImportReport it) {
            return new Report(
                    it.id(),
                    it.kind(),
                    it.fileName(),
                    it.state(),
                    it.dryRun(),
                    it.partial(),
                    it.rows(),
                    it.checked(),
                    it.accepted(),
                    it.rejected(),
                    it.errors().stream()
                            .map(fault -> new Fault(fault.row(), fault.field(), fault.value(), fault.problem()))
                            .toList(),
                    it.more(),
                    it.createdAt(),
                    it.createdBy(),
                    it.endedAt());
        }
    }

    @POST
    @Consumes({
        "text/csv",
        "text/plain",
        "text/tab-separated-values",
        "application/csv",
        "application/vnd.ms-excel",
        "application/octet-stream",
        XLSX
    })
    @BodyLimit(1L << 30)
    @Idempotent
    @Allow({Role.BRAND, Role.EXPORTER})
    public Response run(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("partial") @DefaultValue("false") boolean partial,
            @QueryParam("async") @DefaultValue("false") boolean async,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream content) {
        if (kind == null) {
            throw Problem.invalid("import-kind-unknown", "kind", null, "must be one of " + imports.kinds());
        }
        ImportRequest request = new ImportRequest(
                kind, dryRun, partial, async, fileName == null || fileName.isBlank() ? kind : fileName.strip());
        ImportReport report = imports.run(actor.get(), request, content);
        URI location = URI.create("/api/v1/imports/" + report.id());
        return Response.status(report.state() == ImportReport.State.QUEUED ? 202 : 200)
                .location(location)
                .entity(Report.of(report))
                .build();
    }

    @GET
    public Page<Report> list(@BeanParam ListQuery query) {
        Page<ImportReport> page = imports.list(actor.get(), query.listing().window());
        return new Page<>(page.items().stream().map(Report::of).toList(), page.total());
    }

    @GET
    @Path("{id}")
    public Report get(@PathParam("id") UUID id) {
        return Report.of(imports.get(actor.get(), id));
    }

    @POST
    @Path("{id}/undo")
    @Idempotent
    @Allow({Role.BRAND, Role.EXPORTER})
    public Response undo(@PathParam("id") UUID id) {
        return Response.ok(imports.undo(actor.get(), id)).build();
    }

    /** A file with the columns of a kind and one example row. */
    @GET
    @Path("template")
    @Produces("text/csv")
    public Response template(@QueryParam("kind") @Nullable String kind) {
        if (kind == null) {
            throw Problem.invalid("import-kind-unknown", "kind", null, "must be one of " + imports.kinds());
        }
        byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        byte[] text = imports.template(kind).getBytes(StandardCharsets.UTF_8);
        byte[] body = java.util.Arrays.copyOf(mark, mark.length + text.length);
        System.arraycopy(text, 0, body, mark.length, text.length);
        return Response.ok(body, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".csv\"")
                .build();
    }
}
