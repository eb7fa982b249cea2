package org.proofmark.models.print;

/**
 * What odds are worth, found apart for coarse photographs and for all others: where a cell is little more than half a pixel, the best
 * forgeries score like first prints, and a handful of them would set the limit of 0.99 for photographs that show more (ADR 192).
 *
 * @param coarse for photographs with fewer than {@link #PARTED} pixels a cell
 * @param fine for the others
 */
public record ResolvedCalibration(Calibration coarse, Calibration fine) {
    /** Pixels a cell; 0.7 are some 350 pixels across a code of version 4. */
    private static final double PARTED = 0.7;

    /** Which of the two a photograph with so many pixels a cell is judged by. */
    public static boolean coarse(double pixelsPerCell) {
        return pixelsPerCell < PARTED;
    }

    double probability(double logit, double pixelsPerCell) {
        return of(pixelsPerCell).probability(logit);
    }

    /** The one that a photograph with so many pixels a cell is judged by. */
    Calibration of(double pixelsPerCell) {
        return coarse(pixelsPerCell) ? coarse : fine;
    }
}
