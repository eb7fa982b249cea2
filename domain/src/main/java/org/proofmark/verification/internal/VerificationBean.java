package org.proofmark.verification.internal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.verification.Verification;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
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
    private Judging judging;

    @Inject
    private Answers answers;

    @Inject
    private Scans scans;

    @Inject
    private PrintArchive pictures;

    @Override
    public VerificationResult verify(VerificationRequest request) {
        long start = System.nanoTime();
        Judging.Judged judged = judging.judge(request, null);
        UUID scan = keep(request, judged);
        boolean kept = scan != null && pictures.keep(scan, judged.found(), judged.at());
        return answers.answer(judged.found(), scan, kept, Stopwatch.millisSince(start));
    }

    @Override
    public boolean namesUnit(String text) {
        return CodeText.read(text) instanceof CodeText.Unit;
    }

    @Override
    public VerificationResult look(VerificationRequest request) {
        long start = System.nanoTime();
        Judging.Judged judged =
                judging.judge(request, Asker.staffOf(request.actor()).tenant());
        if (judged.found().tenant() != null && !judged.found().asker().isTrusted()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "code-of-another-brand", "This is a code of another brand")
                    .detail("Only its own staff look it up here. Scan it on the public page, which keeps the scan.")
                    .exception();
        }
        return answers.answer(judged.found(), null, false, Stopwatch.millisSince(start));
    }

    private @Nullable UUID keep(VerificationRequest request, Judging.Judged judged) {
        Scan scan = Judging.scan(request, judged);
        return scan == null ? null : scans.record(scan);
    }
}
