package org.proofmark.catalog.internal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofmark.catalog.ImportReport;
import org.proofmark.catalog.ImportReport.State;
import org.proofmark.catalog.ImportRequest;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.MasterDataImported;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;

/** Takes files in, and answers for what became of them. */
@ApplicationScoped
public class ImportDesk implements Imports {
    /** Name of the batch job that works off queued imports. */
    static final String JOB = "import-master-data";

    @Inject
    private ImportKinds kinds;

    @Inject
    private StagedFiles files;

    @Inject
    private SqlImports imports;

    @Inject
    private ImportRun run;

    @Inject
    private QueueImport queue;

    @Inject
    private Event<MasterDataImported> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Override
    public ImportReport run(Actor actor, ImportRequest request, InputStream content) {
        ImportKind kind = kinds.of(request.kind());
        kind.authorise(actor);
        UUID id = ids.next();
        boolean keep = false;
        try {
            byte[] sha256 = files.stage(id, content);
            int rows = run.count(kind, id);
            if (request.async()) {
                queue.queue(actor, id, request, sha256, rows);
                keep = true;
            } else {
                now(kind, actor, id, request, sha256, rows);
            }
            return get(actor, id);
        } finally {
            if (!keep) {
                files.remove(id);
            }
        }
    }

    private void now(ImportKind kind, Actor actor, UUID id, ImportRequest request, byte[] sha256, int rows) {
        Pass pass = run.check(kind, actor, id);
        imports.create(actor, id, request, sha256, rows);
        imports.record(actor.tenant(), id, rows, pass);
        boolean refused = pass.rejected() > 0 && !request.partial();
        imports.move(actor.tenant(), id, State.QUEUED, refused && !request.dryRun() ? State.REFUSED : State.CHECKED);
        if (!refused && !request.dryRun()) {
            run.apply(kind, actor, get(actor, id), () -> {});
        }
    }

    @Override
    public ImportReport get(Actor actor, UUID id) {
        check(actor);
        return imports.find(actor.tenant(), id)
                .orElseThrow(() -> Problem.notFound("import", id.toString()))
                .report();
    }

    @Override
    public Page<ImportReport> list(Actor actor, Page.Window window) {
        check(actor);
        return imports.list(actor.tenant(), window);
    }

    private static void check(Actor actor) {
        actor.require(Role.BRAND, Role.EXPORTER, Role.COMPLIANCE);
    }

    @Override
    @Transactional
    public Undone undo(Actor actor, UUID id) {
        ImportReport report = get(actor, id);
        ImportKind kind = kinds.of(report.kind());
        kind.authorise(actor);
        if (!imports.move(actor.tenant(), id, State.APPLIED, State.UNDONE)) {
            throw Problem.conflict(
                    "import-not-applied",
                    "Only an applied import can be undone",
                    "This one is " + report.state() + ".");
        }
        Undone undone = kind.undo(actor, id);
        events.fire(new MasterDataImported(
                actor.tenant(), clock.instant(), actor.name(), id, report.kind(), undone.archived(), true));
        return undone;
    }

    @Override
    public String template(String kind) {
        return ImportKinds.template(kinds.of(kind));
    }

    @Override
    public List<String> kinds() {
        return kinds.names();
    }

    /** Record and job in one transaction, so that there is never one without the other. */
    @ApplicationScoped
    @Transactional
    public static class QueueImport {
        @Inject
        private SqlImports imports;

        @Inject
        private Jobs jobs;

        public void queue(Actor actor, UUID id, ImportRequest request, byte[] sha256, int rows) {
            imports.create(actor, id, request, sha256, rows);
            jobs.enqueue(actor, JOB, id, Map.of("import", id.toString()), rows);
        }
    }
}
