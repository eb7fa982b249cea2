package org.proofmark.models.print;

/**
 * What one pass through a press does to a picture of ink, by the physics that all presses share: it spreads, it is dark where there is
 * enough of it, and light spreads in the paper below (Yule and Nielsen 1951). {@link Pass} works it out.
 *
 * @param spread standard deviation of the spread in cells: 0.3 (offset) to 1 (a worn office laser), for cells of 42 µm
 * @param threshold spread ink from which paper is dark, 0–1
 */
record Inking(double spread, double threshold) {}
