package org.proofmark.models.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.token.PressNumbers;

/**
 * Beside which presses a slot's labels are judged. A serial does not tell its order to who has no key of codes, so a label is judged beside each
 * press of its slot, and counts as what the most favourable says; where an order's press is not known, also beside none.
 */
final class KnownPresses {
    private final Map<KeyRing.Key, List<@Nullable PressReference>> presses = new HashMap<>();

    /**
     * @param photographed by {@link FirstPrints}: who took them knows the press at hand, so that they alone count for their slot
     */
    KnownPresses(KeyRing keys, PrintModel model, Map<KeyRing.Key, PressReference> photographed) {
        for (KeyRing.Key key : keys.all()) {
            PressReference own = photographed.get(key);
            List<@Nullable PressReference> beside = new ArrayList<>();
            if (own != null) {
                beside.add(own);
            } else {
                if (key.presses().model().equals(model.name())) {
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
