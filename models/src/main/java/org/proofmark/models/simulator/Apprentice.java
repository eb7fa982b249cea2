package org.proofmark.models.simulator;

import java.util.List;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureProfile;

/**
 * How the smart forger learns: prints textures of his own, whose dots he knows, on printers he can buy, scans them, and fits. How much effort
 * he makes is [assumed], all of it; his dice are always the same, so on the same printers and labels of the same profile he always learns
 * the same.
 */
final class Apprentice {
    /** Labels that he prints and scans, printer by printer in turns. */
    private static final int PRINTS = 8;

    /** How often he goes through them, each time with a smaller step. */
    private static final int ROUNDS = 3;

    /** Places that he looks at in each label in each round, drawn by chance; those without a texture cell teach nothing. */
    private static final int PLACES = 25_000;

    /** Step of the first round, in weight for a unit of the log loss's gradient; a third and a fifth of it in the next two. */
    private static final float RATE = 0.02f;

    private Apprentice() {}

    /** @param hidden units of the network, 20 for {@link Attack#SMART_NETWORK}; 0 for logistic regression */
    static DotGuess taught(
            int hidden, TextureProfile profile, List<PrinterFamily> printers, Forger forger, Press press) {
        Dice dice = new Dice(0x536D617274L + hidden);
        Plane[] scans = new Plane[PRINTS];
        MarkedSymbol[] symbols = new MarkedSymbol[PRINTS];
        for (int i = 0; i < PRINTS; i++) {
            Specimen own = Specimen.draw("the forger's own", profile, 4, Specimen.Design.PLAIN, dice);
            Print print =
                    press.print(own.raster(), printers.get(i % printers.size()).draw(dice), dice.fork(i));
            symbols[i] = own.symbol();
            scans[i] = Scans.levelled(forger.scanned(print, own.symbol(), 2 * profile.dpi(), dice));
        }
        DotGuess guess = new DotGuess(hidden, dice);
        float[] inputs = new float[DotGuess.INPUTS];
        for (int round = 0; round < ROUNDS; round++) {
            float rate = RATE / (1 + 2 * round);
            for (int step = 0, n = PRINTS * PLACES; step < n; step++) {
                int i = dice.below(PRINTS);
                int x = dice.below(symbols[i].side());
                int y = dice.below(symbols[i].side());
                if (symbols[i].isCell(x, y) && DotGuess.window(scans[i], x, y, inputs)) {
                    guess.learn(inputs, symbols[i].black(x, y), rate);
                }
            }
        }
        return guess;
    }
}
