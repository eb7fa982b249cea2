package org.proofmark.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Listing;
import org.proofmark.jobs.JobState;
import org.proofmark.jobs.JobView;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.verification.Verdict;
import org.proofmark.vigilance.ScanHistory;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Words;

/** The overview. What it counts it counts over the newest rows, and says so. */
@Named("home")
@RequestScoped
public class HomePage {
    private static final int SCANS = 500;
    private static final int ORDERS = 200;

    @Inject
    private CurrentActor current;

    @Inject
    private Orders orders;

    @Inject
    private Jobs jobs;

    @Inject
    private Skus skus;

    @Inject
    private Markets markets;

    @Inject
    private ScanHistory history;

    @Inject
    private Words words;

    private @Nullable List<ScanHistory.Entry> scans;
    private @Nullable Page<OrderView> newest;

    /** Something that waits for a person. */
    public record Attention(String icon, String title, String text, String path) {}

    /** @param share of all, 0 to 100 */
    public record Tally(Verdict verdict, long count, int share) {}

    public boolean isOperator() {
        return current.get().hasAny(Role.OPERATOR);
    }

    /** Whether this reader works with orders. */
    public boolean isMaker() {
        return current.get().hasAny(Role.BRAND, Role.EXPORTER, Role.COMPLIANCE);
    }

    /** Whether this reader may see scans. */
    public boolean isWatcher() {
        return current.get().hasAny(Role.BRAND, Role.COMPLIANCE, Role.INSPECTOR);
    }

    public boolean isEditor() {
        return current.get().hasAny(Role.BRAND);
    }

    private Page<OrderView> orders() {
        if (newest == null) {
            newest = isMaker() ? orders.list(current.get(), Page.Window.first(ORDERS)) : new Page<>(List.of(), 0);
        }
        return newest;
    }

    public List<OrderView> getNewestOrders() {
        return orders().items().stream().limit(5).toList();
    }

    public long getOrders() {
        return orders().total();
    }

    public long getRunning() {
        return orders().items().stream()
                .filter(order -> order.status() == JobState.RUNNING || order.status() == JobState.QUEUED)
                .count();
    }

    /** Codes issued by the newest orders, test orders excepted. */
    public long getIssued() {
        return orders().items().stream()
                .filter(order -> !order.test())
                .mapToLong(OrderView::issued)
                .sum();
    }

    /** Whether {@link #getIssued} leaves older orders out. */
    public boolean isPartly() {
        return orders().total() > ORDERS;
    }

    public long getSkus() {
        return skus.list(current.get(), Listing.of(Page.Window.first(1))).total();
    }

    public long getMarkets() {
        return markets.list(current.get(), Listing.of(Page.Window.first(1))).total();
    }

    private List<ScanHistory.Entry> scans() {
        if (scans == null) {
            scans = isWatcher()
                    ? history.latest(current.get(), SCANS).stream()
                            .filter(scan -> !scan.test())
                            .toList()
                    : List.of();
        }
        return scans;
    }

    public List<ScanHistory.Entry> getNewestScans() {
        return scans().stream().limit(6).toList();
    }

    public int getScans() {
        return scans().size();
    }

    public boolean isScansPartly() {
        return scans().size() >= SCANS;
    }

    public List<Tally> getTallies() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        scans().forEach(scan -> counts.merge(Verdict.valueOf(scan.verdict()), 1L, Long::sum));
        List<Tally> tallies = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.REAL, Verdict.SUSPECT, Verdict.FAKE)) {
            long count = counts.getOrDefault(verdict, 0L);
            tallies.add(new Tally(
                    verdict, count, scans().isEmpty() ? 0 : (int) Math.round(100.0 * count / scans().size())));
        }
        return tallies;
    }

    public List<Attention> getAttention() {
        Actor actor = current.get();
        List<Attention> waiting = new ArrayList<>();
        for (OrderView order : orders().items()) {
            if (order.status() == JobState.FAILED || order.status() == JobState.STOPPED) {
                waiting.add(new Attention(
                        order.status() == JobState.FAILED ? "pi-exclamation-circle" : "pi-pause",
                        words.say(
                                order.status() == JobState.FAILED ? "home.attention.failed" : "home.attention.stopped",
                                order.reference() == null ? order.lotNumber() : order.reference()),
                        order.message() == null ? words.say("home.attention.goesOn") : order.message(),
                        "/app/orders/order.xhtml?id=" + order.id()));
            }
        }
        if (isMaker()) {
            for (JobView job : jobs.list(actor, Page.Window.first(50)).items()) {
                if (job.state() == JobState.FAILED && !job.kind().equals("issue-codes")) {
                    waiting.add(new Attention(
                            "pi-exclamation-circle",
                            words.say("home.attention.job", words.of("job", job.kind())),
                            job.message() == null ? "" : job.message(),
                            "/app/jobs/jobs.xhtml"));
                }
            }
        }
        return waiting.stream().limit(8).toList();
    }

    /** Whether the first steps are still to be done, so that the page leads through them. */
    public boolean isStarting() {
        return isEditor() && orders().total() == 0;
    }
}
