package org.proofmark.ear.container;

/** Says whether what is static in a test's parent was made for this very test: all classes of one deployment share it. */
final class StaticFixture {
    private Class<?> madeFor;

    /** Whether nothing was made for this test's class yet; whoever asks makes it. */
    boolean missing(Object test) {
        boolean missing = madeFor != test.getClass();
        madeFor = test.getClass();
        return missing;
    }
}
