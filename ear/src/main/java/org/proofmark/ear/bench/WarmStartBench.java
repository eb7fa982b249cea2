package org.proofmark.ear.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.proofmark.ear.house.HouseException;
import org.proofmark.ear.house.Ports;

/**
 * What a user waits for: from {@code mvn -Prun verify} on the command line, everything downloaded before, to the first page; and what
 * then lies in memory: Maven, server, database.
 */
final class WarmStartBench implements Bench {
    private static final long PATIENCE_S = 300;

    @Override
    public String name() {
        return "warm-start";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        Path root = context.layout().build().resolve("../..").normalize();
        Path ready = context.layout().build().resolve("run/ready.properties");
        Path log = context.folder(name()).resolve("maven.log");
        Files.deleteIfExists(ready);
        long start = System.nanoTime();
        Process maven = new ProcessBuilder(
                        System.getProperty("proofmark.maven", "mvn"),
                        "-B",
                        "-o",
                        "-Prun",
                        "-Dproofmark.port=" + Ports.free(1)[0],
                        "-Dproofmark.data=" + context.folder(name()).resolve("data"),
                        "verify")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            firstPage(maven, ready, log);
            double seconds = (System.nanoTime() - start) / 1e9;
            List<Row> rows = new ArrayList<>();
            rows.add(Row.cost("warm start: mvn -Prun verify to the first page", "s", seconds, 90));
            if (Memory.isKnown()) {
                rows.add(Row.cost("memory then: Maven, Payara, MariaDB", "MB", Memory.ofTree(maven.toHandle()), 2500));
            }
            return rows;
        } finally {
            stop(maven);
        }
    }

    private static void firstPage(Process maven, Path ready, Path log) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < deadline && maven.isAlive()) {
            if (Files.exists(ready)) {
                URI page = URI.create(load(ready).getProperty("baseUrl") + "/");
                HttpResponse<String> response =
                        client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    throw new HouseException(page + " answered " + response.statusCode());
                }
                return;
            }
            Thread.sleep(100);
        }
        throw new HouseException("mvn -Prun verify was not ready within " + PATIENCE_S + " s; see " + log);
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static void stop(Process maven) throws InterruptedException {
        // mvn is a shell script in front of Java: the signal must reach every one of them.
        List<ProcessHandle> all = new ArrayList<>(maven.toHandle().descendants().toList());
        all.forEach(ProcessHandle::destroy);
        maven.destroy();
        maven.waitFor(60, TimeUnit.SECONDS);
    }
}
