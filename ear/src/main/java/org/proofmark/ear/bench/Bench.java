package org.proofmark.ear.bench;

import java.util.List;

/** Measures one path of the product. List new ones in {@link Benches}. */
public interface Bench {
    /** What {@code -Dproofmark.bench} calls it: lower-case words and hyphens. */
    String name();

    /** Measures; each row is one line of the table. Throws when something could not be measured: that is a failure, never a row. */
    List<Row> run(BenchContext context) throws Exception;
}
