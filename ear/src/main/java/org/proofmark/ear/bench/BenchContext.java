package org.proofmark.ear.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proofmark.ear.house.EmbeddedDatabase;
import org.proofmark.ear.house.Layout;

/** What benches share: a scale, a place for datasets that are kept, a database, a running house. */
public final class BenchContext implements AutoCloseable {
    private final Layout layout;
    private final double scale;
    private final PrintStream out;
    private @Nullable EmbeddedDatabase database;
    private @Nullable BenchHouse house;

    BenchContext(Layout layout, double scale, PrintStream out) {
        this.layout = layout;
        this.scale = scale;
        this.out = out;
    }

    /** A count shrunk by {@code -Dproofmark.scale}, at least 1. */
    public long scaled(long count) {
        return Math.max(1, Math.round(count * scale));
    }

    /** A folder for this bench's datasets under {@code ear/target/bench}; kept between runs. */
    public Path folder(String bench) throws IOException {
        return Files.createDirectories(layout.build().resolve("bench").resolve(bench));
    }

    public Layout layout() {
        return layout;
    }

    public void say(String line) {
        out.println("[bench] " + line);
        out.flush();
    }

    /** An embedded database with an empty schema and nothing else beside it, for anchors such as a bare {@code LOAD DATA}. */
    public EmbeddedDatabase database() throws IOException {
        if (database == null) {
            database = EmbeddedDatabase.start(layout.mariaDb(), folder("database"), 0, 192);
        }
        return database;
    }

    /** The product, deployed, with the demo brand; started at the first call, stopped at the end. */
    public BenchHouse house() throws IOException {
        if (house == null) {
            say("starting a house");
            house = BenchHouse.start(layout, folder("house"));
        }
        return house;
    }

    /** Stops the house early, so that a later bench has the machine to itself. */
    public void stopHouse() throws IOException {
        if (house != null) {
            house.close();
            house = null;
        }
    }

    @Override
    public void close() throws IOException {
        stopHouse();
        if (database != null) {
            database.stop();
        }
    }
}
