package org.proofmark.catalog.internal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ImportReport;
import org.proofmark.catalog.ImportReport.State;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.ImportWork;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

/** The batch job's side of an import. */
@ApplicationScoped
public class ImportJob implements ImportWork {
    @Inject
    private ImportKinds kinds;

    @Inject
    private StagedFiles files;

    @Inject
    private SqlImports imports;

    @Inject
    private ImportRun run;

    private SqlImports.Kept kept(TenantId tenant, UUID id) {
        return imports.find(tenant, id).orElseThrow(() -> Problem.notFound("import", id.toString()));
    }

    /** Whoever sent the file was allowed to when it was sent; the roles that imports ask for are those. */
    private static Actor sender(TenantId tenant, SqlImports.Kept kept) {
        return new Actor(tenant, kept.createdById(), kept.report().createdBy(), Set.of(Role.BRAND, Role.EXPORTER));
    }

    @Override
    public Check check(TenantId tenant, UUID importId) {
        SqlImports.Kept kept = kept(tenant, importId);
        ImportKind kind = kinds.of(kept.report().kind());
        if (kept.report().state() != State.QUEUED) {
            return new Nothing(kept.report().checked());
        }
        FileRows rows = run.open(kind, importId);
        Pass pass = new Pass(kind, sender(tenant, kept));
        int before = kept.report().checked();
        List<ImportRow> chunk = new ArrayList<>(Pass.CHUNK);
        for (int i = 0; i < before; i++) {
            ImportRow row = rows.next();
            if (row != null) {
                chunk.add(row);
            }
            if (chunk.size() == Pass.CHUNK || i == before - 1) {
                pass.skip(chunk);
                chunk.clear();
            }
        }
        return new Running(tenant, importId, before, rows, pass);
    }

    @Override
    @Transactional
    public int apply(TenantId tenant, UUID importId, Runnable alive) {
        SqlImports.Kept kept = kept(tenant, importId);
        ImportReport report = kept.report();
        if (report.state() == State.QUEUED) {
            boolean refused = report.rejected() > 0 && !report.partial();
            imports.move(tenant, importId, State.QUEUED, refused && !report.dryRun() ? State.REFUSED : State.CHECKED);
            if (!refused && !report.dryRun()) {
                return run.apply(kinds.of(report.kind()), sender(tenant, kept), report, alive);
            }
        }
        return 0;
    }

    @Override
    public void finish(UUID importId) {
        files.remove(importId);
    }

    /** A check that is over: the job was started again after its apply. */
    private record Nothing(int before) implements Check {
        @Override
        public @Nullable ImportRow next() {
            return null;
        }

        @Override
        public void record(List<ImportRow> rows) {
            throw new IllegalStateException("no row was given");
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private final class Running implements Check {
        private final TenantId tenant;
        private final UUID importId;
        private final int before;
        private final FileRows rows;
        private final Pass pass;

        Running(TenantId tenant, UUID importId, int before, FileRows rows, Pass pass) {
            this.tenant = tenant;
            this.importId = importId;
            this.before = before;
            this.rows = rows;
            this.pass = pass;
        }

        @Override
        public int before() {
            return before;
        }

        @Override
        public @Nullable ImportRow next() {
            return rows.next();
        }

        @Override
        public void record(List<ImportRow> chunk) {
            pass.forgetFindings();
            pass.judge(chunk);
            imports.record(tenant, importId, chunk.size(), pass);
        }

        @Override
        public void close() {
            try {
                rows.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
