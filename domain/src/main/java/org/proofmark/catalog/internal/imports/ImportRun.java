package org.proofmark.catalog.internal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.catalog.ImportReport;
import org.proofmark.catalog.ImportReport.State;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.MasterDataImported;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.foundation.Faults;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;

/**
 * Reads a staged file from start to end: once to check it, and once more, checking again, to apply it. So nothing of the check needs to
 * be kept for the apply, and what changed in between is noticed.
 */
@ApplicationScoped
public class ImportRun {
    @Inject
    private StagedFiles files;

    @Inject
    private SqlImports imports;

    @Inject
    private Faults faults;

    @Inject
    private Event<MasterDataImported> events;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "proofmark.imports.max-rows")
    private int maxRows;

    FileRows open(ImportKind kind, UUID id) {
        if (!Files.isReadable(files.of(id))) {
            throw Problem.of(Problem.Kind.GONE, "import-file-lost", "The uploaded file is not there any more")
                    .detail("Send the file again.")
                    .exception();
        }
        try {
            return new FileRows(files.of(id), kind, maxRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows of data there are; refuses a file that cannot be read to its end. */
    int count(ImportKind kind, UUID id) {
        try (FileRows rows = open(kind, id)) {
            int count = 0;
            while (rows.next() != null) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks every row and changes nothing. */
    Pass check(ImportKind kind, Actor actor, UUID id) {
        Pass pass = new Pass(kind, actor);
        inChunks(kind, id, pass::judge);
        return pass;
    }

    private void inChunks(ImportKind kind, UUID id, Consumer<List<ImportRow>> work) {
        try (FileRows rows = open(kind, id)) {
            List<ImportRow> chunk = new ArrayList<>(Pass.CHUNK);
            for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                chunk.add(row);
                if (chunk.size() == Pass.CHUNK) {
                    work.accept(chunk);
                    chunk.clear();
                }
            }
            if (!chunk.isEmpty()) {
                work.accept(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Applies a checked file in the caller's transaction, or in one of its own; returns the rows taken. Rows that are wrong are left out
     * if the import is partial; otherwise one is enough to undo everything, by the exception that leaves here.
     */
    @Transactional
    public int apply(ImportKind kind, Actor actor, ImportReport report, Runnable alive) {
        UUID id = report.id();
        if (!imports.move(actor.tenant(), id, State.CHECKED, State.APPLIED)) {
            return 0;
        }
        Pass pass = new Pass(kind, actor);
        inChunks(kind, id, chunk -> {
            alive.run();
            List<ImportRow> right = pass.judge(chunk);
            int before = pass.faultCount();
            if (!right.isEmpty() && (report.partial() || pass.rejected() == 0)) {
                kind.apply(actor, id, right, pass::reject);
            }
            faults.at("import-mid-apply");
            if (pass.faultCount() > before || !report.partial() && pass.rejected() > 0) {
                throw meanwhile(pass);
            }
        });
        events.fire(new MasterDataImported(
                actor.tenant(), clock.instant(), actor.name(), id, report.kind(), pass.accepted(), false));
        return pass.accepted();
    }

    private static RuntimeException meanwhile(Pass pass) {
        List<Problem.Fault> faults = pass.faults();
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "import-refused",
                        "A row that looked right was refused when it was to be written",
                        "Nothing was changed. Row " + faults.get(0).row() + ": "
                                + faults.get(0).problem() + ". Correct the file or try again.",
                        faults.subList(0, Math.min(20, faults.size())),
                        null)
                .exception();
    }
}
