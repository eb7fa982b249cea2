package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.Labels;
import org.proofmark.labelling.PreparedLabels;
import org.proofmark.labelling.RenderedLabels;
import org.proofmark.serialization.OrderFiles;
import org.proofmark.serialization.Orders;

/** {@link RenderedLabels}: the same checks, log and marks as a download; the files lie in the order's own folder. */
@ApplicationScoped
@Transactional
public class RenderingDesk implements RenderedLabels {
    private static final Pattern NAME = Pattern.compile("labels-[0-9]{5}\\.[a-z]{3}");

    @Inject
    private Labels labels;

    @Inject
    private Jobs jobs;

    @Inject
    private Orders orders;

    @Inject
    private OrderFiles files;

    @Override
    public UUID render(Actor actor, LabelRequest request) {
        if (request.format() == LabelFormat.PNG || request.format() == LabelFormat.SVG) {
            throw Problem.invalid("format-single", "format", request.format().name(), "must be PDF, ZPL or ZIP");
        }
        PreparedLabels logged = labels.download(actor, request);
        // All of them go into files; who is given a file is logged then.
        labels.finished(actor, request.order(), logged.download());
        return jobs.enqueue(actor, JOB, request.order(), RenderedLabels.parameters(request), logged.labels());
    }

    @Override
    public Path folder(TenantId tenant, UUID order, UUID job) {
        return files.folder(tenant, order).resolve("labels-" + job);
    }

    @Override
    public List<LabelFile> files(Actor actor, UUID order, UUID job) {
        Path folder = checked(actor, order, job);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> isName(file.getFileName().toString()))
                    .sorted()
                    .map(file -> new LabelFile(
                            file.getFileName().toString(), file.toFile().length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path file(Actor actor, UUID order, UUID job, String name) {
        Path file = checked(actor, order, job).resolve(isName(name) ? name : "none");
        if (!isName(name) || !Files.isRegularFile(file)) {
            throw Problem.notFound("label-file", name);
        }
        return file;
    }

    private Path checked(Actor actor, UUID order, UUID job) {
        actor.require(Role.BRAND, Role.EXPORTER);
        orders.get(actor, order);
        return folder(actor.tenant(), order, job);
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
