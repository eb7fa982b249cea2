package org.proofmark.labelling;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes labels one after another. Memory does not grow with their number, but for the few bytes a page (PDF, about 10) or file
 * (ZIP, 8) that the format's own index needs at its end. For one thread.
 */
public interface LabelWriter extends Closeable {
    /**
     * Adds the label of one serial. A specimen's serial is ignored.
     *
     * @param serial as printed in the code, 1 to 20 characters
     */
    void add(String serial) throws IOException;

    /** Labels added so far. */
    long count();

    /** Ends the document. Leaves the stream open, flushed; a document that was not closed is not valid. */
    @Override
    void close() throws IOException;
}
