package org.proofmark.web.orders;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.LotView;
import org.proofmark.catalog.Lots;
import org.proofmark.catalog.MarketView;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.CodeLines;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;

/** Orders codes: what, for whom, how many; beside it what that will take. */
@Named("newOrder")
@ViewScoped
public class NewOrderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A cautious figure for the estimate: two cores write more. */
    private static final long CODES_A_SECOND = 1_000_000;

    @Inject
    private CurrentActor actor;

    @Inject
    private Orders orders;

    @Inject
    private Skus skus;

    @Inject
    private Lots lots;

    @Inject
    private Markets markets;

    @Inject
    private Directory directory;

    private @Nullable String gtin;
    private @Nullable String lot;
    private @Nullable LocalDate expiry;
    private @Nullable String market;
    private @Nullable Long quantity;
    private @Nullable Activation activation;
    private Deliver deliver = Deliver.FILE;
    private boolean test;
    private boolean unmarked;
    private @Nullable String reference;

    public String place() {
        OrderView placed = orders.place(
                actor.get(),
                new PlaceOrder(
                        gtin == null ? "" : gtin,
                        lot == null ? "" : lot,
                        expiry,
                        market == null ? "" : market,
                        quantity == null ? 0 : quantity,
                        activation,
                        deliver,
                        test,
                        reference,
                        unmarked && isMarkAsked()));
        Notices.doneNext("order.placed");
        return "/app/orders/order.xhtml?faces-redirect=true&id=" + placed.id();
    }

    /** Lots of the chosen product whose number contains what was typed. */
    public List<String> completeLot(String typed) {
        return lots.list(actor.get(), Listing.of(0, 100, typed, "", Show.ACTIVE)).items().stream()
                .filter(known -> gtin == null || known.gtin().value().endsWith(gtin))
                .map(LotView::number)
                .distinct()
                .limit(20)
                .toList();
    }

    public List<MarketView> getMarkets() {
        return markets.list(actor.get(), Listing.of(Page.Window.first(1000))).items();
    }

    /** Whether the chosen market asks for a mark and this person may leave it out. */
    public boolean isMarkAsked() {
        return actor.get().hasAny(Role.BRAND)
                && getMarkets().stream()
                        .anyMatch(known ->
                                known.code().equals(market) && !known.mark().equals(MarketView.NO_MARK));
    }

    /** The product that the GTIN names; null while it names none. */
    public @Nullable SkuView getSku() {
        return Gtin.parse(gtin)
                .flatMap(known -> {
                    try {
                        return Optional.of(skus.byGtin(actor.get(), known));
                    } catch (ProblemException unknown) {
                        return Optional.empty();
                    }
                })
                .orElse(null);
    }

    /** The lot that the number names; null where the order will make it. */
    public @Nullable LotView getKnownLot() {
        SkuView sku = getSku();
        if (sku == null || lot == null) {
            return null;
        }
        try {
            return lots.byNumber(actor.get(), sku.gtin(), lot);
        } catch (ProblemException unknown) {
            return null;
        }
    }

    public boolean isSized() {
        return quantity != null && quantity > 0 && quantity <= 1L << 32;
    }

    /** Bytes of {@code codes.csv}. */
    public long getFileSize() {
        // Every GTIN has 14 digits, so the size does not depend on which one it is.
        String prefix = "HTTPS://" + directory.labelHost(actor.get().tenant()) + "/01/00000000000000/21/";
        return CodeLines.fileLength(prefix, quantity == null ? 0 : quantity);
    }

    public Duration getTime() {
        return Duration.ofSeconds((quantity == null ? 0 : quantity) / CODES_A_SECOND);
    }

    /** A4 sheets of 24 labels. */
    public long getSheets() {
        return quantity == null ? 0 : (quantity + 23) / 24;
    }

    public @Nullable String getGtin() {
        return gtin;
    }

    public void setGtin(@Nullable String gtin) {
        this.gtin = gtin;
    }

    public @Nullable String getLot() {
        return lot;
    }

    public void setLot(@Nullable String lot) {
        this.lot = lot;
    }

    public @Nullable LocalDate getExpiry() {
        return expiry;
    }

    public void setExpiry(@Nullable LocalDate expiry) {
        this.expiry = expiry;
    }

    public @Nullable String getMarket() {
        return market;
    }

    public void setMarket(@Nullable String market) {
        this.market = market;
    }

    public @Nullable Long getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Long quantity) {
        this.quantity = quantity;
    }

    public @Nullable Activation getActivation() {
        return activation;
    }

    public void setActivation(@Nullable Activation activation) {
        this.activation = activation;
    }

    public Deliver getDeliver() {
        return deliver;
    }

    public void setDeliver(Deliver deliver) {
        this.deliver = deliver;
    }

    public boolean isTest() {
        return test;
    }

    public void setTest(boolean test) {
        this.test = test;
    }

    public boolean isUnmarked() {
        return unmarked;
    }

    public void setUnmarked(boolean unmarked) {
        this.unmarked = unmarked;
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }
}
