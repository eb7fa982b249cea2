package org.proofmark.web.imports;

import jakarta.annotation.PreDestroy;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;
import org.proofmark.catalog.ImportReport;
import org.proofmark.catalog.ImportRequest;
import org.proofmark.catalog.Imports;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Export;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Table;

/**
 * Brings files: an upload is checked first and changes nothing; what the check found is shown row by row; only then may it be applied,
 * as a whole or (if asked for) without the rejected rows.
 */
@Named("imports")
@ViewScoped
public class ImportsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Imports imports;

    private final Table<ImportReport> table = new Table<>(this::rows);
    private String kind = "skus";
    private @Nullable ImportReport report;
    /** The upload, kept on disk until it is applied or given up. */
    private @Nullable String content;

    private String fileName = "";

    private Page<ImportReport> rows(int offset, int limit, String sort) {
        return imports.list(actor.get(), new Page.Window(offset, limit, ""));
    }

    /** Checks the file and keeps it until it is applied or another is brought. */
    public void upload(FileUploadEvent event) {
        forget();
        try (InputStream in = event.getFile().getInputStream()) {
            Path file = Files.createTempFile("proofmark-import", ".upload");
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            content = file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fileName = event.getFile().getFileName();
        report = run(true, false);
    }

    public void apply(boolean partial) {
        report = run(false, partial);
        if (report.state() == ImportReport.State.APPLIED) {
            forget();
            Notices.done("imports.applied", report.accepted());
        }
    }

    private ImportReport run(boolean dryRun, boolean partial) {
        if (content == null) {
            throw Problem.conflict("file-missing", "There is no file to import", "Choose the file once more.");
        }
        try (InputStream in = Files.newInputStream(Path.of(content))) {
            return imports.run(actor.get(), new ImportRequest(kind, dryRun, partial, false, fileName), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void forget() {
        if (content != null) {
            try {
                Files.deleteIfExists(Path.of(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            content = null;
        }
    }

    public void undo(UUID id) {
        Imports.Undone undone = imports.undo(actor.get(), id);
        if (undone.kept() == 0) {
            Notices.done("imports.undone", undone.archived());
        } else {
            Notices.done("imports.undonePartly", undone.archived(), undone.kept());
        }
        if (report != null && report.id().equals(id)) {
            report = imports.get(actor.get(), id);
        }
    }

    public void open(UUID id) {
        report = imports.get(actor.get(), id);
        forget();
    }

    public void dismiss() {
        report = null;
        forget();
    }

    public void template() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        byte[] bytes = imports.template(kind).getBytes(StandardCharsets.UTF_8);
        external.responseReset();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + kind + "-template.csv\"");
        try {
            external.getResponseOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    /** The faults as a file, to work through beside the original. */
    public void exportErrors() {
        List<Problem.Fault> faults = report == null ? List.of() : report.errors();
        Export.send(
                "import-errors",
                "csv",
                List.of("row", "column", "value", "problem"),
                List.of(faults),
                fault -> java.util.Arrays.asList(fault.row(), fault.field(), fault.value(), fault.problem()));
    }

    public List<String> getKinds() {
        return imports.kinds();
    }

    public Table<ImportReport> getTable() {
        return table;
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    /** Whether the checked file is still at hand, so that it can be applied. */
    public boolean isApplicable() {
        return content != null && report != null && report.dryRun() && report.accepted() > 0;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
