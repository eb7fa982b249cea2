package org.proofmark.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.proofmark.foundation.Measured;

/** What the queue before the model can tell about itself. */
final class PrintMeters {
    private PrintMeters() {}

    /** How many prints wait or are being judged. */
    @ApplicationScoped
    public static class Present implements Measured {
        @Inject
        private WatermarkBean watermark;

        @Override
        public String name() {
            return "prints.present";
        }

        @Override
        public String help() {
            return "Prints that wait or are being judged on this node";
        }

        @Override
        public Kind kind() {
            return Kind.GAUGE;
        }

        @Override
        public double value() {
            return watermark.prints().present();
        }
    }

    /** How many prints were judged. */
    @ApplicationScoped
    public static class Judged implements Measured {
        @Inject
        private WatermarkBean watermark;

        @Override
        public String name() {
            return "prints.judged";
        }

        @Override
        public String help() {
            return "Prints judged by this node since it started";
        }

        @Override
        public Kind kind() {
            return Kind.COUNTER;
        }

        @Override
        public double value() {
            return watermark.prints().judged();
        }
    }

    /** How many prints were turned away. */
    @ApplicationScoped
    public static class TurnedAway implements Measured {
        @Inject
        private WatermarkBean watermark;

        @Override
        public String name() {
            return "prints.turned.away";
        }

        @Override
        public String help() {
            return "Prints that were answered 503 because too many waited, since this node started";
        }

        @Override
        public Kind kind() {
            return Kind.COUNTER;
        }

        @Override
        public double value() {
            return watermark.prints().turnedAway();
        }
    }
}
