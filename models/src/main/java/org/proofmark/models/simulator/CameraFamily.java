package org.proofmark.models.simulator;

import java.util.List;

/**
 * Cameras of one kind with the hands that hold them, as ranges that {@link #draw} takes one photograph's values from. "px" are pixels of
 * the photograph.
 *
 * @param name what reports call it
 * @param pxAcross pixels across the label, its quiet zone counted, 200–900: below, readers fail; above, phones cannot focus so near
 * @param psfPx standard deviation of the lens' and pixel's blur in px, 0.55–0.85 [study]
 * @param defocusPx the same for defocus, 0–0.9 [study: 0.4–0.9]; adds in squares
 * @param motionShare probability of a shot with motion blur, 0–1; a quarter [study]
 * @param motionPx length of the motion in px where there is any, 0.5–3.5 [assumed]
 * @param electrons collected in a white pixel, 500–10,000: shot noise is the square root; 0.010–0.028 of white in all [study]
 * @param readElectrons standard deviation of the read-out, 1.5–8 electrons (1.5–3 were measured on a Sony IMX477)
 * @param demosaic how much of a bilinear demosaic's softness stays, 0 (edge-directed) to 1
 * @param denoise amplitude below which detail is taken for noise and smoothed away, of full scale, 0–0.05; by a messenger to 0.09 [assumed]
 * @param sharpen strength of the unsharp mask, 0–0.9 [study]; processed phone pictures go to 2
 * @param sharpenPx its radius (standard deviation) in px, 0.7–2
 * @param curve contrast added by an S-shaped curve, 0–1; photographs of prints in the wild show paper burnt out and ink sunk to black
 * @param clip the share of the range cut off at each end afterwards, 0–0.15
 * @param exposure linear level of perfect white, 0.4–1.1 of saturation
 * @param jpeg quality as the Independent JPEG Group counts it, 72–97 [study]; down to 45 in a stream or after a messenger [assumed]
 * @param corners how far each corner is out of a square's place, of the label's side, 0–0.045 [study]
 * @param rollDegrees how far the label is turned from the nearest right angle, each way, 0–12
 * @param light change of the light over the label, 0–0.22 [study]
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
    /** How far a mixture's software goes beyond its families', at most. */
    private static final double UPDATE = 2;

    /**
     * A kind of camera that takes each range from one of these: within what they span, and yet like none of them. Only its software may go
     * farther, up to twice and to the ends that are written above: optics last as long as the phone, and each update sharpens, smooths and
     * brightens in another way.
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
                dice.pick(of).electrons,
                dice.pick(of).readElectrons,
                dice.pick(of).demosaic,
                updated(dice.pick(of).denoise, 0.05, dice),
                updated(dice.pick(of).sharpen, 2, dice),
                updated(dice.pick(of).sharpenPx, 2, dice),
                updated(dice.pick(of).curve, 1, dice),
                updated(dice.pick(of).clip, 0.15, dice),
                dice.pick(of).exposure,
                dice.pick(of).jpeg,
                hand.corners,
                hand.rollDegrees,
                dice.pick(of).light);
    }

    private static Range updated(Range of, double end, Dice dice) {
        return Range.of(of.min(), Math.max(of.max(), Math.min(end, of.max() * dice.between(1, UPDATE))));
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
