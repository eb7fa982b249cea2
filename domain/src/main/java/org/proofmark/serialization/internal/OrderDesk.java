package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.Products;
import org.proofmark.catalog.Products.Lot;
import org.proofmark.catalog.Products.Market;
import org.proofmark.catalog.Products.Product;
import org.proofmark.foundation.Faults;
import org.proofmark.foundation.TenantKey;
import org.proofmark.identity.Directory;
import org.proofmark.identity.Quotas;
import org.proofmark.jobs.JobState;
import org.proofmark.jobs.JobView;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.CodeLines;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderCompleted;
import org.proofmark.serialization.OrderPlaced;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;

/** {@link Orders}: checks, reserves and remembers; the batch job does the long part. */
@ApplicationScoped
@Transactional
public class OrderDesk implements Orders, OrderCodes {
    /** Name of the batch job that writes an order's file. */
    static final String ISSUE_CODES = "issue-codes";

    @Inject
    private JpaOrders orders;

    @Inject
    private SqlOrderFiles files;

    @Inject
    private OrderDisk disk;

    @Inject
    private NumberReservation numbers;

    @Inject
    private KeySlots slots;

    @Inject
    private Products products;

    @Inject
    private Directory directory;

    @Inject
    private Quotas quotas;

    @Inject
    private Jobs jobs;

    @Inject
    private Faults faults;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Event<OrderPlaced> placed;

    @Inject
    private Event<OrderCompleted> completed;

    @Override
    public OrderView place(Actor actor, PlaceOrder command) {
        actor.require(Role.BRAND, Role.EXPORTER);
        Gtin gtin = Gtin.of(command.gtin());
        OrderRules.quantity(command.quantity());
        Product product = products.product(actor.tenant(), gtin)
                .filter(p -> !p.archived())
                .orElseThrow(() -> Problem.invalid(
                        "gtin-unknown",
                        "gtin",
                        command.gtin(),
                        "is not a SKU in use; create it or take it out of the archive"));
        Market market = products.marketByCode(actor.tenant(), OrderRules.required("market", command.market()))
                .filter(m -> !m.archived())
                .orElseThrow(() -> Problem.invalid(
                        "market-unknown", "market", command.market(), "is not the code of a market in use"));
        Lot lot = products.lotForOrder(actor, gtin, OrderRules.required("lot", command.lot()), command.expiry());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Activation activation =
                command.activation() != null ? command.activation() : Activation.valueOf(product.activation());
        UUID id = ids.next();
        CodeOrder order = new CodeOrder(
                TenantKey.of(actor.tenant(), id),
                command,
                gtin,
                lot,
                market,
                activation,
                directory.labelHost(actor.tenant()),
                actor.name(),
                now);
        if (!command.test()) {
            quotas.spend(actor.tenant(), command.quantity());
        }
        if (command.deliver() == Deliver.FILE) {
            long bytes = CodeLines.fileLength(order.batch().uriPrefix(), command.quantity());
            disk.check(bytes, files.bytesToCome());
            order.hasFile(bytes);
        }
        NumberReservation.Reserved reserved = numbers.reserve(actor, gtin, market.id(), command.quantity());
        order.reserve(
                reserved.slot(),
                reserved.first(),
                OrderMarks.of(actor, market, reserved.textureProfile(), command.unmarked()));
        faults.at("after-reservation");
        if (command.deliver() == Deliver.NONE) {
            order.complete(null, now);
        }
        orders.add(order);
        announce(actor, order, gtin, now);
        return view(actor, order);
    }

    @Override
    public OrderView get(Actor actor, UUID order) {
        return view(actor, orders.get(actor.tenant(), order));
    }

    @Override
    public Page<OrderView> list(Actor actor, Page.Window window) {
        Page<CodeOrder> page = orders.list(actor.tenant(), window);
        return new Page<>(page.items().stream().map(o -> view(actor, o)).toList(), page.total());
    }

    @Override
    public List<OrderView> markedOf(Actor actor, Gtin gtin, int slot) {
        return orders.markedOf(actor.tenant(), gtin, slot).stream()
                .map(order -> view(actor, order))
                .toList();
    }

    @Override
    public void stop(Actor actor, UUID order) {
        actor.require(Role.BRAND, Role.EXPORTER);
        jobs.stop(actor, job(actor, order));
    }

    @Override
    public void restart(Actor actor, UUID order) {
        actor.require(Role.BRAND, Role.EXPORTER);
        jobs.restart(actor, job(actor, order));
    }

    @Override
    public void cancel(Actor actor, UUID order) {
        actor.require(Role.BRAND, Role.EXPORTER);
        jobs.cancel(actor, job(actor, order));
    }

    @Override
    public Batch of(Actor actor, UUID order) {
        actor.require(Role.BRAND, Role.EXPORTER);
        CodeOrder found = orders.get(actor.tenant(), order);
        if (found.status() == JobState.CANCELLED) {
            throw Problem.conflict(
                    "order-cancelled", "The order was cancelled", "Its codes are void and are not handed out.");
        }
        return found.batch();
    }

    @Override
    public CodeLines lines(Batch batch) {
        return new CodeLines(batch, slots.signer(batch.tenant(), batch.gtin(), batch.slot()));
    }

    private void announce(Actor actor, CodeOrder order, Gtin gtin, Instant now) {
        UUID id = order.key().id();
        placed.fire(new OrderPlaced(
                actor.tenant(),
                id,
                gtin,
                order.lot(),
                order.market(),
                order.slot(),
                order.first(),
                order.quantity(),
                order.deliver(),
                order.test(),
                now,
                actor.name()));
        if (order.deliver() == Deliver.FILE) {
            order.runsAs(jobs.enqueue(actor, ISSUE_CODES, id, Map.of(), order.quantity()));
        } else {
            completed.fire(
                    new OrderCompleted(actor.tenant(), id, order.quantity(), order.test(), null, now, actor.name()));
        }
    }

    private UUID job(Actor actor, UUID order) {
        UUID job = orders.get(actor.tenant(), order).job();
        if (job == null) {
            throw Problem.conflict(
                    "order-has-no-job",
                    "The order has nothing that could be stopped",
                    "An order with deliver=NONE is complete as soon as it is placed.");
        }
        return job;
    }

    /** The row, with the live progress of its job while that runs. */
    private OrderView view(Actor actor, CodeOrder order) {
        long issued = order.issued();
        String message = order.message();
        UUID job = order.job();
        if (job != null && !order.status().isOver()) {
            JobView running = jobs.get(actor, job);
            issued = Math.min(order.quantity(), Math.max(issued, running.done()));
            message = running.message();
        }
        return view(order, issued, message);
    }

    private static OrderView view(CodeOrder order, long issued, @Nullable String message) {
        return new OrderView(
                order.key().id(),
                order.status(),
                order.gtin(),
                order.lot(),
                order.lotNumber(),
                order.market(),
                order.marketCode(),
                order.quantity(),
                issued,
                OrderRules.percent(order.status(), issued, order.quantity()),
                order.activation(),
                order.deliver(),
                order.test(),
                order.reference(),
                order.slot(),
                order.first(),
                order.textureProfile(),
                order.job(),
                message,
                order.placedBy(),
                order.placedAt(),
                order.completedAt());
    }
}
