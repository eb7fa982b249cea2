package org.proofmark.verification.internal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.verification.Verification;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
import org.proofmark.verification.internal.Evidence.Dossier;
import org.proofmark.vigilance.Scan;
import org.proofmark.vigilance.Scans;

/**
 * The verification EJB: reads the code, asks the sources, applies the precedence, keeps the scan, answers. It holds no state, so one
 * instance serves all callers at once: a pool of instances would cap how many scans can wait for one commit. Transactions are the
 * sources' own; none is opened here.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class VerificationBean implements Verification {
    @Inject
    private Ownership ownership;

    @Inject
    private Directory directory;

    @Inject
    private Gathering gathering;

    @Inject
    private Answers answers;

    @Inject
    private Scans scans;

    @Inject
    private Clock clock;

    @Override
    public VerificationResult verify(VerificationRequest request) {
        long start = System.nanoTime();
        Gtin expected = expected(request);
        CodeText.Read text = CodeText.read(request.code());
        if (text instanceof CodeText.Unit unit) {
            Ownership.Owner owner = ownership.of(unit);
            if (owner.tenant() != null) {
                return ours(request, unit, owner.tenant(), expected, start);
            }
            return foreign(request, owner.why(), unit, owner.claimed(), start);
        }
        return foreign(request, ((CodeText.Unreadable) text).why(), null, null, start);
    }

    private VerificationResult ours(
            VerificationRequest request, CodeText.Unit unit, TenantId tenant, @Nullable Gtin expected, long start) {
        refuseSuspended(tenant);
        Asker asker = Asker.of(request.actor(), tenant);
        Instant at = asker.seenAt(request.claims().at(), clock.instant());
        Scan.Place place = asker.place(request.claims());
        Gathering.Gathered gathered = gathering.gather(tenant, unit, expected, asker, place, at);
        Judgement judgement = Precedence.judge(gathered.dossier());
        Answers.Case found = new Answers.Case(tenant, unit, gathered.dossier(), judgement, asker, request.language());
        UUID scan = keep(request, unit, tenant, found, gathered.code(), place, at);
        return answers.answer(found, scan, millisSince(start));
    }

    /** Nobody's code. Where it names a brand's product all the same, that brand keeps the scan: copies lead somewhere. */
    private VerificationResult foreign(
            VerificationRequest request,
            String why,
            CodeText.@Nullable Unit unit,
            @Nullable TenantId claimed,
            long start) {
        Asker asker = Asker.of(request.actor(), claimed);
        Instant at = asker.seenAt(request.claims().at(), clock.instant());
        Dossier dossier = Dossier.foreign(why, LocalDate.ofInstant(at, ZoneOffset.UTC));
        Answers.Case found =
                new Answers.Case(null, null, dossier, Precedence.judge(dossier), asker, request.language());
        UUID scan = unit == null || claimed == null || directory.isSuspended(claimed)
                ? null
                : keep(request, unit, claimed, found, null, asker.place(request.claims()), at);
        return answers.answer(found, scan, millisSince(start));
    }

    private UUID keep(
            VerificationRequest request,
            CodeText.Unit unit,
            TenantId tenant,
            Answers.Case found,
            @Nullable CodeId code,
            Scan.@Nullable Place place,
            Instant at) {
        CodeFacts facts = found.dossier().facts();
        return scans.record(new Scan(
                tenant,
                unit.gtin(),
                unit.serial(),
                code == null ? -1 : code.slot(),
                code == null ? -1 : code.number(),
                found.judgement().shown().name(),
                Answers.codes(found.judgement()),
                request.channel(),
                found.asker().staff() == null ? null : found.asker().staff().subject(),
                at,
                place,
                request.claims().device(),
                facts != null && facts.test()));
    }

    private void refuseSuspended(TenantId tenant) {
        if (directory.isSuspended(tenant)) {
            throw Problem.of(Problem.Kind.GONE, "brand-suspended", "Codes of this brand are not judged at the moment")
                    .detail("This says nothing about the product. Please ask the brand itself.")
                    .exception();
        }
    }

    private static @Nullable Gtin expected(VerificationRequest request) {
        String given = request.claims().expectedGtin();
        return given == null ? null : Gtin.of("expectedGtin", given);
    }

    private static double millisSince(long start) {
        return Math.round((System.nanoTime() - start) / 1e4) / 100.0;
    }
}
