package org.proofmark.reading;

/**
 * One label of a picture that shows several.
 *
 * @param capture what one would have had of the label alone
 * @param plane from the symbol's modules to the picture that was sent, to a fraction of a module
 */
public record LabelSighting(LabelCapture capture, LabelPlane plane) {}
