package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.reading.Photos;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.serialization.Life;
import org.proofmark.verification.Danger;
import org.proofmark.verification.Finding;
import org.proofmark.verification.Reason;
import org.proofmark.verification.VerdictMessages;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.internal.Evidence.Dossier;
import org.proofmark.verification.spi.WeighCustody;

/** Says what was found, to each audience what it may know. */
@ApplicationScoped
class Answers {
    @Inject
    private Products products;

    /** What all parts of an answer are made from. */
    record Case(
            @Nullable TenantId tenant,
            CodeText.@Nullable Unit code,
            Dossier dossier,
            Judgement judgement,
            Asker asker,
            @Nullable Danger danger,
            @Nullable PrintLook look,
            VerificationRequest request) {
        /** What a photograph says; null where there was none. */
        @Nullable
        Watermark watermark() {
            return request.photo() == null ? null : dossier.print().watermark();
        }
    }

    /** @param kept whether pictures of the print are kept under the scan's id */
    VerificationResult answer(Case given, @Nullable UUID scan, boolean kept, double millis) {
        Judgement judgement = given.judgement();
        Finding decisive = judgement.decisive();
        TenantId tenant = given.tenant();
        CodeFacts facts = given.dossier().facts();
        boolean mayKnow = given.asker().isTrusted() || decisive.reason() != Reason.LEAKED_KEY;
        VerificationResult.Unit unit =
                mayKnow && given.dossier().tag() instanceof Evidence.TagGood ? unit(given) : null;
        return new VerificationResult(
                judgement.shown(),
                given.asker().isTrusted() ? codes(judgement) : List.of(toPublic(decisive)),
                scan,
                tenant,
                unit,
                unit == null || given.code() == null ? null : given.code().serial(),
                soldAt(facts),
                facts != null && facts.test(),
                mayKnow ? judgement.agreeing() : List.of(),
                given.danger(),
                VerdictMessages.of(
                        decisive.code(),
                        decisive.shown(),
                        tenant == null ? "" : products.theme(tenant).brandName(),
                        given.danger(),
                        given.watermark(),
                        given.request().language()),
                photographed(given),
                given.asker().isTrusted() ? staff(given, kept) : null,
                millis);
    }

    static List<String> codes(Judgement judgement) {
        return judgement.findings().stream().map(Finding::code).distinct().toList();
    }

    private static String toPublic(Finding decisive) {
        return decisive.reason() == Reason.SCAN_RULE
                ? decisive.code()
                : decisive.reason().toPublic().name();
    }

    private VerificationResult.@Nullable Unit unit(Case given) {
        TenantId tenant = given.tenant();
        if (tenant == null || given.code() == null) {
            return null;
        }
        Gtin gtin = given.code().gtin();
        CodeFacts facts = given.dossier().facts();
        Evidence.Lot lot = given.dossier().lot();
        String language = VerdictMessages.language(given.request().language());
        return new VerificationResult.Unit(
                gtin.value(),
                products.product(tenant, gtin)
                        .map(product -> product.name(language))
                        .orElse(gtin.value()),
                lot.lot(),
                lot.expiry(),
                Optional.ofNullable(facts)
                        .flatMap(known -> products.market(tenant, known.market()))
                        .map(Products.Market::code)
                        .orElse(null));
    }

    private static @Nullable Instant soldAt(@Nullable CodeFacts facts) {
        return facts != null && facts.life() == Life.DISPENSED ? facts.dispensedAt() : null;
    }

    private static VerificationResult.@Nullable Photographed photographed(Case given) {
        Photos.Reading photo = given.request().photo();
        if (photo == null) {
            return null;
        }
        PrintLook look = given.look();
        return new VerificationResult.Photographed(
                photo.text(),
                given.dossier().print().watermark(),
                photo.decodeMillis(),
                look == null ? 0 : look.rectifyMillis(),
                look == null ? 0 : look.classifyMillis());
    }

    private static VerificationResult.Staff staff(Case given, boolean kept) {
        WeighCustody.Custody custody = given.dossier().custody().custody();
        PrintLook look = given.look();
        return new VerificationResult.Staff(
                given.judgement().findings(),
                custody == null ? null : custody.sentence(),
                look == null
                        ? null
                        : new VerificationResult.Print(
                                look.genuine(),
                                look.label().agreement(),
                                look.label().across(),
                                kept));
    }
}
