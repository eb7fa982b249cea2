package org.proofmark.models.simulator;

import java.util.List;
import java.util.function.Function;

/**
 * Cameras of one kind with the hands that hold them, as ranges that {@link #draw} takes one photograph's values from. "px" are pixels of
 * the photograph. "[study]": figures that gave plausible pictures in the project's earlier study; "drawn" is what {@link CameraFamilies} and
 * the mixtures below span in all, which a test holds.
 *
 * @param name what reports call it
 * @param pxAcross pixels across the label, its quiet zone counted, drawn 200–900 [assumed]: below, readers fail; above, phones cannot focus
 *     so near
 * @param psfPx standard deviation of the lens' and pixel's blur in px, 0.55–0.85 [study]; good lenses from 0.5, fixed-focus lenses
 *     to 1.35 [assumed]
 * @param defocusPx the same for defocus, 0.4–0.9 [study]; less where the focus is right, fixed focus to 1.13 [assumed]; adds in squares
 * @param motionShare probability of a shot with motion blur, a quarter [study]; drawn 0.2–0.3, of a video's frames 0.5 [assumed]
 * @param motionPx length of the motion in px where there is any, drawn 0.5–3.5 [assumed]
 * @param electrons collected in a white pixel, drawn 500–9,000: shot noise is the square root. 0.010–0.028 of white in all [study] is what
 *     1,300–10,000 give; fewer [assumed]
 * @param readElectrons standard deviation of the read-out, 1.5–9 electrons (1.5–3 were measured on a Sony IMX477); a video's frame to 12
 *     [assumed]
 * @param demosaic 0 exactly: no mosaic at all, a grey imager or a scanner's lines. Above it, how much of a bilinear demosaic's softness is
 *     there beyond the two fifths that edge-directed ones leave, to 1 (all of it) [assumed]
 * @param denoise amplitude at which detail is halved for noise, and below smoothed away, of full scale, 0–0.05; by a messenger to 0.09
 *     [assumed]
 * @param sharpen strength of the unsharp mask, by which detail grows: 1 doubles it; 0–0.9 [study]; processed phone pictures to 1.8
 *     [assumed]
 * @param sharpenPx its radius (standard deviation) in px, and that of what is smoothed away; drawn 0.7–2 [assumed]
 * @param curve share of an S-shaped curve that is mixed in for contrast, 0–1 [assumed]; photographs of prints in the wild show paper burnt
 *     out and ink sunk to black
 * @param clip the share of the range cut off at each end afterwards, drawn 0–0.15 [assumed]
 * @param exposure linear level of perfect white, of saturation, drawn 0.45–1.02 [assumed]
 * @param jpeg quality as the Independent JPEG Group counts it, 72–97 [study]; down to 45 in a stream or after a messenger [assumed]
 * @param corners how far each corner is out of a square's place, of the label's side, 0–0.045 [study]
 * @param rollDegrees how far the label is turned from the nearest right angle, each way, in degrees, drawn 0–12 [assumed]
 * @param light change of the light from one edge of the picture to the other, of that in its middle, 0–0.22 [study]; before a webcam to 0.25
 *     [assumed]
 */
