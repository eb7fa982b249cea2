package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.token.TokenCheck;
import org.proofmark.token.Tokens;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.internal.Evidence.Dossier;
import org.proofmark.verification.spi.ApplyScanRules;
import org.proofmark.verification.spi.WeighCustody;
import org.proofmark.vigilance.Scan;

/** Asks every source about one code of a known brand, also where an early answer would decide already. */
@ApplicationScoped
class Gathering {
    /**
     * Stands in for the number of a forged code: asked about it, the sources take the same way, and time, as for a number that was never
     * allocated. So the public cannot tell by a clock whether somebody holds the key.
     */
    private static final long NEVER = 0xffff_ffffL;

    @Inject
    private Tokens tokens;

    @Inject
    private CodeRegistry registry;

    @Inject
    private Products products;

    @Inject
    private PrintCheck prints;

    @Inject
    private Instance<WeighCustody> custody;

    @Inject
    private Instance<ApplyScanRules> rules;

    /**
     * What was gathered.
     *
     * @param code null unless the tag checked
     * @param look at the photographed print; null where no label was laid flat
     */
    record Gathered(Dossier dossier, @Nullable CodeId code, @Nullable PrintLook look) {}

    Gathered gather(
            TenantId tenant,
            CodeText.Unit unit,
            @Nullable Gtin expected,
            Asker asker,
            Scan.@Nullable Place place,
            Instant at,
            VerificationRequest request) {
        TokenCheck check = tokens.check(tenant, unit.gtin(), unit.serial());
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        TokenCheck.Valid valid = check instanceof TokenCheck.Valid good ? good : null;
        CodeId code = valid == null
                ? new CodeId(unit.gtin(), 0, NEVER)
                : new CodeId(unit.gtin(), valid.slot().slot(), valid.number());
        // From here to the dossier there is no way out: the same questions, whatever the tag says.
        Evidence.Registry known = known(tenant, code);
        CodeFacts facts = valid != null && known instanceof Evidence.Known found ? found.facts() : null;
        Evidence.Scans scans = scans(sighting(tenant, code, unit, facts, asker, place, at));
        Evidence.Custody custody = new Evidence.Custody(custody(tenant, code, at));
        if (valid == null) {
            return new Gathered(forged(unit, expected, today, request), null, null);
        }
        PrintCheck.Checked print = prints.check(tenant, unit, valid.slot(), facts, request);
        Dossier dossier = new Dossier(
                ours(unit),
                new Evidence.TagGood(valid.slot().revokedAt()),
                known,
                facts == null ? noLot(today) : lot(tenant, facts, today),
                new Evidence.Expectation(expected),
                print.print(),
                scans,
                custody);
        return new Gathered(dossier, code, print.look());
    }

    private Evidence.Registry known(TenantId tenant, CodeId code) {
        Optional<CodeFacts> facts = registry.find(tenant, code);
        if (facts.isPresent()) {
            return new Evidence.Known(facts.get());
        }
        return registry.mayBeLost(tenant, code) ? new Evidence.MayBeLost() : new Evidence.NeverAllocated();
    }

    private Evidence.Lot lot(TenantId tenant, CodeFacts facts, LocalDate today) {
        return products.lot(tenant, facts.lot())
                .map(lot -> new Evidence.Lot(lot.number(), lot.produced(), lot.expiry(), today))
                .orElseGet(() -> noLot(today));
    }

    private Evidence.Scans scans(ApplyScanRules.Sighting sighting) {
        return rules.isUnsatisfied()
                ? new Evidence.Scans(List.of(), false)
                : new Evidence.Scans(rules.get().apply(sighting), true);
    }

    private WeighCustody.@Nullable Custody custody(TenantId tenant, CodeId code, Instant at) {
        return custody.isUnsatisfied()
                ? null
                : custody.get().weigh(tenant, code, at).orElse(null);
    }

    private static ApplyScanRules.Sighting sighting(
            TenantId tenant,
            CodeId code,
            CodeText.Unit unit,
            @Nullable CodeFacts facts,
            Asker asker,
            Scan.@Nullable Place place,
            Instant at) {
        Scan.Place trusted = place != null && place.trusted() ? place : null;
        return new ApplyScanRules.Sighting(
                tenant,
                code,
                unit.serial(),
                facts,
                at,
                trusted == null ? null : trusted.latitude(),
                trusted == null ? null : trusted.longitude(),
                trusted == null ? null : trusted.country(),
                asker.staff() == null ? null : asker.staff().subject());
    }

    /** What the sources answered about the stand-in is nobody's evidence. */
    private static Dossier forged(
            CodeText.Unit unit, @Nullable Gtin expected, LocalDate today, VerificationRequest request) {
        return new Dossier(
                ours(unit),
                new Evidence.TagForged(),
                new Evidence.Unasked(),
                noLot(today),
                new Evidence.Expectation(expected),
                PrintCheck.unknown(request),
                new Evidence.Scans(List.of(), false),
                new Evidence.Custody(null));
    }

    private static Evidence.Ours ours(CodeText.Unit unit) {
        return new Evidence.Ours(unit.gtin(), unit.lot(), unit.produced(), unit.expiry());
    }

    private static Evidence.Lot noLot(LocalDate today) {
        return new Evidence.Lot(null, null, null, today);
    }
}
