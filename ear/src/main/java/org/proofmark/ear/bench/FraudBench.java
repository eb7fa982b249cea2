package org.proofmark.ear.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proofmark.ear.fraud.Check;
import org.proofmark.ear.fraud.Deed;
import org.proofmark.ear.fraud.Door;
import org.proofmark.ear.fraud.Experiments;
import org.proofmark.ear.fraud.FraudPage;
import org.proofmark.ear.fraud.Outcome;
import org.proofmark.ear.fraud.Setting;
import org.proofmark.ear.fraud.Tallies;
import org.proofmark.ear.fraud.Tally;
import org.proofmark.models.simulator.HeldOut;

/**
 * Label fraud against the deployed product, plain EAN-13 and a static QR, simulated, on presses, cameras and forgers' printers that the
 * model has never seen. Writes the tables that {@code ear/docs/fraud.md} publishes to {@code ear/target/bench/fraud/tables.md}.
 */
final class FraudBench implements Bench {
    private static final long SEED = 2026;

    @Override
    public String name() {
        return "fraud";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        BenchHouse house = context.house();
        Tallies tallies = new Tallies();
        Path page = context.folder(name()).resolve("tables.md");
        Experiments once = new Experiments(new Door(house::baseUrl, house::ready), Setting.HELD_OUT, 1, "FRAUD");
        for (int round = 0; round < context.scaled(4); round++) {
            once.run(HeldOut.TEST_PRINTERS, SEED + round, tallies, context::say);
            Files.writeString(page, new FraudPage(tallies).tables());
        }
        context.say("all tables: " + page);
        List<Row> rows = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            Tally ours = tallies.of(Check.PHOTO_EXPECTED, deed);
            Tally link = tallies.of(Check.LINK, deed);
            rows.add(
                    deed == Deed.HONEST
                            ? Row.rate(
                                            "accepted of " + ours.trials() + ", " + deed.words()
                                                    + ", simulated; anchor: static QR",
                                            "labels",
                                            ours.last(Outcome.ACCEPTED),
                                            Double.NaN)
                                    .against(link.last(Outcome.ACCEPTED), Double.NaN)
                            : Row.rate(
                                            "not accepted of " + ours.trials() + ", " + deed.words()
                                                    + ", simulated; anchor: static QR",
                                            "labels",
                                            kept(ours),
                                            ours.trials())
                                    .against(kept(link), Double.NaN));
        }
        return rows;
    }

    private static int kept(Tally tally) {
        return tally.trials() - tally.last(Outcome.ACCEPTED);
    }
}
