package org.proofmark.models.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * What the label sits on and what lies over it.
 *
 * @param halfAngle half the angle that the label spans on a round body, radians, 0 (flat) to 0.7: a 20-mm label on a bottle of 30 mm
 *     diameter spans 1.33 in all
 * @param upright whether the body's axis runs up the label rather than across
 * @param creases wrinkles, none to three
 * @param glares reflections of lamps on gloss or film, none to two
 * @param veil light that film or gloss adds everywhere, of white, 0–0.15 [assumed]
 * @param colours of ink and paper as the camera's red, green and blue see them
 */
public record Scene(
        Kind kind,
        double halfAngle,
        boolean upright,
        List<Crease> creases,
        List<Glare> glares,
        double veil,
        Colours colours) {
    /** What is drawn. */
    public enum Kind {
        FLAT,
        CYLINDER,
        GLOSS,
        FILM,
        WRINKLE
    }

    /**
     * A wrinkle: the label is pushed aside along a direction, most at its middle.
     *
     * @param angle of the direction across the crease, radians
     * @param place along that direction, of the label's side from its middle, −0.5 to 0.5
     * @param width of the label's side (standard deviation), 0.03–0.15
     * @param push of the label's side, 0–0.012
     * @param shade change of light on its slopes, of white, 0–0.2
     */
    public record Crease(double angle, double place, double width, double push, double shade) {}

    /**
     * A reflection.
     *
     * @param x middle in the picture, 0–1
     * @param y the same, down
     * @param width of the picture (standard deviation), 0.03–0.3
     * @param height the same, down; a long one is a tube lamp or a fold of film
     * @param strength of white, 0–0.8
     */
    public record Glare(double x, double y, double width, double height, double strength) {}

    /** Black ink on white paper under neutral light. */
    public static final Colours NEUTRAL = new Colours(1, 1, 1, 0, 0, 0);

    /**
     * Light from paper and, added to that of black, from coloured ink.
     *
     * @param paperRed of green, 0.8–1.2 after white balance
     * @param paperBlue the same
     * @param paperGreen 1
     * @param inkRed reflectance of the coloured ink beyond black, 0–0.35
     */
    public record Colours(
            double paperRed, double paperGreen, double paperBlue, double inkRed, double inkGreen, double inkBlue) {}

    public static final Scene PLAIN = new Scene(Kind.FLAT, 0, true, List.of(), List.of(), 0, NEUTRAL);

    /** A scene of a kind. One in six labels is printed in a dark colour. */
    public static Scene draw(Kind kind, Dice dice) {
        double halfAngle = kind == Kind.CYLINDER ? dice.between(0.15, 0.6) : 0;
        List<Crease> creases = new ArrayList<>();
        List<Glare> glares = new ArrayList<>();
        double veil = 0;
        switch (kind) {
            case FLAT, CYLINDER -> {}
            case WRINKLE -> {
                for (int i = 0, n = 1 + dice.below(3); i < n; i++) {
                    creases.add(new Crease(
                            dice.between(0, 3.14),
                            dice.between(-0.45, 0.45),
                            dice.between(0.03, 0.15),
                            dice.between(0, 0.010),
                            dice.between(0.02, 0.18)));
                }
            }
            case GLOSS -> {
                glares.add(new Glare(
                        dice.uniform(),
                        dice.uniform(),
                        dice.between(0.05, 0.2),
                        dice.between(0.05, 0.2),
                        dice.between(0.1, 0.6)));
                veil = dice.between(0, 0.05);
            }
            case FILM -> {
                for (int i = 0, n = 1 + dice.below(2); i < n; i++) {
                    boolean lying = dice.chance(0.5);
                    double along = dice.between(0.3, 0.8);
                    double thin = dice.between(0.02, 0.06);
                    glares.add(new Glare(
                            dice.uniform(),
                            dice.uniform(),
                            lying ? along : thin,
                            lying ? thin : along,
                            dice.between(0.05, 0.4)));
                }
                veil = dice.between(0.02, 0.12);
            }
        }
        double warm = dice.between(-0.08, 0.08);
        boolean coloured = dice.chance(1 / 6.0);
        double tint = coloured ? dice.between(0.05, 0.25) : 0;
        int which = dice.below(3);
        Colours colours = new Colours(
                1 + warm,
                1,
                1 - warm,
                which == 0 ? tint : 0.01,
                which == 1 ? tint * 0.6 : 0.01,
                which == 2 ? tint : 0.01);
        return new Scene(kind, halfAngle, dice.chance(0.5), List.copyOf(creases), List.copyOf(glares), veil, colours);
    }
}
