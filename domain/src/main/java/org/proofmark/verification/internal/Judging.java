package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.internal.Evidence.Dossier;
import org.proofmark.vigilance.Scan;

/** Reads a code, asks the sources, applies the precedence. Keeps nothing. */
@ApplicationScoped
class Judging {
    @Inject
    private Ownership ownership;

    @Inject
    private Directory directory;

    @Inject
    private AddressScreens screens;

    @Inject
    private Gathering gathering;

    @Inject
    private Clock clock;

    /**
     * A code that was judged.
     *
     * @param keeper the brand that keeps the scan; null where none does
     * @param unit null where the text is no code
     * @param code null unless the tag checked
     */
    record Judged(
            Answers.Case found,
            @Nullable TenantId keeper,
            CodeText.@Nullable Unit unit,
            @Nullable CodeId code,
            Scan.@Nullable Place place,
            Instant at) {}

    /** @param desk the brand whose staff looks the code up and is told also why it is nobody's; null for a scan */
    Judged judge(VerificationRequest request, @Nullable TenantId desk) {
        Gtin expected = expected(request);
        CodeText.Read text = CodeText.read(request.code());
        if (text instanceof CodeText.Unit unit) {
            Ownership.Owner owner = ownership.of(unit);
            return owner.tenant() != null
                    ? ours(request, unit, owner.tenant(), expected)
                    : foreign(request, owner.why(), unit, owner.claimed(), desk);
        }
        return foreign(request, ((CodeText.Unreadable) text).why(), null, null, desk);
    }

    private Judged ours(VerificationRequest request, CodeText.Unit unit, TenantId tenant, @Nullable Gtin expected) {
        refuseSuspended(tenant);
        Asker asker = Asker.of(request.actor(), tenant);
        Instant at = asker.seenAt(request.claims().at(), clock.instant());
        Scan.Place place = asker.place(request.claims());
        Gathering.Gathered gathered = gathering.gather(tenant, unit, expected, asker, place, at, request);
        Judgement judgement = Precedence.judge(gathered.dossier());
        return new Judged(
                new Answers.Case(tenant, unit, gathered.dossier(), judgement, asker, null, gathered.look(), request),
                tenant,
                unit,
                gathered.code(),
                place,
                at);
    }

    /**
     * Nobody's code. Where it names a brand's product all the same, or imitates a brand's host, that brand keeps the scan: copies lead
     * somewhere.
     */
    private Judged foreign(
            VerificationRequest request,
            String why,
            CodeText.@Nullable Unit unit,
            @Nullable TenantId named,
            @Nullable TenantId desk) {
        AddressScreen.Finding danger = screens.screen(request.code()).orElse(null);
        TenantId claimed = named != null || danger == null || danger.danger().imitates() == null
                ? named
                : directory.ofHost(danger.danger().imitates()).orElse(null);
        Asker asker = Asker.of(request.actor(), desk != null ? desk : claimed);
        Instant at = asker.seenAt(request.claims().at(), clock.instant());
        Dossier dossier = Dossier.foreign(
                danger == null ? why : why + " " + danger.note(), LocalDate.ofInstant(at, ZoneOffset.UTC));
        Answers.Case found = new Answers.Case(
                null,
                null,
                dossier,
                Precedence.judge(dossier),
                asker,
                danger == null ? null : danger.danger(),
                null,
                request);
        boolean kept = unit != null && claimed != null && !directory.isSuspended(claimed);
        return new Judged(found, kept ? claimed : null, unit, null, asker.place(request.claims()), at);
    }

    /** The scan to be kept of it; null where no brand keeps one. */
    static @Nullable Scan scan(VerificationRequest request, Judged judged) {
        TenantId keeper = judged.keeper();
        CodeText.Unit unit = judged.unit();
        if (keeper == null || unit == null) {
            return null;
        }
        Answers.Case found = judged.found();
        CodeId code = judged.code();
        CodeFacts facts = found.dossier().facts();
        return new Scan(
                keeper,
                unit.gtin(),
                unit.serial(),
                code == null ? -1 : code.slot(),
                code == null ? -1 : code.number(),
                found.judgement().shown().name(),
                Answers.codes(found.judgement()),
                request.channel(),
                found.asker().staff() == null ? null : found.asker().staff().subject(),
                judged.at(),
                judged.place(),
                request.claims().device(),
                facts != null && facts.test());
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
}
