package org.proofmark.models.training;

import java.util.List;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Studio;

/** What one thread prints, photographs and forges with; a forger learns his trade once. */
record Equipment(Press press, Studio studio, Forger forger) {
    /** @param forgers families of printers that the forger owns */
    static Equipment of(List<PrinterFamily> forgers) {
        Scratch scratch = new Scratch();
        return new Equipment(new Press(scratch), new Studio(scratch), new Forger(forgers, scratch));
    }
}
