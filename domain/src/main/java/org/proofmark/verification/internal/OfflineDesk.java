package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;
import org.proofmark.verification.OfflineResults;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.vigilance.OfflineScans;
import org.proofmark.vigilance.OfflineScans.Given;
import org.proofmark.vigilance.OfflineScans.Kept;
import org.proofmark.vigilance.Scan;

/** The door {@link OfflineResults}. */
@ApplicationScoped
@Transactional
class OfflineDesk implements OfflineResults {
    private static final int FORGOTTEN_AT_ONCE = 1000;

    @Inject
    private Judging judging;

    @Inject
    private Ownership ownership;

    @Inject
    private OfflineScans scans;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "proofmark.scans.offline-days")
    private long days;

    @Override
    public List<Answer> take(Actor actor, List<Result> results) {
        Asker.staffOf(actor);
        if (results.size() > MOST) {
            throw Problem.invalid(
                    "too-many-scans", "scans", String.valueOf(results.size()), "must be at most " + MOST + " at once");
        }
        Instant now = clock.instant();
        TenantId tenant = actor.tenant();
        Map<UUID, Kept> known =
                scans.known(tenant, results.stream().map(Result::id).toList());
        List<@Nullable Problem> refusals = new ArrayList<>();
        Map<UUID, Given> given = new LinkedHashMap<>();
        for (Result result : results) {
            boolean isNew = !known.containsKey(result.id());
            Problem refusal = isNew ? refusal(tenant, result, now) : null;
            refusals.add(refusal);
            if (isNew && refusal == null && !given.containsKey(result.id())) {
                given.put(result.id(), new Given(result.id(), content(result), result.shown(), scan(actor, result)));
            }
        }
        Map<UUID, Kept> kept = new HashMap<>(known);
        if (!given.isEmpty()) {
            kept.putAll(scans.record(tenant, List.copyOf(given.values())));
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            UUID id = results.get(i).id();
            Problem refusal = refusals.get(i);
            answers.add(
                    refusal != null
                            ? Answer.refused(refusal)
                            : answer(results.get(i), Objects.requireNonNull(kept.get(id)), given.remove(id)));
        }
        return answers;
    }

    /** @param given null where it was known, or stands further up among those that were sent */
    private static Answer answer(Result result, Kept kept, @Nullable Given given) {
        if (!MessageDigest.isEqual(kept.content(), content(result))) {
            return Answer.refused(OfflineRules.reused(result.id()));
        }
        if (given == null || !kept.now()) {
            return new Answer(Status.KNOWN, kept.scan(), null, List.of(), null);
        }
        return new Answer(
                Status.RECORDED,
                kept.scan(),
                Verdict.valueOf(given.scan().verdict()),
                given.scan().reasons(),
                null);
    }

    private @Nullable Problem refusal(TenantId tenant, Result result, Instant now) {
        Problem fault = OfflineRules.fault(result, now, days);
        return fault == null && !isOf(tenant, result.code()) ? OfflineRules.ofAnotherBrand(result.code()) : fault;
    }

    private boolean isOf(TenantId tenant, String code) {
        if (!(CodeText.read(code) instanceof CodeText.Unit unit)) {
            return false;
        }
        Ownership.Owner owner = ownership.of(unit);
        return tenant.equals(owner.tenant() != null ? owner.tenant() : owner.claimed());
    }

    private Scan scan(Actor actor, Result result) {
        VerificationRequest request = new VerificationRequest(
                result.code(),
                actor,
                Scan.Channel.OFFLINE,
                new VerificationRequest.Claims(null, null, null, result.device(), null, result.at()),
                Locale.ENGLISH,
                null,
                result.print());
        return Objects.requireNonNull(Judging.scan(request, judging.judge(request, null)));
    }

    private static byte[] content(Result result) {
        return Arrays.copyOf(OfflineRules.digest(result), 16);
    }

    /** Results as old are refused by now, so that no forgotten id can come again. */
    void forgetOld() {
        Instant before = clock.instant().minus(Duration.ofDays(days + 1));
        while (scans.forget(before, FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE) {
            continue;
        }
    }
}
