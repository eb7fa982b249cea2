package org.proofmark.ear.bench;

import java.util.Arrays;
import java.util.List;

/** Orders without a file: how long a billion codes take to be accepted, and how fast codes stream that nobody has stored. */
final class UnwrittenOrderBench implements Bench {
    private static final int TIMES = 9;
    private static final long STREAMED = 20_000_000;

    @Override
    public String name() {
        return "unwritten-order";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        OrderCalls orders = new OrderCalls(context.house());
        orders.place(1000, "NONE");
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            orders.place(1_000_000_000, "NONE");
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        orders.download(orders.place(2_000_000, "NONE")); // the compiler warms up
        long quantity = context.scaled(STREAMED);
        String order = orders.place(quantity, "NONE");
        long start = System.nanoTime();
        orders.download(order);
        double rate = quantity / ((System.nanoTime() - start) / 1e9);
        return List.of(
                Row.cost(
                        "order of 10^9 codes with deliver=NONE accepted, slowest of " + TIMES,
                        "s",
                        seconds[TIMES - 1],
                        1),
                Row.rate(
                        String.format("codes.csv computed while streamed over HTTP, %,d codes", quantity),
                        "codes/s",
                        rate,
                        Double.NaN));
    }
}
