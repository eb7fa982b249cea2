package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.file.Path;

/** The database under a {@link House}: the embedded one, or a MySQL that somebody named for the night. */
sealed interface HouseDatabase permits OwnMariaDb, GivenMySql {
    /** An empty one; the given MySQL where the run asks for it. */
    static HouseDatabase fresh(Layout layout, Path data) throws IOException {
        return GivenMySql.wanted()
                ? GivenMySql.named().orElseThrow().emptied()
                : new OwnMariaDb(EmbeddedDatabase.start(layout.mariaDb(), data, 0, 192));
    }

    DatabaseAccess access();

    boolean alive();

    /** Ends it as a power cut would. */
    void kill();

    /** Brings it back on the same port and data. */
    void restart();

    void stop();
}
