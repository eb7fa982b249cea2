package org.proofmark.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.proofmark.catalog.Activation;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;

/** The demo's production order: the main job, run once and waited for. */
@Dependent
class DemoOrder {
    static final String REFERENCE = "DEMO-0001";
    private static final long QUANTITY = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LOOK_EVERY_MS = 250;

    @Inject
    private Orders orders;

    /** Places it, unless an earlier start did. */
    UUID place(Actor system) {
        return orders.list(system, new Page.Window(0, 10, REFERENCE)).items().stream()
                .findFirst()
                .map(OrderView::id)
                .orElseGet(() -> orders.place(
                                system,
                                new PlaceOrder(
                                        DemoGoods.DATES,
                                        "DATES-01",
                                        null,
                                        "SA",
                                        QUANTITY,
                                        Activation.ON_ISSUE,
                                        Deliver.FILE,
                                        false,
                                        REFERENCE))
                        .id());
    }

    void await(Actor system, UUID id, Properties report) throws InterruptedException {
        OrderView order = orders.get(system, id);
        for (long waited = 0; !isSettled(order.status()) && waited < PATIENCE.toMillis(); waited += LOOK_EVERY_MS) {
            Thread.sleep(LOOK_EVERY_MS);
            order = orders.get(system, id);
        }
        if (order.status() != JobState.COMPLETED) {
            throw new IllegalStateException("The demo order " + id + " is " + order.status() + ": " + order.message());
        }
        report.setProperty("order", id.toString());
        report.setProperty(
                "demo.said.1",
                "Production order " + REFERENCE + ": " + order.issued() + " codes issued for market "
                        + order.marketCode() + ", lot " + order.lotNumber());
        report.setProperty(
                "demo.said.2", "Its codes: GET /api/v1/orders/" + id + "/codes.csv with the bearer key key.exporter");
    }

    private static boolean isSettled(JobState state) {
        return state == JobState.COMPLETED
                || state == JobState.FAILED
                || state == JobState.CANCELLED
                || state == JobState.STOPPED;
    }
}
