package org.proofmark.models.network.training;

import org.proofmark.models.simulator.Dice;

/** What all steps do with what they learn from. */
final class Batches {
    private Batches() {}

    static void shuffle(int[] order, Dice dice) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            int other = order[i];
            order[i] = order[j];
            order[j] = other;
        }
    }

    /** The index of each row's largest. */
    static int[] best(double[][] scores) {
        int[] best = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (int k = 1; k < scores[i].length; k++) {
                best[i] = scores[i][k] > scores[i][best[i]] ? k : best[i];
            }
        }
        return best;
    }
}
