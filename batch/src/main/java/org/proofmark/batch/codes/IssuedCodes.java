package org.proofmark.batch.codes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;
import org.proofmark.foundation.Measured;

/** How many codes this node has signed and made durable since it started; its rate is the issue rate. */
@ApplicationScoped
public class IssuedCodes implements Measured {
    private final LongAdder codes = new LongAdder();

    void add(long more) {
        codes.add(more);
    }

    @Override
    public String name() {
        return "codes.issued";
    }

    @Override
    public String help() {
        return "Codes signed and written to order files by this node since it started";
    }

    @Override
    public Kind kind() {
        return Kind.COUNTER;
    }

    @Override
    public double value() {
        return codes.sum();
    }
}
