package org.proofmark.ear.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseException;
import org.proofmark.ear.house.HouseExtension;

/**
 * An order is killed again and again while its codes are written, and has exactly the ordered codes in the end. The server dies at points
 * that are named in the code, which a seed chooses; {@code -Dproofmark.kills=20} kills more often (the nightly profile does).
 */
@ExtendWith(HouseExtension.class)
class KilledOrderIT {
    private static final long SEED = Long.getLong("proofmark.kills.seed", 20_261_121L);
    private static final int KILLS = Integer.getInteger("proofmark.kills", 3);
    private static final int QUANTITY = 600_001;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * Points in the order in which they can be reached: before the order is committed, while its file is written, before its manifest. Only
     * a death after a commit brings the file forward, so there are two of those at most.
     */
    private static List<String> points() {
        Random random = new Random(SEED);
        List<String> points = new ArrayList<>();
        points.add("after-reservation");
        int commits = 0;
        while (points.size() < KILLS - 1) {
            switch (random.nextInt(3)) {
                case 0 -> points.add("mid-file:" + (1 + random.nextInt(6)));
                case 1 -> points.add("before-commit");
                default -> points.add(commits++ < 2 ? "after-commit" : "mid-file:2");
            }
        }
        points.add("before-manifest");
        return points;
    }

    @Test
    void anOrderThatIsKilledAgainAndAgainHasEveryCodeOnce(House house) throws Exception {
        OrderClient client = new OrderClient(house);
        String key = "killed-" + UUID.randomUUID();
        String body = OrderClient.body(QUANTITY, "FILE");
        boolean placed = false;
        for (String point : points()) {
            try {
                house.restartServer(Map.of("proofmark.fault", point));
                if (!placed) {
                    client.place(key, body);
                }
            } catch (HouseException | IOException dead) {
                // It died while it was started or asked: that is what the point is for.
            }
            assertThat(house.awaitServerEnd(PATIENCE))
                    .as("the server dies at " + point)
                    .isTrue();
            placed = !point.equals("after-reservation");
            assertThat(ordersOfThatSize(house)).as("orders after " + point).isEqualTo(placed ? 1 : 0);
        }
        say(KILLS + " deaths at " + points());
        house.restartServer();
        String order = OrderClient.id(client.place(key, body));
        assertThat(ordersOfThatSize(house))
                .as("the repeated request makes no second order")
                .isEqualTo(1);
        client.await(order, "COMPLETED");
        checkEveryCodeOnce(house, client, order);
    }

    @Test
    void anOrderSurvivesTheDeathOfTheDatabase(House house) throws Exception {
        house.assumeOwnDatabase();
        OrderClient client = new OrderClient(house);
        String order = OrderClient.id(client.place("db-" + UUID.randomUUID(), OrderClient.body(1_200_001, "FILE")));
        awaitSegments(house, order);
        house.killDatabase();
        house.restartDatabase();
        client.awaitOnNewDatabase(order, "COMPLETED");
        checkEveryCodeOnce(house, client, order);
    }

    /**
     * The file as it is served, against the codes computed afresh: moved aside, the same address computes them while it streams. So each
     * line is the genuine code of its position, none is missing, none is there twice.
     */
    private static void checkEveryCodeOnce(House house, OrderClient client, String order) throws Exception {
        Path file;
        try (var paths = Files.walk(house.data().resolve("orders"))) {
            file = paths.filter(path -> path.endsWith(Path.of(order, "codes.csv")))
                    .findFirst()
                    .orElseThrow();
        }
        Path aside = file.resolveSibling("written.csv");
        Files.move(file, aside);
        long quantity;
        try (Connection connection = house.connection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT quantity FROM code_order WHERE id = UNHEX(REPLACE(?, '-', ''))")) {
            query.setString(1, order);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                quantity = row.getLong(1);
            }
        }
        Set<String> serials = new HashSet<>((int) (quantity * 2));
        try (BufferedReader written = Files.newBufferedReader(aside);
                InputStream stream = client.codes(order);
                BufferedReader computed =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            assertThat(written.readLine()).isEqualTo("serial,uri");
            assertThat(computed.readLine()).isEqualTo("serial,uri");
            for (long position = 0; position < quantity; position++) {
                String line = written.readLine();
                if (line == null || !line.equals(computed.readLine())) {
                    throw new AssertionError("position " + position + " holds " + line);
                }
                serials.add(line.substring(0, 20));
            }
            assertThat(written.readLine()).isNull();
            assertThat(computed.readLine()).isNull();
        } finally {
            Files.move(aside, file);
        }
        assertThat((long) serials.size()).isEqualTo(quantity);
        say(quantity + " codes of one order, each once");
    }

    /** Into the log of the build: what a nightly run is asked for. */
    private static void say(String figure) {
        System.getLogger(KilledOrderIT.class.getName()).log(System.Logger.Level.INFO, figure);
    }

    private static void awaitSegments(House house, String order) throws Exception {
        for (int i = 0; i < 600; i++) {
            try (Connection connection = house.connection();
                    PreparedStatement query = connection.prepareStatement(
                            "SELECT COUNT(*) FROM order_segment WHERE order_id = UNHEX(REPLACE(?, '-', ''))")) {
                query.setString(1, order);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the job of order " + order + " writes nothing");
    }

    private static long ordersOfThatSize(House house) throws SQLException {
        try (Connection connection = house.connection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM code_order WHERE quantity = " + QUANTITY)) {
            row.next();
            return row.getLong(1);
        }
    }
}
