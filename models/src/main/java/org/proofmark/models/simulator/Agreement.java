package org.proofmark.models.simulator;

/**
 * How one picture follows another over some places.
 *
 * @param correlation −1 to 1
 * @param slope change of the seen for a change of one in the wanted
 * @param left standard deviation of the seen that the wanted does not explain
 */
record Agreement(float correlation, float slope, float left) {
    static Agreement of(Plane seen, Plane wanted, boolean[] where) {
        Sums sums = new Sums();
        for (int i = 0; i < where.length; i++) {
            if (where[i]) {
                sums.add(seen.values()[i], wanted.values()[i]);
            }
        }
        return sums.agreement();
    }

    static Agreement ofSquare(Plane seen, Plane wanted, boolean[] where, int left, int top, int side) {
        Sums sums = new Sums();
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int i = y * seen.width() + x;
                if (where[i]) {
                    sums.add(seen.values()[i], wanted.values()[i]);
                }
            }
        }
        return sums.agreement();
    }

    private static final class Sums {
        private double n;
        private double s;
        private double w;
        private double ss;
        private double ww;
        private double sw;

        void add(float seen, float wanted) {
            n++;
            s += seen;
            w += wanted;
            ss += seen * seen;
            ww += wanted * wanted;
            sw += seen * wanted;
        }

        Agreement agreement() {
            if (n < 3) {
                return new Agreement(0, 0, 0);
            }
            double vs = Math.max(1e-9, ss / n - s / n * s / n);
            double vw = Math.max(1e-9, ww / n - w / n * w / n);
            double c = sw / n - s / n * w / n;
            double correlation = c / StrictMath.sqrt(vs * vw);
            return new Agreement((float) correlation, (float) (c / vw), (float)
                    StrictMath.sqrt(vs * Math.max(0, 1 - correlation * correlation)));
        }
    }
}
