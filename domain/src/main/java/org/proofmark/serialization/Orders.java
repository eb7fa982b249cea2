package org.proofmark.serialization;

import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;

/** Code orders: placed by the brand or an exporter, read by everyone in the tenant but distributors. */
public interface Orders {
    /**
     * Registers the order and reserves its numbers in the caller's transaction; a FILE order's job starts after the commit. Costs the
     * same for one code and for 2^32.
     *
     * @throws org.proofmark.kernel.ProblemException {@code quantity-out-of-range}, {@code gtin-unknown}, {@code market-unknown},
     *     {@code slot-exhausted}, {@code disk-full}, {@code quota-exceeded}, and those of
     *     {@link org.proofmark.catalog.Products#lotForOrder}
     */
    OrderView place(Actor actor, PlaceOrder order);

    OrderView get(Actor actor, UUID order);

    /** The newest first; the search looks at GTIN, reference, status and who placed it. */
    Page<OrderView> list(Actor actor, Page.Window window);

    /** The marked ones of a key slot, newest first, but for those that were given up. */
    List<OrderView> markedOf(Actor actor, Gtin gtin, int slot);

    /** Asks the order's job to stop at its next checkpoint. */
    void stop(Actor actor, UUID order);

    /** Lets a stopped or failed order go on from its last checkpoint. */
    void restart(Actor actor, UUID order);

    /**
     * Gives a queued, stopped or failed order up: its codes become VOID, its numbers are never used again. A trial tenant gets the quota
     * of those codes back that were never signed.
     */
    void cancel(Actor actor, UUID order);
}
