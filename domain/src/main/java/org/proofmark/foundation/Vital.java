package org.proofmark.foundation;

/**
 * A part without which the installation is unwell. Every room that holds something which can break (a database, a keystore, a
 * dispatcher) implements one as a CDI bean; the web's health check asks them all.
 */
public interface Vital {
    /** Short stable name, for example {@code database}. */
    String name();

    /** Looks now; must answer within about two seconds and never throw. */
    Sign look();

    /**
     * @param ok whether the part does its work
     * @param essential whether the installation should be taken out of service while it does not
     * @param detail one line for the person on call; holds no secret, since health may be public
     */
    record Sign(boolean ok, boolean essential, String detail) {
        public static Sign well(String detail) {
            return new Sign(true, true, detail);
        }

        public static Sign down(String detail) {
            return new Sign(false, true, detail);
        }

        /** Something is missing, but the installation can serve without it. */
        public static Sign degraded(String detail) {
            return new Sign(false, false, detail);
        }
    }
}
