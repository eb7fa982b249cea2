package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.SealedLinks;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.CodeDownloads;
import org.proofmark.serialization.CodesFetched;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderFile;
import org.proofmark.serialization.OrderFiles;

/** {@link CodeDownloads}. */
@ApplicationScoped
@Transactional
public class CodeDownloadDesk implements CodeDownloads {
    @Inject
    private JpaOrders orders;

    @Inject
    private OrderCodes codes;

    @Inject
    private OrderFiles files;

    @Inject
    private SqlCodeDownloads log;

    @Inject
    private SealedLinks links;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Event<CodesFetched> fetched;

    @Override
    public UUID begin(Actor actor, UUID order, OrderFile file, Way way) {
        CodeOrder found = mayHave(actor, order, file);
        Instant now = now();
        UUID id = ids.next();
        log.add(
                actor.tenant(),
                new Download(
                        id,
                        order,
                        file.kind(),
                        file.name(),
                        0,
                        false,
                        way.byLink(),
                        actor.name(),
                        way.address(),
                        now,
                        null));
        if (file.kind() == OrderFile.Kind.CODES) {
            fetched.fire(
                    new CodesFetched(actor.tenant(), id, order, found.quantity(), way.byLink(), now, actor.name()));
        }
        return id;
    }

    private CodeOrder mayHave(Actor actor, UUID order, OrderFile file) {
        if (file.kind() == OrderFile.Kind.MANIFEST) {
            actor.require(Role.BRAND, Role.EXPORTER, Role.COMPLIANCE);
        } else {
            actor.require(Role.BRAND, Role.EXPORTER);
        }
        CodeOrder found = orders.get(actor.tenant(), order);
        if (file.kind() == OrderFile.Kind.CODES) {
            codes.of(actor, order);
            if (found.status() != JobState.COMPLETED) {
                throw Problem.conflict(
                        "order-not-complete",
                        "The order is not complete",
                        "Order " + order + " is " + found.status()
                                + "; its codes can be fetched once it is COMPLETED.");
            }
        } else if (file.kind() == OrderFile.Kind.MANIFEST && !Files.exists(files.manifest(actor.tenant(), order))) {
            throw Problem.notFound("manifest", order.toString());
        }
        return found;
    }

    @Override
    public void finish(Actor actor, UUID order, UUID download, long bytes, boolean complete) {
        log.finish(actor.tenant(), order, download, bytes, complete, now());
    }

    @Override
    public Page<Download> list(Actor actor, UUID order, Page.Window window) {
        actor.require(Role.BRAND, Role.EXPORTER, Role.COMPLIANCE);
        orders.get(actor.tenant(), order);
        return log.list(actor.tenant(), order, window);
    }

    @Override
    public SealedLinks.Link link(Actor actor, UUID order, String file, @Nullable Duration valid) {
        actor.require(Role.BRAND, Role.EXPORTER);
        OrderFile wanted = OrderFile.named(file)
                .orElseThrow(() -> Problem.invalid(
                        "file-unknown", "file", file, "must be codes.csv, codes.csv.gz or manifest.json"));
        mayHave(actor, order, wanted);
        return links.issue(actor, PURPOSE, Map.of("order", order.toString(), "file", wanted.name()), valid);
    }

    @Override
    public Opened open(String token) {
        SealedLinks.Sealed link = links.open(PURPOSE, token);
        return new Opened(
                link.maker(),
                UUID.fromString(link.text("order")),
                OrderFile.named(link.text("file")).orElseThrow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
