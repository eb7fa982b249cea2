package org.proofmark.verification.internal;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.verification.Finding;
import org.proofmark.verification.Reason;
import org.proofmark.verification.internal.Evidence.Dossier;
import org.proofmark.verification.internal.Evidence.Known;
import org.proofmark.verification.internal.Evidence.TagGood;

/** Names the evidence that was there and found nothing wrong, so that REAL says what it rests on. */
final class Agreement {
    private Agreement() {}

    static List<String> names(Dossier evidence, List<Finding> findings) {
        List<String> names = new ArrayList<>();
        add(names, "token", evidence.tag() instanceof TagGood && free(findings, Reason.KEY_REVOKED));
        add(
                names,
                "registry",
                evidence.registry() instanceof Known
                        && findings.stream().map(Finding::reason).noneMatch(Agreement::ofRegistry));
        add(names, "catalogue", evidence.lot().lot() != null && free(findings, Reason.ALTERED_DATA, Reason.EXPIRED));
        add(
                names,
                "custody",
                evidence.custody().custody() != null
                        && evidence.custody().custody().agrees());
        add(names, "rules", evidence.scans().asked() && evidence.scans().fired().isEmpty());
        add(names, "print", !findings.isEmpty() && findings.get(0).reason() == Reason.AUTHENTIC_PRINT);
        return names;
    }

    private static void add(List<String> names, String name, boolean agrees) {
        if (agrees) {
            names.add(name);
        }
    }

    private static boolean free(List<Finding> findings, Reason... of) {
        return findings.stream().map(Finding::reason).noneMatch(List.of(of)::contains);
    }

    private static boolean ofRegistry(Reason reason) {
        return switch (reason) {
            case BLACKLISTED,
                    STOLEN,
                    CONFIRMED_COUNTERFEIT,
                    DESTROYED,
                    VOID,
                    LOST,
                    RECALLED,
                    QUARANTINED,
                    DECOMMISSIONED,
                    INACTIVE -> true;
            default -> false;
        };
    }
}
