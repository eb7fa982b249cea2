package org.proofmark.reading.internal;

import com.google.zxing.qrcode.decoder.Version;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelPlane;

/** The modules that every symbol of one version shows alike: finder patterns with their light border, timing and alignment patterns. */
final class FunctionPatterns {
    private static final float[] SPOTS = {-0.24f, 0.24f};
    private static final AtomicReferenceArray<@Nullable FunctionPatterns> KNOWN = new AtomicReferenceArray<>(41);

    private final int size;
    /** -1 dark, 1 light, 0 differs from symbol to symbol. */
    private final byte[] modules;

    private final Registration.Points upright;
    private final Registration.Points inverted;
    private final Registration.Points centres;

    private FunctionPatterns(int version) {
        size = 17 + 4 * version;
        modules = new byte[size * size];
        for (int i = 0; i < size; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        square(3, 3, 4);
        square(size - 4, 3, 4);
        square(3, size - 4, 4);
        int[] aligned = Version.getVersionForNumber(version).getAlignmentPatternCenters();
        for (int x : aligned) {
            for (int y : aligned) {
                boolean onFinder = x == 6 && y == 6 || x == 6 && y == size - 7 || x == size - 7 && y == 6;
                if (!onFinder) {
                    square(x, y, 2);
                }
            }
        }
        upright = points(SPOTS, 1);
        inverted = points(SPOTS, -1);
        centres = points(new float[] {0}, 1);
    }

    static FunctionPatterns of(int version) {
        FunctionPatterns known = KNOWN.get(version);
        if (known == null) {
            // Two threads may both make it; they are equal.
            known = new FunctionPatterns(version);
            KNOWN.set(version, known);
        }
        return known;
    }

    Registration.Points points(boolean ofInverted) {
        return ofInverted ? inverted : upright;
    }

    /** Correlation of the picture with the patterns, 1 best. */
    double agreement(GreyImage image, boolean ofInverted, LabelPlane warp) {
        double agreement = new Registration(image, centres).agreement(warp);
        return ofInverted ? -agreement : agreement;
    }

    private void set(int x, int y, boolean dark) {
        if (x >= 0 && y >= 0 && x < size && y < size) {
            modules[y * size + x] = (byte) (dark ? -1 : 1);
        }
    }

    private void square(int centreX, int centreY, int reach) {
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                set(centreX + dx, centreY + dy, reach == 4 ? ring != 2 && ring != 4 : ring != 1);
            }
        }
    }

    private Registration.Points points(float[] spots, int sign) {
        int count = 0;
        for (byte module : modules) {
            count += Math.abs(module);
        }
        int each = spots.length * spots.length;
        float[] places = new float[2 * each * count];
        float[] values = new float[each * count];
        int i = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                byte module = modules[y * size + x];
                for (int spot = 0; module != 0 && spot < each; spot++) {
                    places[2 * i] = x + 0.5f + spots[spot % spots.length];
                    places[2 * i + 1] = y + 0.5f + spots[spot / spots.length];
                    values[i++] = sign * module;
                }
            }
        }
        return new Registration.Points(places, values);
    }
}
