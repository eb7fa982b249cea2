package org.proofmark.models.simulator;

/** What forgers do with a label that they hold in their hands. Dots an inch are those of the scan and, for 1-bit work, of the forger's printer. With which numbers, {@link Forger} says. */
public enum Attack {
    /** A good phone photograph of 700–1,200 px across, straightened and printed as it is. */
    PHONE_COPY,
    /** A scan, contrast stretched, printed as it is: the driver screens the greys. */
    FLATBED_COPY_600,
    FLATBED_COPY_1200,
    /** A scan, unsharp mask, Otsu's threshold, printed in one bit. */
    SHARPEN_OTSU_600,
    SHARPEN_OTSU_1200,
    /** A scan at twice the dots of the label, smoothed, thresholded by its surroundings, snapped to its dots. */
    DENOISE_BINARISE,
    /** A scan at twice the dots of the label, deconvolved by a guessed spread, decided dot by dot, solid parts redrawn from the decoded QR. */
    DECONVOLVE,
    /** Several labels of the market scanned, deconvolved and averaged, then as {@link #DECONVOLVE}: a market's common pattern, if there is one, gets clearer. */
    AVERAGE,
    /** The code read and drawn anew by any QR generator: no texture. */
    REDRAW,
    /** Learns from prints of own textures what each dot's surroundings look like (logistic regression) and re-synthesises the dots. */
    SMART_LINEAR,
    /** The same with a network of one hidden layer. */
    SMART_NETWORK
}
