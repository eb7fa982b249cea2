package org.proofmark.ear.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.proofmark.ear.house.HouseException;

/**
 * An order for 10^8 codes from the request to the sealed file: numbers reserved, signed, written, forced to the disk, read back and hashed.
 * The anchor stores 10^6 such codes as rows with a bare {@code LOAD DATA}, which is what a product does that keeps a row for each code.
 */
final class IssueCodesBench implements Bench {
    private static final long ORDER = 100_000_000;
    private static final int ROWS = 1_000_000;

    @Override
    public String name() {
        return "issue-codes";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        double anchor = loadData(context);
        BenchHouse house = context.house();
        OrderCalls orders = new OrderCalls(house);
        finish(orders, orders.place(1_000_000, "FILE"), house); // the compiler warms up
        long quantity = context.scaled(ORDER);
        double before = memory(house);
        long start = System.nanoTime();
        double peak = finish(orders, orders.place(quantity, "FILE"), house);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Row> rows = new ArrayList<>();
        rows.add(Row.rate(
                        String.format("issue + sign + write codes.csv, %,d codes; LOAD DATA of %,d", quantity, ROWS),
                        "codes/s",
                        quantity / seconds,
                        1_500_000)
                .against(anchor, 5));
        if (Memory.isKnown()) {
            rows.add(Row.cost("server memory at most while issuing them; before", "MB", peak, Double.NaN)
                    .against(before, Double.NaN));
        }
        return rows;
    }

    /** Waits for the order and returns the largest memory seen meanwhile. */
    private static double finish(OrderCalls orders, String order, BenchHouse house) throws Exception {
        double peak = 0;
        while (true) {
            String status = orders.status(order);
            if (status.equals("COMPLETED")) {
                return peak;
            }
            if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
                throw new HouseException("The order " + order + " is " + status);
            }
            peak = Math.max(peak, memory(house));
            Thread.sleep(100);
        }
    }

    private static double memory(BenchHouse house) {
        return ProcessHandle.of(house.serverPid()).map(Memory::ofTree).orElse(0.0);
    }

    private static double loadData(BenchContext context) throws IOException, SQLException {
        Path file = context.folder("issue-codes").resolve("rows.csv");
        if (!Files.exists(file)) {
            write(file);
        }
        try (Connection connection = context.database().access().connect("allowLoadLocalInfile=true");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_code");
            statement.execute(
                    "CREATE TABLE bench_code (serial CHAR(20) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,"
                            + " uri VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL)");
            long start = System.nanoTime();
            statement.execute("LOAD DATA LOCAL INFILE '" + file.toString().replace('\\', '/')
                    + "' INTO TABLE bench_code FIELDS TERMINATED BY ',' LINES TERMINATED BY '\\n' IGNORE 1 LINES");
            double seconds = (System.nanoTime() - start) / 1e9;
            context.say(String.format("LOAD DATA of %,d rows took %.1f s", ROWS, seconds));
            statement.execute("DROP TABLE bench_code");
            return ROWS / seconds;
        }
    }

    private static void write(Path file) throws IOException {
        Random random = new Random(1);
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("serial,uri\n");
            StringBuilder serial = new StringBuilder();
            for (int row = 0; row < ROWS; row++) {
                serial.setLength(0);
                for (int i = 0; i < 20; i++) {
                    serial.append(alphabet.charAt(random.nextInt(32)));
                }
                out.append(serial)
                        .append(",HTTPS://ID.EXAMPLE.COM/01/09506000134352/21/")
                        .append(serial)
                        .append('\n');
            }
        }
    }
}
