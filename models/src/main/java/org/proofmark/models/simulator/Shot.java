package org.proofmark.models.simulator;

/**
 * A photograph and the truth about it.
 *
 * @param quarterTurns how often the label was turned by 90° clockwise, 0–3
 */
public record Shot(Photograph photograph, Placement placement, int quarterTurns, Camera camera, Scene scene) {}
