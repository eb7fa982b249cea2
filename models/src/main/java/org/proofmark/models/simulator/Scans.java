package org.proofmark.models.simulator;

/** What forgers do to scans. Ink is 0 (paper) to 1 (solid). Their numbers are {@link Forger}'s; those here are [assumed]. */
final class Scans {
    private Scans() {}

    /** Brightness turned into ink: the lightest quarter is paper, the darkest twentieth solid. */
    static Plane levelled(Plane seen) {
        int n = seen.width() * seen.height();
        int[] counts = new int[256];
        for (int i = 0; i < n; i++) {
            counts[Math.min(255, Math.max(0, (int) (seen.values()[i] * 255)))]++;
        }
        float dark = quantile(counts, n / 20) / 255f;
        float light = quantile(counts, n - n / 4) / 255f;
        float scale = 1 / Math.max(0.05f, light - dark);
        Plane ink = new Plane(seen.width(), seen.height());
        for (int i = 0; i < n; i++) {
            ink.values()[i] = Math.min(1, Math.max(0, (light - seen.values()[i]) * scale));
        }
        return ink;
    }

    private static int quantile(int[] counts, int rank) {
        int seen = 0;
        for (int level = 0; level < 256; level++) {
            seen += counts[level];
            if (seen > rank) {
                return level;
            }
        }
        return 255;
    }

    /**
     * Unsharp mask, in place.
     *
     * @param sigma standard deviation of the blur that detail is told by, in samples
     * @param amount by which detail grows: 1 doubles it
     */
    static void sharpen(Plane ink, double sigma, double amount, Scratch scratch) {
        Plane soft = ink.copy();
        Blur.gaussian(soft, sigma, sigma, scratch);
        for (int i = 0, n = ink.width() * ink.height(); i < n; i++) {
            float here = ink.values()[i];
            ink.values()[i] = Math.min(1, Math.max(0, here + (float) amount * (here - soft.values()[i])));
        }
    }

    /** N. Otsu (1979): the level that parts the histogram into the two classes farthest apart. */
    static float otsu(Plane ink) {
        int n = ink.width() * ink.height();
        double[] counts = new double[256];
        double all = 0;
        for (int i = 0; i < n; i++) {
            int level = (int) (ink.values()[i] * 255);
            counts[level]++;
            all += level;
        }
        double below = 0;
        double sum = 0;
        double best = -1;
        int at = 128;
        for (int level = 0; level < 255; level++) {
            below += counts[level];
            sum += level * counts[level];
            if (below == 0 || below == n) {
                continue;
            }
            double apart = sum / below - (all - sum) / (n - below);
            double between = below * (n - below) * apart * apart;
            if (between > best) {
                best = between;
                at = level;
            }
        }
        return (at + 0.5f) / 255;
    }

    /** P. H. van Cittert (1931): add back, again and again, what blurring the estimate does not explain; kept within 0–1. @param sigma in samples */
    static Plane deconvolved(Plane ink, double sigma, int rounds, Scratch scratch) {
        Plane estimate = ink.copy();
        int n = ink.width() * ink.height();
        Plane blurred = new Plane(ink.width(), ink.height());
        for (int round = 0; round < rounds; round++) {
            System.arraycopy(estimate.values(), 0, blurred.values(), 0, n);
            Blur.gaussian(blurred, sigma, sigma, scratch);
            for (int i = 0; i < n; i++) {
                float next = estimate.values()[i] + 0.9f * (ink.values()[i] - blurred.values()[i]);
                estimate.values()[i] = Math.min(1, Math.max(0, next));
            }
        }
        return estimate;
    }

    /** The mean over each dot's four samples. */
    static Plane perDot(Plane twoADot, int side) {
        Plane dots = twoADot.halved();
        if (dots.width() != side) {
            throw new IllegalArgumentException(dots.width() + " dots for " + side);
        }
        return dots;
    }
}
