package org.proofmark.ear.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseException;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.labelling.RenderedLabels;

/** The server is killed while a job renders labels, in the middle of a file, and every label is there once in the end. */
@ExtendWith(HouseExtension.class)
class KilledLabelsIT {
    /** Two files. */
    private static final int QUANTITY = RenderedLabels.PART + 2_000;
    /** The server passes the point at every 500th label of a file: 25 times in all. */
    private static final String MIDDLE = "mid-labels:15";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern JOB = Pattern.compile("/api/v1/jobs/([0-9a-f-]{36})");
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");
    private static final String END = "^XZ\n";

    @Test
    void everyLabelIsThereOnceThoughTheServerWasKilledInTheMiddle(House house) throws Exception {
        OrderClient client = new OrderClient(house);
        String order = OrderClient.id(client.place("labels-" + UUID.randomUUID(), OrderClient.body(QUANTITY, "NONE")));
        String key = "files-" + UUID.randomUUID();
        try {
            house.restartServer(Map.of("proofmark.fault", MIDDLE));
            render(house, order, key);
        } catch (HouseException | IOException dead) {
            // It may die before it has answered.
        }
        assertThat(house.awaitServerEnd(PATIENCE))
                .as("the server dies at " + MIDDLE)
                .isTrue();
        house.restartServer();
        HttpResponse<String> again = render(house, order, key);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        Matcher job = JOB.matcher(again.headers().firstValue("Location").orElseThrow());
        assertThat(job.find()).isTrue();
        assertThat(ended(house, job.group(1)))
                .as("what the job counted")
                .contains("\"done\":" + QUANTITY + ",", "\"total\":" + QUANTITY);

        String folder = "/api/v1/orders/" + order + "/label-files/" + job.group(1);
        String listed = get(house, folder);
        Set<String> labels = new HashSet<>();
        int count = 0;
        Matcher name = NAME.matcher(listed);
        int files = 0;
        while (name.find()) {
            files++;
            String[] ofFile = get(house, folder + "/" + name.group(1)).split(Pattern.quote(END));
            count += ofFile.length;
            labels.addAll(Arrays.asList(ofFile));
        }
        assertThat(files).as(listed).isEqualTo(2);
        assertThat(count).isEqualTo(QUANTITY);
        assertThat(labels).as("no label is there twice").hasSize(QUANTITY);
    }

    private static HttpResponse<String> render(House house, String order, String key) throws Exception {
        return house.send(house.requestAs("exporter", "/api/v1/orders/" + order + "/label-files")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(
                        "{\"format\":\"ZPL\",\"layout\":\"roll-1x1\",\"dpi\":300,\"mask\":\"FAST\"}")));
    }

    private static String ended(House house, String job) throws Exception {
        String told = "";
        for (int i = 0; i < 1200; i++) {
            told = get(house, "/api/v1/jobs/" + job);
            if (told.contains("\"COMPLETED\"")) {
                return told;
            }
            assertThat(told).doesNotContain("\"FAILED\"");
            Thread.sleep(100);
        }
        throw new AssertionError("the job does not end: " + told);
    }

    private static String get(House house, String path) throws Exception {
        HttpResponse<String> answer =
                house.send(house.requestAs("exporter", path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
