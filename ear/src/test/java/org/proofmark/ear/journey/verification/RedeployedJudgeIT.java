package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/**
 * Redeploying into a running server leaves no deployment behind: neither its judge of prints, nor the class loaders that all else hangs
 * on. Each deployment judges a photograph, sends codes and tells how it is before it goes. What only soft references hold counts as gone,
 * as it is once the memory is wanted: the server runs with an option that gives it up at once.
 */
@Tag("nightly")
@ExtendWith(HouseExtension.class)
class RedeployedJudgeIT {
    private static final int TIMES = 2;

    /** The present one: measured after each of four redeployments. Where each stays, there are three at the end. */
    private static final int AT_MOST = 1;

    private static final List<String> SOFT_IS_GONE = List.of("-XX:SoftRefLRUPolicyMSPerMB=0");

    /**
     * After full collections.
     *
     * @param deployments of which a class loader is still there
     * @param judges proxies of judges included
     * @param heapKb of live objects
     * @param residentKb of the process
     */
    private record Held(long deployments, long judges, long heapKb, long residentKb) {}

    private final House house = House.shared();

    @AfterEach
    void bringTheUsualServerBack() {
        house.restartServer();
    }

    @Test
    void noDeploymentIsLeftBehind(TestReporter reporter) throws Exception {
        house.restartServer(Map.of(), SOFT_IS_GONE);
        List<Held> held = new ArrayList<>();
        for (int i = 0; i <= TIMES; i++) {
            if (i > 0) {
                house.redeploy();
            }
            use(Integer.toString(i));
            held.add(held(house.serverPid()));
        }
        reporter.publishEntry("held after each redeployment", held.toString());
        Files.writeString(
                Path.of("target", "redeployed-judge.txt"), held.toString().replace("], ", "],\n"));

        assertThat(held.get(0).deployments()).isEqualTo(1);
        assertThat(held.get(0).judges()).isPositive();
        assertThat(held).allSatisfy(each -> {
            assertThat(each.deployments()).as("%s", held).isLessThanOrEqualTo(AT_MOST);
            assertThat(each.judges())
                    .as("%s", held)
                    .isLessThanOrEqualTo(AT_MOST * held.get(0).judges());
        });
    }

    private void use(String lot) throws Exception {
        PrintedLabel label = PrintedLabel.of(house, "DE", "REDEPLOY-" + lot);
        judged(FakeCamera.GOOD.photo(label.code()));
        assertThat(house.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private void judged(byte[] photo) throws Exception {
        HttpResponse<String> answer = house.send(PhotoForm.post(house.request("/api/v1/verifications"), photo));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"classifyMs\"").doesNotContain("UNAVAILABLE");
    }

    private static Held held(long pid) throws Exception {
        // Each collects fully; what waits for a finalizer goes with the second.
        jcmd(pid, "GC.class_histogram");
        String histogram = jcmd(pid, "GC.class_histogram");
        long heap = histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .sum();
        return new Held(
                count(histogram, "org.glassfish.javaee.full.deployment.EarLibClassLoader"),
                count(histogram, "org.proofmark.models.PrintJudge"),
                heap / 1024,
                resident(pid));
    }

    /** Instances of the class; there are as many lines of its name as class loaders that defined it. */
    private static long count(String histogram, String type) {
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length >= 4 && words[3].equals(type))
                .mapToLong(words -> Long.parseLong(words[1]))
                .sum();
    }

    private static long resident(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                : 0;
    }

    private static String jcmd(long pid, String command) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
