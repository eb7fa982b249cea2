package org.proofmark.models.simulator;

/**
 * What lands where it should not: satellite drops and toner specks beside dark areas, pinholes in them. How many, {@link PrinterFamily} says;
 * what each looks like is [assumed]: three samples (64 µm) wide, 2 to 7 samples (drops) or to 5 (toner) away.
 */
final class Specks {
    /** How much ink one adds in its middle, or a pinhole takes, of what is lacking or there; half as much beside, a third at its corners. */
    private static final Range STRENGTH = Range.of(0.3, 0.9);

    /** Spread coverage (0–1) from which on there is ink to splash, and a solid to have holes. */
    private static final float SPLASHES = 0.6f;

    private static final float SOLID = 0.8f;

    private Specks() {}

    /**
     * @param coverage spread coverage, which tells dark areas from light ones
     * @param ink 0–1, changed in place
     */
    static void scatter(Plane coverage, Plane ink, Printer printer, Dice dice) {
        double squareInches = (double) ink.width() * ink.height() / Press.SAMPLES_AN_INCH / Press.SAMPLES_AN_INCH;
        int satellites = (int) (100 * printer.satellites() * squareInches);
        boolean drops = printer.technology() == PrinterFamily.Technology.INKJET;
        for (int i = 0; i < satellites; i++) {
            int x = dice.below(ink.width());
            int y = dice.below(ink.height());
            // Drops trail behind the carriage; toner is scattered to all sides.
            int away = 2 + dice.below(drops ? 6 : 4);
            int aside = drops ? away : dice.below(2 * away + 1) - away;
            int down = drops ? dice.below(3) - 1 : dice.below(2 * away + 1) - away;
            if (coverage.at(x, y) > SPLASHES) {
                spot(ink, x + aside, y + down, (float) STRENGTH.draw(dice), true);
            }
        }
        int voids = (int) (100 * printer.voids() * squareInches);
        for (int i = 0; i < voids; i++) {
            int x = dice.below(ink.width());
            int y = dice.below(ink.height());
            if (coverage.at(x, y) > SOLID) {
                spot(ink, x, y, (float) STRENGTH.draw(dice), false);
            }
        }
    }

    private static void spot(Plane ink, int x, int y, float strength, boolean dark) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int px = x + dx;
                int py = y + dy;
                if (px < 0 || py < 0 || px >= ink.width() || py >= ink.height()) {
                    continue;
                }
                float part = strength / (1 + dx * dx + dy * dy);
                int i = py * ink.width() + px;
                float here = ink.values()[i];
                ink.values()[i] = dark ? here + (1 - here) * part : here * (1 - part);
            }
        }
    }
}
