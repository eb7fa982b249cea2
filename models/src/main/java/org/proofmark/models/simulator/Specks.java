package org.proofmark.models.simulator;

/** What lands where it should not: satellite drops and toner specks beside dark areas, pinholes in them. */
final class Specks {
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
            if (coverage.at(x, y) > 0.6f) {
                spot(ink, x + aside, y + down, (float) dice.between(0.3, 0.9), true);
            }
        }
        int voids = (int) (100 * printer.voids() * squareInches);
        for (int i = 0; i < voids; i++) {
            int x = dice.below(ink.width());
            int y = dice.below(ink.height());
            if (coverage.at(x, y) > 0.8f) {
                spot(ink, x, y, (float) dice.between(0.3, 0.9), false);
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
