package org.proofmark.models.simulator;

import java.util.List;

/**
 * Which printers, cameras and attacks a network may learn from, and which are kept for judging it. Frozen before anything was trained:
 * a change here voids every figure that was published before, and its commit says so.
 *
 * <p>Whole families are held out. {@link PrinterFamilies#WORN_LASER_600} and {@link CameraFamilies#WEBCAM_1080} have parameters outside
 * the range of every family that is learned from, which a test checks. Mixtures of the learned families do not reach the worn printer's
 * spread, edges and mottle. Of the webcam they reach nearly all: its light (500 electrons and more) and its JPEG (they go down to quality
 * 47) by {@link CameraFamily#mixed}, its lens and defocus by {@link CameraFamily#soft} (ADR 189, 197). Only the ends of three of its ranges
 * stay outside: read-out noise above 8 electrons, light that changes by more than 0.22 over the label, and labels of less than 220 pixels.
 * So no judge has seen the webcam itself, but it is hardly beyond what the shipped one learned from any more; nor is the cheap tablet,
 * whose lens soft mixtures reach as well. The other four of {@link #UNTRIED_CAMERAS} are.
 */
public final class HeldOut {
    public static final List<PrinterFamily> TRAINING_PRINTERS = List.of(
            PrinterFamilies.OFFICE_LASER_600,
            PrinterFamilies.OFFICE_LASER_1200,
            PrinterFamilies.OFFICE_INKJET_600,
            PrinterFamilies.PHOTO_INKJET_1200,
            PrinterFamilies.THERMAL_TRANSFER_600,
            PrinterFamilies.DIGITAL_PRESS_1200);

    public static final List<PrinterFamily> TEST_PRINTERS = List.of(
            PrinterFamilies.LED_LABEL_600,
            PrinterFamilies.PIGMENT_INKJET_600,
            PrinterFamilies.WORN_LASER_600,
            PrinterFamilies.NARROW_WEB_PRESS_1200);

    /** Neither learned from nor judged on: its label is a coarser one ({@code keyed-300-12}) than those that figures are given for. */
    public static final List<PrinterFamily> UNUSED_PRINTERS = List.of(PrinterFamilies.DIRECT_THERMAL_300);

    public static final List<CameraFamily> TRAINING_CAMERAS = List.of(
            CameraFamilies.GOOD_PHONE,
            CameraFamilies.MIDDLE_PHONE,
            CameraFamilies.CHEAP_PHONE,
            CameraFamilies.PLAIN_IMAGER);

    public static final List<CameraFamily> TEST_CAMERAS =
            List.of(CameraFamilies.ARTFUL_PHONE, CameraFamilies.OLD_PHONE, CameraFamilies.WEBCAM_1080);

    /**
     * One is added with each judge, outside of all that is learned from, before anybody has seen what it says of it; the last is of the judge
     * that is shipped. Forwarded pictures are smoother and coarser, frames of a video noisier and more often blurred by motion, the tablet's
     * lens is softer than any family's, scans by an app are clipped farther, a notebook's lens is softer than any mixture's.
     */
    public static final List<CameraFamily> UNTRIED_CAMERAS = List.of(
            CameraFamilies.FORWARDED_PICTURE,
            CameraFamilies.VIDEO_FRAME,
            CameraFamilies.CHEAP_TABLET,
            CameraFamilies.SCANNER_APP,
            CameraFamilies.NOTEBOOK);

    /** What is held out of a forger is his method and his printers. His scanner and his phone ({@link Forger}) are the same in both worlds. */
    public static final List<Attack> TRAINING_ATTACKS = List.of(
            Attack.PHONE_COPY,
            Attack.FLATBED_COPY_600,
            Attack.SHARPEN_OTSU_600,
            Attack.DENOISE_BINARISE,
            Attack.REDRAW,
            Attack.SMART_LINEAR);

    /** Never seen in training; tests use these and those. */
    public static final List<Attack> UNSEEN_ATTACKS = List.of(
            Attack.FLATBED_COPY_1200,
            Attack.SHARPEN_OTSU_1200,
            Attack.DECONVOLVE,
            Attack.AVERAGE,
            Attack.SMART_NETWORK);

    /** Markets whose keys draw the labels that are learned from. */
    public static final List<String> TRAINING_MARKETS = List.of("north", "south", "east", "west");

    /** Markets, and so keys, that only tests see. */
    public static final List<String> TEST_MARKETS = List.of("inland", "overseas");

    private HeldOut() {}
}
