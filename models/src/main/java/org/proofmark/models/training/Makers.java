package org.proofmark.models.training;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Split;

/**
 * Who prints, forges and photographs.
 *
 * @param split whose attacks and markets they are
 * @param machines how many printers, by turns of these families
 * @param printers families of printers
 * @param forgers families of printers that forgers own
 * @param enrolling families of cameras that a machine is enrolled with, by its number
 * @param cameras families that photograph its labels later on
 */
record Makers(
        Split split,
        int machines,
        List<PrinterFamily> printers,
        List<PrinterFamily> forgers,
        IntFunction<List<CameraFamily>> enrolling,
        IntFunction<List<CameraFamily>> cameras) {
    private static final int MIXED_FORGERS = 24;
    private static final int MIXED_CAMERAS = 4;
    /** Of the cameras that see its labels later on, so many did not enrol it. */
    private static final int OTHERS = 2;

    /** Between the seeds of printers and of forgers. */
    private static final long FORGERS = 1000;

    /** The split's own families. @param each machines of each family */
    static Makers named(Split split, int each) {
        return new Makers(
                split,
                each * split.printers().size(),
                split.printers(),
                split.printers(),
                machine -> split.cameras(),
                machine -> split.cameras());
    }

    /**
     * Printers that are each a mixture of the split's families, forgers whose printers are mixtures, too, and for each machine a few cameras
     * that are: like nothing that has a name, within what the families span, but for the cameras' software and light, which go beyond. Half
     * of the cameras that see a label later on are not among those that the machine was enrolled with.
     */
    static Makers mixed(Split split, long seed, int machines) {
        return mixtures(split, seed, machines, CameraFamily::mixed);
    }

    /** The same, seen by cameras whose software does much of everything. */
    static Makers processed(Split split, long seed, int machines) {
        return mixtures(split, seed, machines, CameraFamily::processed);
    }

    /** The same, half of the cameras with soft lenses. */
    static Makers softened(Split split, long seed, int machines) {
        return mixtures(
                split,
                seed,
                machines,
                (families, dice) ->
                        dice.chance(0.5) ? CameraFamily.soft(families, dice) : CameraFamily.mixed(families, dice));
    }

    private static Makers mixtures(
            Split split, long seed, int machines, BiFunction<List<CameraFamily>, Dice, CameraFamily> camera) {
        IntFunction<List<CameraFamily>> cameras = machine -> {
            Dice dice = new Dice(seed).fork(machine).fork("cameras");
            return Stream.generate(() -> camera.apply(split.cameras(), dice))
                    .limit(MIXED_CAMERAS + OTHERS)
                    .toList();
        };
        return new Makers(
                split,
                machines,
                mixtures(split, seed, machines),
                mixtures(split, seed + FORGERS, MIXED_FORGERS),
                machine -> cameras.apply(machine).subList(0, MIXED_CAMERAS),
                machine -> cameras.apply(machine).subList(OTHERS, MIXED_CAMERAS + OTHERS));
    }

    /** The same machines, enrolled as they were; these families of cameras photograph the labels later on. */
    Makers seenBy(List<CameraFamily> others) {
        return new Makers(split, machines, printers, forgers, enrolling, machine -> others);
    }

    /** The same machines, enrolled as they were; later on their labels are photographed with so many pixels across, or more. */
    Makers seenFrom(double leastAcross) {
        return new Makers(split, machines, printers, forgers, enrolling, machine -> cameras.apply(machine).stream()
                .map(camera -> camera.from(leastAcross))
                .toList());
    }

    /** Of the machine with this number. */
    PrinterFamily printer(int machine) {
        return printers.get(machine % printers.size());
    }

    private static List<PrinterFamily> mixtures(Split split, long seed, int count) {
        return PrinterFamily.mixtures(split.printers(), count, new Dice(seed).fork("mixtures"));
    }
}
