package org.proofmark.models.kit;

import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

/**
 * A label laid flat, and what is left of its texture.
 *
 * @param correlation of the cells' brightness with what should be printed, each module by itself so that light and ink of larger areas do not
 *     count: 1 would be perfect, 0 another key's texture; NaN where the label has none
 * @param cellErrors share of the cells that look black and should be white, or the other way; 0.5 is chance; NaN where there are none
 * @param statistics of the product's judge where it does not know the press; null where the label has no texture of its own or the photograph
 *     is not good enough
 * @param fingerprint where it does; null likewise
 */
@SuppressWarnings("ArrayRecordComponent") // A row of numbers, never compared.
record KitLook(
        RectifiedLabel flat,
        double correlation,
        double cellErrors,
        float @Nullable [] statistics,
        float @Nullable [] fingerprint) {
    static KitLook of(KitPicture.Seen seen) {
        return of(seen.label(), CaptureKit.symbol(seen.kit()));
    }

    static KitLook of(LabelCapture.Label label, MarkedSymbol drawn) {
        // The symbol as it was read: beyond doubt it is the same one, or the label is none of ours.
        RectifiedLabel flat = LabelRectifier.rectify(label, drawn);
        if (!drawn.profile().mode().hasCells()) {
            return new KitLook(flat, Double.NaN, Double.NaN, null, null);
        }
        double[] left = left(flat, drawn);
        boolean usable = flat.retake() == null;
        return new KitLook(
                flat,
                left[0],
                left[1],
                usable ? KeyedStatistics.of(flat, drawn) : null,
                usable ? Fingerprint.of(flat, drawn) : null);
    }

    /** Whether the product could judge the print by this photograph. */
    boolean usable() {
        return flat.retake() == null;
    }

    private static double[] left(RectifiedLabel flat, MarkedSymbol drawn) {
        int modules = flat.modules();
        int across = flat.modulePixels();
        int dots = drawn.profile().cellDots();
        int quiet = drawn.quietDots();
        float[] grey = flat.grey();
        double both = 0;
        double seenSquared = 0;
        double wantedSquared = 0;
        long wrong = 0;
        long cells = 0;
        double[] seen = new double[across * across];
        double[] wanted = new double[across * across];
        for (int my = 0; my < modules; my++) {
            for (int mx = 0; mx < modules; mx++) {
                if (!drawn.textured().dark(mx, my)) {
                    continue;
                }
                int n = 0;
                for (int y = my * across; y < (my + 1) * across; y++) {
                    for (int x = mx * across; x < (mx + 1) * across; x++) {
                        if (drawn.isCell(quiet + x * dots, quiet + y * dots)) {
                            seen[n] = grey[y * flat.side() + x];
                            wanted[n++] = drawn.black(quiet + x * dots, quiet + y * dots) ? 0 : 1;
                        }
                    }
                }
                double seenMean = mean(seen, n);
                double wantedMean = mean(wanted, n);
                for (int i = 0; i < n; i++) {
                    double s = seen[i] - seenMean;
                    double w = wanted[i] - wantedMean;
                    both += s * w;
                    seenSquared += s * s;
                    wantedSquared += w * w;
                    wrong += s > 0 == wanted[i] > 0.5 ? 0 : 1;
                }
                cells += n;
            }
        }
        double norm = Math.sqrt(seenSquared * wantedSquared);
        return new double[] {norm > 0 ? both / norm : 0, cells > 0 ? (double) wrong / cells : 0.5};
    }

    private static double mean(double[] values, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        return n == 0 ? 0 : sum / n;
    }
}
