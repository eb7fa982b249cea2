package org.proofmark.models.simulator;

import static org.proofmark.models.simulator.Range.of;

import java.util.List;

/** The cameras of this world. Which of them a network may learn from, {@link HeldOut} says. */
public final class CameraFamilies {
    /** A recent phone that processes with restraint. */
    public static final CameraFamily GOOD_PHONE = new CameraFamily(
            "good-phone",
            of(300, 900),
            of(0.50, 0.70),
            of(0, 0.5),
            0.2,
            of(0.5, 2),
            of(3000, 9000),
            of(1.5, 3),
            of(0, 0.5),
            of(0, 0.02),
            of(0, 0.7),
            of(0.7, 1.2),
            of(0, 0.5),
            of(0, 0.04),
            of(0.55, 0.95),
            of(85, 97),
            of(0, 0.045),
            of(0, 8),
            of(0, 0.18));

    /** A phone of the middle class: more noise, more sharpening against it. */
    public static final CameraFamily MIDDLE_PHONE = new CameraFamily(
            "middle-phone",
            of(250, 800),
            of(0.55, 0.85),
            of(0.1, 0.8),
            0.25,
            of(0.5, 3),
            of(1500, 5000),
            of(2, 5),
            of(0.2, 1),
            of(0, 0.03),
            of(0.2, 0.9),
            of(0.8, 1.4),
            of(0.1, 0.7),
            of(0, 0.06),
            of(0.5, 0.95),
            of(78, 95),
            of(0, 0.045),
            of(0, 10),
            of(0, 0.22));

    /** A cheap phone: soft lens, few electrons, strong JPEG. */
    public static final CameraFamily CHEAP_PHONE = new CameraFamily(
            "cheap-phone",
            of(220, 600),
            of(0.65, 0.85),
            of(0.3, 0.9),
            0.3,
            of(1, 3),
            of(1200, 3500),
            of(3, 8),
            of(0.5, 1),
            of(0.01, 0.04),
            of(0.2, 0.9),
            of(0.9, 1.6),
            of(0, 0.6),
            of(0, 0.06),
            of(0.45, 0.9),
            of(72, 90),
            of(0, 0.045),
            of(0, 10),
            of(0, 0.22));

    /** A barcode imager or industrial camera: grey, no processing. */
    public static final CameraFamily PLAIN_IMAGER = new CameraFamily(
            "plain-imager",
            of(300, 800),
            of(0.55, 0.8),
            of(0, 0.6),
            0.2,
            of(0.5, 2),
            of(2500, 8000),
            of(2, 6),
            of(0, 0),
            of(0, 0),
            of(0, 0.2),
            of(0.7, 1),
            of(0, 0.1),
            of(0, 0.02),
            of(0.5, 0.9),
            of(90, 97),
            of(0, 0.04),
            of(0, 12),
            of(0, 0.2));

    /** A flagship phone that repaints what it sees: denoised, sharpened over a wide radius, contrast to the stops. */
    public static final CameraFamily ARTFUL_PHONE = new CameraFamily(
            "artful-phone",
            of(250, 900),
            of(0.50, 0.75),
            of(0, 0.7),
            0.25,
            of(0.5, 2.5),
            of(2000, 7000),
            of(1.5, 4),
            of(0, 0.6),
            of(0.015, 0.045),
            of(0.7, 1.5),
            of(1.0, 1.8),
            of(0.4, 1),
            of(0.02, 0.12),
            of(0.55, 1.02),
            of(80, 95),
            of(0, 0.045),
            of(0, 10),
            of(0, 0.2));

    /** A tablet or a phone some years old. */
    public static final CameraFamily OLD_PHONE = new CameraFamily(
            "old-phone",
            of(250, 700),
            of(0.6, 0.85),
            of(0.2, 0.8),
            0.25,
            of(0.5, 3),
            of(1300, 4500),
            of(2.5, 6),
            of(0.3, 1),
            of(0, 0.03),
            of(0.1, 0.8),
            of(0.8, 1.5),
            of(0, 0.6),
            of(0, 0.05),
            of(0.5, 0.95),
            of(75, 93),
            of(0, 0.045),
            of(0, 10),
            of(0, 0.22));

