package org.proofmark.models.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

/**
 * Learns the press of each slot from photographs of labels that are known to be first prints. Without it a worn press's first print cannot be
 * told from a good copy, and most labels are answered RETAKE.
 */
final class FirstPrints {
    private final KeyRing keys;
    private final Map<KeyRing.Key, List<float[]>> seen = new HashMap<>();

    FirstPrints(KeyRing keys) {
        this.keys = keys;
    }

    /** @return whether it could be used: a code for which a key is at hand, sharp enough to be judged */
    boolean learn(byte[] photo) {
        LabelCapture capture;
        try {
            capture = LabelReader.read(photo).capture();
        } catch (ProblemException noPicture) {
            return false;
        }
        Unit unit = capture == null ? null : Unit.of(capture.text()).orElse(null);
        LabelCapture.Label label = capture == null ? null : capture.label();
        if (unit == null || label == null) {
            return false;
        }
        KeyRing.Key key = keys.of(unit.gtin()).stream()
                .filter(candidate -> candidate.slot() == unit.slot())
                .findFirst()
                .orElse(null);
        float[] numbers = key == null ? null : numbers(unit, key, label);
        return numbers != null
                && seen.computeIfAbsent(key, none -> new ArrayList<>()).add(numbers);
    }

    private static float @Nullable [] numbers(Unit unit, KeyRing.Key key, LabelCapture.Label label) {
        float[] best = null;
        double agreement = Double.NEGATIVE_INFINITY;
        for (TextureProfile profile : key.profiles()) {
            MarkedSymbol expected = Textures.mark(label.modules(), unit.serial(), key.texture(), profile);
            RectifiedLabel flat = LabelRectifier.rectify(label, expected);
            if (flat.retake() == null && flat.agreement() > agreement) {
                agreement = flat.agreement();
                best = Fingerprint.of(flat, expected);
            }
        }
        return best;
    }

    /** Only slots of which enough was seen. */
    Map<KeyRing.Key, PressReference> presses() {
        Map<KeyRing.Key, PressReference> presses = new HashMap<>();
        seen.forEach((key, photographs) -> {
            if (photographs.size() >= PressReference.ENOUGH) {
                presses.put(key, new PressReference(photographs));
            }
        });
        return presses;
    }
}
