package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.Labels;
import org.proofmark.labelling.LabelsDownloaded;
import org.proofmark.labelling.PreparedLabels;
import org.proofmark.serialization.Codes;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.Scope;
import org.proofmark.serialization.Transition;

/** {@link Labels}. */
@ApplicationScoped
@Transactional
public class LabelDesk implements Labels {
    private static final Role[] PRINTERS = {Role.BRAND, Role.EXPORTER};
    private static final long MOST_SPECIMENS = 24;

    @Inject
    private OrderLabels orders;

    @Inject
    private Orders orderDesk;

    @Inject
    private Codes codes;

    @Inject
    private SqlLabelLog log;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Event<LabelsDownloaded> downloaded;

    @Inject
    @ConfigProperty(name = "proofmark.labelling.reason-for")
    private String reasonFor;

    @Override
    public PreparedLabels download(Actor actor, LabelRequest request) {
        return download(actor, request, false);
    }

    @Override
    public PreparedLabels downloadByLink(Actor maker, LabelRequest request) {
        return download(maker, request, true);
    }

    private PreparedLabels download(Actor actor, LabelRequest wanted, boolean byLink) {
        actor.require(PRINTERS);
        OrderCodes.Batch batch = orders.batch(actor, wanted);
        LabelRequest request = OrderLabels.resolved(wanted, batch);
        if (orderDesk.get(actor, request.order()).status() != JobState.COMPLETED) {
            throw Problem.conflict(
                    "order-not-complete",
                    "The order's codes are still being made",
                    "Wait until its status is COMPLETED, or restart it where it was stopped.");
        }
        OrderLabels.Range range = OrderLabels.range(request, batch);
        LabelJob job = orders.job(actor, request, batch, false);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Locks the order, so that of two first downloads at once one is the repeat.
        codes.moveRange(
                actor,
                new Scope.Positions(request.order(), range.first(), range.last()),
                Transition.PRINT,
                null,
                Codes.Others.SKIP);
        boolean repeat = isRepeat(actor, request, range);
        if (repeat && request.reason() == null) {
            throw Problem.of(Problem.Kind.CONFLICT, "reason-needed", "These labels were fetched before")
                    .detail("Say why they are needed again; the reason is kept in the log of downloads.")
                    .fault("reason", null, "is missing; 1 to 500 characters, for example \"printer jam\"")
                    .exception();
        }
        Download entry = new Download(
                ids.next(),
                request.order(),
                range.first(),
                range.last(),
                request.rendition(),
                repeat,
                request.reason(),
                byLink,
                actor.name(),
                now,
                null);
        log.add(actor.tenant(), entry);
        downloaded.fire(new LabelsDownloaded(
                actor.tenant(),
                entry.id(),
                entry.order(),
                entry.first(),
                entry.last(),
                entry.rendition(),
                repeat,
                entry.reason(),
                now,
                actor.name()));
        return new PreparedLabels(
                entry.id(),
                fileName("labels", request, range),
                request.format(),
                range.count(),
                orders.content(request.format(), job, batch, range));
    }

    private boolean isRepeat(Actor actor, LabelRequest request, OrderLabels.Range range) {
        boolean anyRendition = reasonFor.equals("any-label");
        return log.downloaded(actor.tenant(), request.order()).stream()
                .filter(earlier -> anyRendition || earlier.rendition().equals(request.rendition()))
                .anyMatch(earlier -> earlier.first() <= range.last() && earlier.last() >= range.first());
    }

    @Override
    public void finished(Actor actor, UUID order, UUID download) {
        log.finish(actor.tenant(), order, download, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public PreparedLabels preview(Actor actor, LabelRequest request) {
        OrderCodes.Batch batch = orders.batch(actor, request);
        OrderLabels.Range wanted =
                OrderLabels.range(request.last() == null ? shortened(request, batch) : request, batch);
        LabelJob job = orders.job(actor, request, batch, true);
        long count = Math.min(MOST_SPECIMENS, wanted.count());
        return new PreparedLabels(
                PreparedLabels.NOT_LOGGED,
                fileName("specimen", request, new OrderLabels.Range(wanted.first(), wanted.first() + count - 1)),
                request.format(),
                count,
                orders.specimens(request.format(), job, count));
    }

    private static LabelRequest shortened(LabelRequest request, OrderCodes.Batch batch) {
        Long given = request.first();
        long first = given == null ? 0 : given;
        boolean single = request.format() == LabelFormat.PNG || request.format() == LabelFormat.SVG;
        return request.range(first, single ? first : Math.min(batch.quantity() - 1, first + MOST_SPECIMENS - 1));
    }

    private static String fileName(String kind, LabelRequest request, OrderLabels.Range range) {
        return String.format(
                Locale.ROOT,
                "%s-%s-%d-%d.%s",
                kind,
                request.order(),
                range.first(),
                range.last(),
                request.format().extension());
    }

    @Override
    public LabelJob job(Actor actor, LabelRequest request) {
        actor.require(PRINTERS);
        return orders.job(actor, request, orders.batch(actor, request), false);
    }

    @Override
    public Page<Download> downloads(Actor actor, UUID order, Page.Window window) {
        actor.require(Role.BRAND, Role.EXPORTER, Role.COMPLIANCE);
        orderDesk.get(actor, order);
        return log.downloads(actor.tenant(), order, window);
    }
}
