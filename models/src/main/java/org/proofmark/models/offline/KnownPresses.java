package org.proofmark.models.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;
import org.proofmark.token.PressNumbers;

/**
 * Beside which presses a slot's labels are judged. A serial does not tell its order to who has no key of codes, so a label is judged beside each
 * press of its slot, and counts as what the most favourable says; where an order's press is not known, also beside none.
 */
final class KnownPresses {
    /** Key files that were made before fingerprints had versions name a judge. They expire within {@code TextureKeyFile.MOST_DAYS}. */
    private static final Map<String, String> BY_JUDGE =
            Map.of("keyed statistics 2026-11c", "fingerprint 2", "keyed statistics 2026-11d", "fingerprint 2");

    private final Map<KeyRing.Key, List<@Nullable PressReference>> presses = new HashMap<>();

    /**
     * @param photographed by {@link FirstPrints}: who took them knows the press at hand, so that they alone count for their slot
     */
    KnownPresses(KeyRing keys, Map<KeyRing.Key, PressReference> photographed) {
        for (KeyRing.Key key : keys.all()) {
            PressReference own = photographed.get(key);
            List<@Nullable PressReference> beside = new ArrayList<>();
            if (own != null) {
                beside.add(own);
            } else {
                if (speaksOf(key.presses().fingerprint())) {
                    key.presses().known().stream()
                            .map(PressNumbers::samples)
                            .filter(samples -> samples.get(0).length == Fingerprint.COUNT)
                            .forEach(samples -> beside.add(new PressReference(samples)));
                }
                if (beside.isEmpty() || !key.presses().every()) {
                    beside.add(null);
                }
            }
            presses.put(key, beside);
        }
    }

    /** Whether a file's fingerprints are of this release's version. */
    private static boolean speaksOf(String named) {
        return BY_JUDGE.getOrDefault(named, named).equals(Fingerprint.VERSION);
    }

    /** At least one; null stands for judging without a press. */
    List<@Nullable PressReference> of(KeyRing.Key key) {
        List<@Nullable PressReference> beside = presses.get(key);
        return beside == null ? java.util.Collections.singletonList(null) : beside;
    }

    /** Slots of which at least one press is known. */
    long slots() {
        return presses.values().stream()
                .filter(beside -> beside.stream().anyMatch(java.util.Objects::nonNull))
                .count();
    }

    /** Whether the label may be of a press that nobody knew when the key was exported. */
    boolean fromFile(KeyRing.Key key) {
        return !key.presses().known().isEmpty() && of(key).stream().anyMatch(java.util.Objects::nonNull);
    }
}