    /** A 1080p webcam: a fixed focus, a stream compressed beyond what any training family has, and more noise. */
    public static final CameraFamily WEBCAM_1080 = new CameraFamily(
            "webcam-1080p",
            of(200, 450),
            of(0.86, 1.1),
            of(0.3, 1.1),
            0.25,
            of(0.5, 2.5),
            of(500, 1190),
            of(3, 9),
            of(0.5, 1),
            of(0.01, 0.05),
            of(0.3, 1.2),
            of(1.0, 1.8),
            of(0, 0.5),
            of(0, 0.06),
            of(0.45, 0.9),
            of(55, 71),
            of(0, 0.045),
            of(0, 8),
            of(0.05, 0.25));

    /** What is left of a picture that came by a messenger: shrunk, smoothed, and compressed a second time. */
    public static final CameraFamily FORWARDED_PICTURE = new CameraFamily(
            "forwarded-picture",
            of(250, 600),
            of(0.65, 0.9),
            of(0.2, 0.8),
            0.25,
            of(0.5, 2),
            of(1500, 5000),
            of(2, 5),
            of(0.2, 1),
            of(0.052, 0.09),
            of(0.3, 1.2),
            of(0.9, 1.6),
            of(0.2, 0.8),
            of(0, 0.08),
            of(0.5, 0.95),
            of(45, 65),
            of(0, 0.045),
            of(0, 10),
            of(0, 0.2));

    /** A single frame of a video: exposed while the hand moves, read out in haste, and packed tightly. */
    public static final CameraFamily VIDEO_FRAME = new CameraFamily(
            "video-frame",
            of(250, 600),
            of(0.6, 0.85),
            of(0.1, 0.8),
            0.5,
            of(0.5, 3.5),
            of(900, 3000),
            of(8.5, 12),
            of(0.2, 1),
            of(0.01, 0.05),
            of(0.2, 1),
            of(0.8, 1.6),
            of(0.1, 0.7),
            of(0, 0.06),
            of(0.5, 0.95),
            of(55, 75),
            of(0, 0.045),
            of(0, 12),
            of(0, 0.22));

    /** A tablet of the cheapest kind: a soft lens of fixed focus, and broad seams of sharpening to hide it. */
    public static final CameraFamily CHEAP_TABLET = new CameraFamily(
            "cheap-tablet",
            of(220, 550),
            of(0.86, 1.0),
            of(0.1, 0.7),
            0.3,
            of(0.5, 2.5),
            of(900, 3500),
            of(2.5, 6),
            of(0.7, 1),
            of(0.02, 0.05),
            of(0.6, 1.6),
            of(1.6, 2),
            of(0.1, 0.7),
            of(0, 0.08),
            of(0.5, 0.95),
            of(72, 90),
            of(0, 0.045),
            of(0, 10),
            of(0, 0.22));

    /** An app that makes scans of photographs: light evened out, paper burnt out and ink sunk to black farther than any camera does it. */
    public static final CameraFamily SCANNER_APP = new CameraFamily(
            "scanner-app",
            of(300, 800),
            of(0.55, 0.8),
            of(0, 0.7),
            0.2,
            of(0.5, 2),
            of(1500, 5000),
            of(2, 5),
            of(0.2, 1),
            of(0.02, 0.05),
            of(0.5, 1.4),
            of(0.8, 1.6),
            of(0.7, 1),
            of(0.122, 0.15),
            of(0.5, 0.95),
            of(72, 88),
            of(0, 0.045),
            of(0, 8),
            of(0, 0.05));

    /** The camera above a notebook's display: the softest lens of all, and little light. */
    public static final CameraFamily NOTEBOOK = new CameraFamily(
            "notebook",
            of(200, 450),
            of(1.16, 1.35),
            of(0.1, 0.8),
            0.25,
            of(0.5, 2.5),
            of(700, 2000),
            of(3, 8),
            of(0.5, 1),
            of(0.01, 0.05),
            of(0.5, 1.4),
            of(1.2, 2),
            of(0, 0.5),
            of(0, 0.06),
            of(0.45, 0.9),
            of(65, 85),
            of(0, 0.045),
            of(0, 8),
            of(0.05, 0.22));

    private CameraFamilies() {}

    /** Every family, in the order of reports. */
    public static List<CameraFamily> all() {
        return List.of(
                GOOD_PHONE,
                MIDDLE_PHONE,
                CHEAP_PHONE,
                PLAIN_IMAGER,
                ARTFUL_PHONE,
                OLD_PHONE,
                WEBCAM_1080,
                FORWARDED_PICTURE,
                VIDEO_FRAME,
                CHEAP_TABLET,
                SCANNER_APP,
                NOTEBOOK);
    }
}
