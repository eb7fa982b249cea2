package org.proofmark.web.codes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.serialization.Codes;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Holds;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.Scope;
import org.proofmark.serialization.Transition;
import org.proofmark.token.TokenCheck;
import org.proofmark.token.Tokens;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
import org.proofmark.vigilance.Scan;
import org.proofmark.vigilance.ScanHistory;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Look;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.verification.MeasuredVerification;

/**
 * One code, looked up by whatever stands on its label. The verdict comes from the same place as everybody's, but looking leaves no
 * trace: it is no scan.
 */
@Named("lookup")
@ViewScoped
public class LookupPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SCANS = 50;

    @Inject
    private CurrentActor actor;

    @Inject
    private Look look;

    @Inject
    private MeasuredVerification verification;

    @Inject
    private Tokens tokens;

    @Inject
    private CodeRegistry registry;

    @Inject
    private ScanHistory history;

    @Inject
    private Orders orders;

    @Inject
    private Products products;

    @Inject
    private Holds holds;

    @Inject
    private Codes codes;

    private @Nullable String text;
    private @Nullable String gtin;
    private @Nullable String serial;
    private @Nullable CodeId code;
    private transient @Nullable VerificationResult result;
    private transient @Nullable CodeFacts facts;
    private transient @Nullable List<ScanHistory.Entry> scans;
    private Hold.Kind kind = Hold.Kind.QUARANTINED;
    private @Nullable String reason;
    private Transition transition = Transition.DECOMMISSION;
    private @Nullable String moveReason;

    /** Judges the code in the address, if there is one. */
    public void load() {
        if (text != null && !text.isBlank()) {
            judge();
        }
    }

    public String lookUp() {
        return "/app/codes/lookup.xhtml?faces-redirect=true&includeViewParams=true";
    }

    private void judge() {
        result = verification.look(new VerificationRequest(
                String.valueOf(text),
                actor.get(),
                Scan.Channel.STATION,
                VerificationRequest.Claims.NONE,
                look.getLocale()));
        read();
    }

    private void read() {
        gtin = null;
        serial = null;
        code = null;
        facts = null;
        scans = null;
        if (DigitalLink.read(String.valueOf(text).strip()) instanceof DigitalLink.Read read) {
            gtin = read.link().elements().value("01").orElse(null);
            serial = read.link().elements().value("21").orElse(null);
        }
        if (gtin == null || serial == null) {
            return;
        }
        Gtin product = Gtin.of(gtin);
        if (tokens.check(actor.get().tenant(), product, serial) instanceof TokenCheck.Valid valid) {
            code = new CodeId(product, valid.slot().slot(), valid.number());
            facts = registry.find(actor.get().tenant(), code).orElse(null);
        }
        scans = isWitness() ? history.ofCode(actor.get(), product, serial, SCANS) : null;
    }

    public void hold() {
        holds.place(actor.get(), List.of(new Scope.OneCode(known())), kind, reason == null ? "" : reason);
        reason = null;
        Notices.done("lookup.held");
        judge();
    }

    public void lift(UUID hold) {
        holds.lift(actor.get(), hold, "lifted on the look-up page");
        Notices.done("lookup.lifted");
        judge();
    }

    public void move() {
        codes.move(actor.get(), List.of(known()), transition, moveReason);
        Notices.done("lookup.moved");
        judge();
    }

    private CodeId known() {
        CodeId one = code;
        if (one == null) {
            throw org.proofmark.kernel.Problem.notFound("code", String.valueOf(text));
        }
        return one;
    }

    public @Nullable VerificationResult getResult() {
        return result;
    }

    public @Nullable CodeFacts getFacts() {
        if (facts == null && code != null) {
            facts = registry.find(actor.get().tenant(), code).orElse(null);
        }
        return facts;
    }

    public @Nullable OrderView getOrder() {
        CodeFacts known = getFacts();
        return known == null || !actor.get().hasAny(Role.BRAND, Role.EXPORTER, Role.COMPLIANCE, Role.INSPECTOR)
                ? null
                : orders.get(actor.get(), known.order());
    }

    public String getMarket() {
        CodeFacts known = getFacts();
        return known == null
                ? ""
                : products.market(actor.get().tenant(), known.market())
                        .map(Products.Market::code)
                        .orElse("?");
    }

    public List<ScanHistory.Entry> getScans() {
        return scans == null ? List.of() : scans;
    }

    /** Whether this reader may see when and where a code was scanned. */
    public boolean isWitness() {
        return actor.get().hasAny(Role.BRAND, Role.COMPLIANCE, Role.INSPECTOR);
    }

    public boolean isHolder() {
        return code != null && getFacts() != null && actor.get().hasAny(Role.BRAND, Role.COMPLIANCE);
    }

    /** Moves that this reader may make from where the code is. */
    public List<Transition> getMoves() {
        CodeFacts known = getFacts();
        return known == null
                ? List.of()
                : Arrays.stream(Transition.values())
                        .filter(move ->
                                move.isAllowedFrom(known.life()) && actor.get().hasAny(move.roles()))
                        .toList();
    }

    public List<String> getMoveReasons() {
        return Transition.REASONS;
    }

    public List<Hold.Kind> getKinds() {
        return List.of(Hold.Kind.values());
    }

    public @Nullable String getSerial() {
        return serial;
    }

    public @Nullable String getGtin() {
        return gtin;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public Hold.Kind getKind() {
        return kind;
    }

    public void setKind(Hold.Kind kind) {
        this.kind = kind;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public Transition getTransition() {
        return transition;
    }

    public void setTransition(Transition transition) {
        this.transition = transition;
    }

    public @Nullable String getMoveReason() {
        return moveReason;
    }

    public void setMoveReason(@Nullable String moveReason) {
        this.moveReason = moveReason;
    }
}
