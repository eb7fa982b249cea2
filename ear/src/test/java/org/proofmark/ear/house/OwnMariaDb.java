package org.proofmark.ear.house;

import java.io.IOException;

/** The embedded database of the house, which may be killed and brought back. */
record OwnMariaDb(EmbeddedDatabase database) implements HouseDatabase {
    @Override
    public DatabaseAccess access() {
        return database.access();
    }

    @Override
    public boolean alive() {
        return database.alive();
    }

    @Override
    public void kill() {
        database.kill();
    }

    @Override
    public void restart() {
        database.stop();
        try {
            database.start();
        } catch (IOException e) {
            throw new HouseException("The database could not be restarted: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        database.stop();
    }
}
