package org.proofmark.models.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * What the label sits on and what lies over it. Every range here is [assumed]: none was measured on a product or taken from a publication.
 * They are what {@link #draw} draws from, evenly, which a test holds.
 *
 * @param kind what is drawn; the others are what it brings
 * @param halfAngle half the angle that the label spans on a round body, radians, 0 (flat) or 0.15 to 0.6: a label of 20 mm on bodies of
 *     133 down to 33 mm diameter
 * @param upright whether the body's axis runs up the label rather than across
 * @param creases one to three where it is wrinkled, else none
 * @param glares reflections of lamps: one on gloss, one or two on film, else none
 * @param veil light that is added everywhere, of white: 0–0.05 on gloss, 0.02–0.12 on film, else 0
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
     * @param angle of the direction across the crease, radians, 0–3.14
     * @param place along that direction, of the label's side from its middle, −0.45 to 0.45
     * @param width of the label's side (standard deviation), 0.03–0.15
     * @param push of the label's side, 0–0.010: 5 dots of a label of 492
     * @param shade change of light where its slopes are steepest, of the light there, 0.02–0.18
     */
    public record Crease(double angle, double place, double width, double push, double shade) {}

    /**
     * A reflection.
     *
     * @param x middle in the picture, of its width, 0–1
     * @param y the same, down
     * @param width of the picture (standard deviation): 0.05–0.2 on gloss; on film 0.3–0.8 one way and 0.02–0.06 the other
     * @param height the same, down; a long one is a tube lamp or a fold of film
     * @param strength in its middle, of white: 0.1–0.6 on gloss, 0.05–0.4 on film
     */
    public record Glare(double x, double y, double width, double height, double strength) {}

    /** Black ink on white paper under neutral light. */
    public static final Colours NEUTRAL = new Colours(1, 1, 1, 0, 0, 0);

    /**
     * Light from paper and, added to that of black, from coloured ink. White balance takes the paper's tint out again; what stays of it is
     * the noise of the weaker colour.
     *
     * @param paperRed light of the paper in red over that in green, 0.92–1.08
     * @param paperGreen 1
     * @param paperBlue as red: 2 less that of red
     * @param inkRed light of the ink in red beyond black's, of white: of five labels in six 0 or 0.01, of the sixth 0.05–0.25 in one of the
     *     three colours
     * @param inkGreen the same; three fifths of it, 0.03–0.15, where green is the one
     * @param inkBlue as red
     */
    public record Colours(
            double paperRed, double paperGreen, double paperBlue, double inkRed, double inkGreen, double inkBlue) {}

    public static final Scene PLAIN = new Scene(Kind.FLAT, 0, true, List.of(), List.of(), 0, NEUTRAL);

    /** A scene of a kind. One in six labels is printed in a dark colour [assumed]. */
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
