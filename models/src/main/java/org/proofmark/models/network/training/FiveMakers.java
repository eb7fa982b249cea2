package org.proofmark.models.network.training;

import java.util.List;
import java.util.stream.Stream;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Split;
import org.proofmark.models.simulator.Studio;

/**
 * Who prints, forges and photographs labels of the five classes; forgers learn their trade once. One thread's.
 *
 * @param mixed whether printers, the forgers' too, and cameras are mixtures of the split's families instead of these
 */
record FiveMakers(
        Split split,
        boolean mixed,
        List<PrinterFamily> printers,
        long seed,
        Press press,
        Studio studio,
        Forger forger) {
    private static final int MIXTURES = 60;
    private static final int FORGERS = 24;
    private static final int CAMERAS = 4;
    private static final TextureProfile TAUGHT_BY = TextureProfile.KEYED_600.withMode(TextureMode.MARKET_PATTERN_A);

    static FiveMakers of(Split split, boolean mixed, long seed) {
        Scratch scratch = new Scratch();
        List<PrinterFamily> printers = mixed ? mixtures(split, "printers", seed, MIXTURES) : split.printers();
        List<PrinterFamily> forgers = mixed ? mixtures(split, "forgers", seed, FORGERS) : split.printers();
        return new FiveMakers(
                split,
                mixed,
                printers,
                seed,
                new Press(scratch),
                new Studio(scratch),
                new Forger(forgers, TAUGHT_BY, scratch));
    }

    private static List<PrinterFamily> mixtures(Split split, String whose, long seed, int count) {
        return PrinterFamily.mixtures(split.printers(), count, new Dice(seed).fork(whose));
    }

    /** Of the machine with this number, which are by turns of the families. */
    PrinterFamily printer(int machine) {
        return printers.get(machine % printers.size());
    }

    /** That photograph the labels of this machine. */
    List<CameraFamily> cameras(int machine) {
        Dice dice = new Dice(seed).fork(machine).fork("cameras");
        return mixed
                ? Stream.generate(() -> CameraFamily.mixed(split.cameras(), dice))
                        .limit(CAMERAS)
                        .toList()
                : split.cameras();
    }
}
