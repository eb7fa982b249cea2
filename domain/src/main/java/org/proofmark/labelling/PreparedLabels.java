package org.proofmark.labelling;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/**
 * Labels that may be written now: everything was checked, logged and marked. Writing needs no database and no transaction.
 *
 * @param download id in the log; {@link Labels#finished} closes it. Nil for a preview
 * @param fileName suggestion for the user's disk
 * @param format says the media type
 * @param labels how many will be written
 * @param content writes them; once
 */
public record PreparedLabels(UUID download, String fileName, LabelFormat format, long labels, Content content) {
    /** Nothing was logged: a preview. */
    public static final UUID NOT_LOGGED = new UUID(0, 0);

    /** Writes a whole file and leaves the stream open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