public record CameraFamily(
        String name,
        Range pxAcross,
        Range psfPx,
        Range defocusPx,
        double motionShare,
        Range motionPx,
        Range electrons,
        Range readElectrons,
        Range demosaic,
        Range denoise,
        Range sharpen,
        Range sharpenPx,
        Range curve,
        Range clip,
        Range exposure,
        Range jpeg,
        Range corners,
        Range rollDegrees,
        Range light) {
    // How far mixtures go beyond their families is [assumed], all six; ADR 189 and 197 say what they were set for.
    // Plain factors, but COARSER.

    /** How far a mixture's software goes beyond its families', at most. */
    private static final double UPDATE = 2;

    /** The share of its families' electrons that is left in the darkest room that a mixture is used in. */
    private static final double DIMMEST = 0.4;
    /** Steps of JPEG quality that a mixture is set below its families, at most. */
    private static final double COARSER = 25;

    /** How much softer than the softest of its families a soft mixture's lens is, at most. */
    private static final double SOFTER = 1.35;
    /** The blur of its sharpest shot, of that of its softest. */
    private static final double SHARPEST_SOFT = 0.75;
    /** How much farther out of focus than its families it may be. */
    private static final double OUT_OF_FOCUS = 1.25;

    /**
     * A kind of camera that takes each range from one of these: within what they span, and yet like none of them. What does not last as long
     * as a phone may go farther, to the ends that are written above: its software, which each update lets sharpen, smooth and brighten in
     * another way and pack more tightly, and the room's light. Optics and the sensor's own noise stay.
     */
    public static CameraFamily mixed(List<CameraFamily> of, Dice dice) {
        CameraFamily lens = dice.pick(of);
        CameraFamily hand = dice.pick(of);
        return new CameraFamily(
                "mixed",
                dice.pick(of).pxAcross,
                lens.psfPx,
                dice.pick(of).defocusPx,
                hand.motionShare,
                hand.motionPx,
                dimmed(dice.pick(of).electrons, dice),
                dice.pick(of).readElectrons,
                dice.pick(of).demosaic,
                updated(dice.pick(of).denoise, 0.05, dice),
                updated(dice.pick(of).sharpen, 2, dice),
                updated(dice.pick(of).sharpenPx, 2, dice),
                updated(dice.pick(of).curve, 1, dice),
                updated(dice.pick(of).clip, 0.15, dice),
                dice.pick(of).exposure,
                packed(dice.pick(of).jpeg, dice),
                hand.corners,
                hand.rollDegrees,
                dice.pick(of).light);
    }

    /** The same where the software does much of everything that it does: no picture of it is left as the sensor saw it. */
    public static CameraFamily processed(List<CameraFamily> of, Dice dice) {
        CameraFamily mixed = mixed(of, dice);
        return new CameraFamily(
                "processed",
                mixed.pxAcross,
                mixed.psfPx,
                mixed.defocusPx,
                mixed.motionShare,
                mixed.motionPx,
                mixed.electrons,
                mixed.readElectrons,
                mixed.demosaic,
                much(of, CameraFamily::denoise, 0.05, dice),
                much(of, CameraFamily::sharpen, 2, dice),
                much(of, CameraFamily::sharpenPx, 2, dice),
                much(of, CameraFamily::curve, 1, dice),
                much(of, CameraFamily::clip, 0.15, dice),
                mixed.exposure,
                mixed.jpeg,
                mixed.corners,
                mixed.rollDegrees,
                mixed.light);
    }

    /**
     * The same with a lens softer than any of the families', or as soft as theirs, and farther out of focus: what fixed-focus cameras of
     * tablets, notebooks and doors have.
     */
    public static CameraFamily soft(List<CameraFamily> of, Dice dice) {
        CameraFamily mixed = mixed(of, dice);
        double softest = most(of, CameraFamily::psfPx) * dice.between(1, SOFTER);
        return new CameraFamily(
                "soft",
                mixed.pxAcross,
                Range.of(SHARPEST_SOFT * softest, softest),
                Range.of(mixed.defocusPx.min(), mixed.defocusPx.max() * dice.between(1, OUT_OF_FOCUS)),
                mixed.motionShare,
                mixed.motionPx,
                mixed.electrons,
                mixed.readElectrons,
                mixed.demosaic,
                mixed.denoise,
                mixed.sharpen,
                mixed.sharpenPx,
                mixed.curve,
                mixed.clip,
                mixed.exposure,
                mixed.jpeg,
                mixed.corners,
                mixed.rollDegrees,
                mixed.light);
    }

    /** The upper half of what the one of the families that does most of it does, or an update of that. */
    private static Range much(List<CameraFamily> of, Function<CameraFamily, Range> what, double end, Dice dice) {
        double max = Math.min(end, most(of, what) * dice.between(1 / UPDATE, UPDATE));
        return Range.of(max / 2, max);
    }

    private static double most(List<CameraFamily> of, Function<CameraFamily, Range> what) {
        return of.stream().mapToDouble(family -> what.apply(family).max()).max().orElseThrow();
    }

    private static Range updated(Range of, double end, Dice dice) {
        return Range.of(of.min(), Math.max(of.max(), Math.min(end, of.max() * dice.between(1, UPDATE))));
    }

    private static Range dimmed(Range electrons, Dice dice) {
        double share = dice.between(DIMMEST, 1);
        return Range.of(Math.max(500, share * electrons.min()), Math.max(500, share * electrons.max()));
    }

    private static Range packed(Range jpeg, Dice dice) {
        double coarser = dice.between(0, COARSER);
        return Range.of(Math.max(45, jpeg.min() - coarser), Math.max(45, jpeg.max() - coarser));
    }

    /** The same cameras where nobody holds them farther off: at least so many pixels across the label. */
    public CameraFamily from(double leastAcross) {
        return new CameraFamily(
                name,
                pxAcross.from(leastAcross),
                psfPx,
                defocusPx,
                motionShare,
                motionPx,
                electrons,
                readElectrons,
                demosaic,
                denoise,
                sharpen,
                sharpenPx,
                curve,
                clip,
                exposure,
                jpeg,
                corners,
                rollDegrees,
                light);
    }

    /** One camera, for one shot. */
    public Camera draw(Dice dice) {
        return draw(dice, pxAcross.draw(dice));
    }

    /** The same, held where the label is so many pixels wide. */
    public Camera draw(Dice dice, double across) {
        return new Camera(
                name,
                across,
                psfPx.draw(dice),
                defocusPx.draw(dice),
                dice.chance(motionShare) ? motionPx.draw(dice) : 0,
                electrons.draw(dice),
                readElectrons.draw(dice),
                demosaic.draw(dice),
                denoise.draw(dice),
                sharpen.draw(dice),
                sharpenPx.draw(dice),
                curve.draw(dice),
                clip.draw(dice),
                exposure.draw(dice),
                (int) jpeg.draw(dice),
                corners.draw(dice),
                rollDegrees.draw(dice),
                light.draw(dice));
    }
}
