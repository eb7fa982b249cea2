package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Transactions;
import org.proofmark.identity.Tenants;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderFiles;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;

/** The batch job {@code issue-codes} in the server: run, stopped half-way, restarted, cancelled; every code is there once. */
class IssueCodesIT extends InShippedEar {
    private static final String HOST = "ISSUE.EXAMPLE";
    private static Actor brand;

    @Inject
    Tenants tenants;

    @Inject
    Skus skus;

    @Inject
    Markets markets;

    @Inject
    Orders orders;

    @Inject
    OrderFiles files;

    @Inject
    OrderCodes codes;

    @Inject
    Transactions transactions;

    @Resource
    ManagedExecutorService threads;

    @BeforeEach
    void aBrandWithAProductAndAMarket() {
        if (brand != null) {
            return;
        }
        Actor operator = Actor.system(new TenantId(new UUID(0, 1)));
        TenantId tenant = tenants.create(
                        operator,
                        new Tenants.NewTenant(
                                "issue", "Issue", HOST, Set.of("9506000"), null, "brand@issue.example", "Brand"))
                .tenant();
        brand = new Actor(tenant, new UUID(7, 7), "brand", Set.of(Role.BRAND));
        skus.create(brand, new SkuDraft("09506000134352", null, Map.of("en", "Tea"), null, null, null));
        markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA")));
    }

    private static PlaceOrder order(long quantity, Deliver deliver) {
        return new PlaceOrder(
                "09506000134352", "LOT-1", LocalDate.of(2030, 12, 31), "SA", quantity, null, deliver, false, null);
    }

    @Test
    void everyOrderedCodeIsInTheFileOnce() throws Exception {
        OrderView placed = orders.place(brand, order(300_001, Deliver.FILE));
        OrderView done = await(placed.id(), JobState.COMPLETED);
        assertThat(done.issued()).isEqualTo(300_001);
        assertThat(done.percent()).isEqualTo(100);
        checkFile(done);
    }

    @Test
    void anOrderOfABillionCodesIsAcceptedAtOnce() {
        OrderView placed = orders.place(brand, order(1_000_000_000, Deliver.NONE));
        // Complete in the answer itself, with no job behind it; how fast is the benchmark's to say.
        assertThat(placed.status()).isEqualTo(JobState.COMPLETED);
        assertThat(placed.issued()).isEqualTo(1_000_000_000);
    }

    @Test
    void anOrderThatWasStoppedGoesOnWhereItWas() throws Exception {
        UUID id = stoppedInTheMiddle().id();
        orders.restart(brand, id);
        checkFile(await(id, JobState.COMPLETED));
    }

    /** On a fast machine a small order may be written before the stop reaches its job; then a larger one is tried. */
    private OrderView stoppedInTheMiddle() throws Exception {
        for (long quantity = 1_600_000; quantity < 60_000_000; quantity *= 2) {
            UUID id = orders.place(brand, order(quantity, Deliver.FILE)).id();
            while (orders.get(brand, id).issued() == 0) {
                Thread.sleep(20);
            }
            try {
                orders.stop(brand, id);
            } catch (ProblemException over) {
                assertThat(orders.get(brand, id).status()).isEqualTo(JobState.COMPLETED);
                continue;
            }
            OrderView view = await(id, JobState.STOPPED, JobState.COMPLETED);
            if (view.status() == JobState.STOPPED && view.issued() < quantity) {
                return view;
            }
        }
        throw new AssertionError("no order took long enough to be stopped in its middle");
    }

    @Test
    void aCancelledOrderLeavesNoFile() throws Exception {
        UUID id = orders.place(brand, order(2_500_000, Deliver.FILE)).id();
        orders.stop(brand, id);
        await(id, JobState.STOPPED);
        orders.cancel(brand, id);
        assertThat(orders.get(brand, id).status()).isEqualTo(JobState.CANCELLED);
        assertThat(files.folder(brand.tenant(), id)).doesNotExist();
        assertThatThrownBy(() -> orders.restart(brand, id)).isInstanceOf(ProblemException.class);
    }

