package org.proofmark.verification.internal;

import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;

/**
 * How the picture follows the bits of a mark: the correlation over its cells. Under a key that did not draw the label the bits are
 * independent of the picture, whatever the picture is, so that the correlation of n cells has a standard error of 1/√n.
 *
 * @param correlation −1 to 1; 0 where there is nothing to compare
 * @param cells how many were compared
 */
record MarkAgreement(double correlation, int cells) {
    /** By how many standard errors the correlation exceeds what chance gives. */
    double standardErrors() {
        return correlation * Math.sqrt(cells);
    }

    static MarkAgreement of(RectifiedLabel label, MarkedSymbol expected) {
        return of(label.grey(), expected, 0, 0, expected.modules().width());
    }

    /**
     * Over a square of modules.
     *
     * @param grey in the geometry of {@link RectifiedLabel}: a value a cell
     */
    static MarkAgreement of(float[] grey, MarkedSymbol expected, int column, int row, int modules) {
        int across = expected.profile().cellsAcross();
        int dots = expected.profile().cellDots();
        int quiet = expected.quietDots();
        int side = expected.modules().width() * across;
        int n = 0;
        double seen = 0;
        double wanted = 0;
        double squares = 0;
        double both = 0;
        for (int y = row * across; y < (row + modules) * across; y++) {
            for (int x = column * across; x < (column + modules) * across; x++) {
                int dotX = quiet + x * dots;
                int dotY = quiet + y * dots;
                if (expected.isCell(dotX, dotY)) {
                    double value = grey[y * side + x];
                    double white = expected.black(dotX, dotY) ? 0 : 1;
                    n++;
                    seen += value;
                    squares += value * value;
                    wanted += white;
                    both += value * white;
                }
            }
        }
        double spread = (squares - seen * seen / Math.max(1, n)) * (wanted - wanted * wanted / Math.max(1, n));
        return new MarkAgreement(spread <= 1e-9 ? 0 : (both - seen * wanted / n) / Math.sqrt(spread), n);
    }
}
