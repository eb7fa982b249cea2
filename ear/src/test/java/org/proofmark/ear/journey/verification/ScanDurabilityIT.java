package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** An answered scan is there afterwards, once, whatever lost its power while others were being written. */
@ExtendWith(HouseExtension.class)
class ScanDurabilityIT {
    private static final int SCANNERS = 16;

    private interface PowerCut {
        void happen();
    }

    @Test
    void answeredScansSurviveTheServer(House house) throws Exception {
        List<String> codes = DemoCodes.order(house, 50, "DURABLE-1");
        Queue<String> answered = scanUntil(house, codes, house::killServer);
        house.restartServer();
        assertAllThereOnce(house, answered);
    }

    @Test
    void answeredScansSurviveTheDatabaseAndTheServerRecoversByItself(House house) throws Exception {
        house.assumeOwnDatabase();
        List<String> codes = DemoCodes.order(house, 50, "DURABLE-2");
        Queue<String> answered = scanUntil(house, codes, house::killDatabase);
        HttpResponse<String> meanwhile = DemoCodes.post(house, "{\"code\":\"" + codes.get(0) + "\"}");
        assertThat(meanwhile.statusCode()).as(meanwhile.body()).isEqualTo(503);
        house.restartDatabase();
        assertAllThereOnce(house, answered);
        assertThat(eventually(house, codes.get(0))).isEqualTo(200);
    }

    private static int eventually(House house, String code) throws Exception {
        int status = 0;
        for (int attempt = 0; attempt < 40 && status != 200; attempt++) {
            status = DemoCodes.post(house, "{\"code\":\"" + code + "\"}").statusCode();
            Thread.sleep(status == 200 ? 0 : 500);
        }
        return status;
    }

    /** Scans from many sides, cuts the power in the middle, and returns the ids that were answered. */
    private static Queue<String> scanUntil(House house, List<String> codes, PowerCut cut) throws Exception {
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        Queue<String> unforeseen = new ConcurrentLinkedQueue<>();
        CountDownLatch warm = new CountDownLatch(200);
        List<Thread> scanners = new ArrayList<>();
        for (int i = 0; i < SCANNERS; i++) {
            String code = codes.get(i);
            scanners.add(new Thread(() -> {
                while (true) {
                    try {
                        HttpResponse<String> answer = house.send(house.requestAs("inspector", "/api/v1/verifications")
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "{\"code\":\"" + code + "\"}")));
                        if (answer.statusCode() != 200) {
                            if (answer.statusCode() != 503) {
                                unforeseen.add(answer.statusCode() + " " + answer.body());
                            }
                            return;
                        }
                        answered.add(DemoCodes.object(answer.body()).getString("scanId"));
                        warm.countDown();
                    } catch (IOException | InterruptedException gone) {
                        return;
                    }
                }
            }));
        }
        scanners.forEach(Thread::start);
        assertThat(warm.await(60, TimeUnit.SECONDS)).isTrue();
        cut.happen();
        for (Thread scanner : scanners) {
            scanner.join(60_000);
        }
        assertThat(unforeseen).isEmpty();
        return answered;
    }

    private static void assertAllThereOnce(House house, Queue<String> answered) throws Exception {
        Map<String, Integer> stored = new HashMap<>();
        try (Connection connection = house.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT LOWER(HEX(id)) FROM scan")) {
            while (rows.next()) {
                stored.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        for (String id : answered) {
            assertThat(stored).containsEntry(id.replace("-", ""), 1);
        }
    }
}