    /** The stop has read the order when its job, another transaction, tells of its progress; nobody meant to race it. */
    @Test
    void aStopThatMeetsItsJobsProgressIsTaken() throws Exception {
        UUID id = orders.place(brand, order(10_000_000, Deliver.FILE)).id();
        transactions.required(() -> {
            OrderView read = orders.get(brand, id);
            assertThat(read.issued()).isZero();
            threads.submit(() -> issued(id)).get(1, TimeUnit.MINUTES);
            orders.stop(brand, id);
            return id;
        });
        assertThat(await(id, JobState.STOPPED).issued()).isPositive();
        orders.cancel(brand, id);
    }

    /** Waits until its job has told of codes. */
    private long issued(UUID id) throws InterruptedException {
        while (orders.get(brand, id).issued() == 0) {
            Thread.sleep(20);
        }
        return orders.get(brand, id).issued();
    }

    /** Its numbers are never issued, so a trial tenant does not pay for them; what was signed before the stop stays counted. */
    @Test
    void aCancelledOrderGivesTheQuotaOfWhatWasNeverIssuedBackOnce() throws Exception {
        long before = ordered();
        orders.place(brand, order(1_000, Deliver.FILE));
        assertThat(ordered()).isEqualTo(before + 1_000);
        OrderView stopped = stoppedInTheMiddle();
        long rest = stopped.quantity() - stopped.issued();
        assertThat(rest).isPositive();
        long with = ordered();
        orders.cancel(brand, stopped.id());
        assertThat(ordered()).isEqualTo(with - rest);
        orders.cancel(brand, stopped.id());
        assertThat(ordered()).as("cancelled again").isEqualTo(with - rest);
    }

    @Test
    void aCancelThatIsRolledBackGivesNothingBackAndATestOrderCostNothing() throws Exception {
        long before = ordered();
        UUID id = orders.place(brand, order(2_500_000, Deliver.FILE)).id();
        orders.stop(brand, id);
        long issued = await(id, JobState.STOPPED).issued();
        assertThatThrownBy(() -> transactions.required(() -> {
                    orders.cancel(brand, id);
                    assertThat(ordered()).isEqualTo(before + issued);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(ordered()).isEqualTo(before + 2_500_000);
        assertThat(orders.get(brand, id).status()).isEqualTo(JobState.STOPPED);
        orders.cancel(brand, id);

        UUID test = orders.place(
                        brand,
                        new PlaceOrder(
                                "09506000134352", "LOT-1", null, "SA", 2_500_000, null, Deliver.FILE, true, null))
                .id();
        orders.stop(brand, test);
        await(test, JobState.STOPPED);
        orders.cancel(brand, test);
        assertThat(ordered()).isEqualTo(before + issued);
    }

    private long ordered() {
        return tenants.get(Actor.system(new TenantId(new UUID(0, 1))), brand.tenant())
                .codesOrdered();
    }

    @Test
    void quantitiesThatNobodyCanMeanAreRefused() {
        for (long quantity : new long[] {0, -1, 1L << 33}) {
            assertThatThrownBy(() -> orders.place(brand, order(quantity, Deliver.NONE)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().faults().get(0).field()).isEqualTo("quantity"));
        }
    }

    @Test
    void aFileThatWouldNotFitTheDiskIsRefusedBeforeItStarts() {
        assertThatThrownBy(() -> orders.place(brand, order(1L << 32, Deliver.FILE)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("disk-full"));
    }

    private OrderView await(UUID id, JobState... states) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            OrderView view = orders.get(brand, id);
            if (List.of(states).contains(view.status())) {
                return view;
            }
            if (view.status() == JobState.FAILED) {
                throw new AssertionError("the order failed: " + view.message());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not " + List.of(states) + " in time: " + orders.get(brand, id));
    }

    private void checkFile(OrderView order) throws Exception {
        Path file = files.codes(brand.tenant(), order.id());
        var lines = codes.lines(codes.of(brand, order.id()));
        BitSet seen = new BitSet();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            assertThat(in.readLine()).isEqualTo("serial,uri");
            long position = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String serial = lines.serial(position);
                assertThat(line).isEqualTo(serial + ",HTTPS://" + HOST + "/01/09506000134352/21/" + serial);
                seen.set((int) position++);
            }
        }
        assertThat(seen.cardinality()).isEqualTo((int) order.quantity());
        String manifest = Files.readString(files.manifest(brand.tenant(), order.id()));
        assertThat(manifest).contains(HexFormat.of().formatHex(sha256(file)));
    }

    private static byte[] sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }
}
