package org.proofmark.models.simulator;

/**
 * Ink on paper.
 *
 * @param reflectance 0–1, at {@link Press#SAMPLES_AN_INCH}
 * @param dotsAcross dots of the raster that was sent to the printer for one sample, across
 * @param dotsDown the same, down
 */
public record Print(Plane reflectance, double dotsAcross, double dotsDown) {}
