package org.proofmark.models.simulator;

/** One printer with its paper: values drawn from a {@link PrinterFamily}, which explains each of them. */
public record Printer(
        String family,
        PrinterFamily.Technology technology,
        int dpi,
        double spreadUm,
        double crossSpread,
        double threshold,
        double softness,
        double edgeNoise,
        double jitterUm,
        double bandingUm,
        double solid,
        double mottle,
        double satellites,
        double voids,
        double heat,
        double haloUm,
        double haloShare,
        double screenLpi,
        double paper,
        double grain) {}
