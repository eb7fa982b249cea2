package org.proofmark.ear.bench;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.proofmark.ear.house.HouseException;
import org.proofmark.kernel.Ids;

/**
 * The verifier without a network, as it is handed out: {@link OfflineRun}, and how fast a queue of its results reaches a running house.
 * Anchors: ZXing reading the same files (unpacked by ImageIO) on as many threads, and the same number of codes sent one by one as
 * verifications.
 */
final class OfflineBench implements Bench {
    /** Few enough to make in seconds, so that no scale leaves out those that are hard to read. */
    static final int PHOTOS = 48;

    private static final int THREADS = 2;
    private static final int ROUNDS = 5;
    private static final long UPLOADED = 10_000;

    @Override
    public String name() {
        return "offline";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        Path jar = OfflineRun.jar(context);
        if (jar == null) {
            throw new HouseException("proofmark-verify.jar was not built");
        }
        List<PrintPhotos.Photo> photos = PrintPhotos.of(1152, 864, 500, PHOTOS);
        double plain = zxing(photos, context);
        List<Row> rows = new ArrayList<>(OfflineRun.measured(
                context, jar, photos, PrintPhotos.keyFile(Instant.now().truncatedTo(ChronoUnit.DAYS)), plain));
        rows.add(uploaded(context, jar));
        return rows;
    }

    /** Photographs a second, the best of some rounds. */
    private static double zxing(List<PrintPhotos.Photo> photos, BenchContext context) throws InterruptedException {
        double best = 0;
        AtomicInteger read = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            read.set(0);
            AtomicInteger next = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(() -> {
                    for (int k = next.getAndIncrement(); k < photos.size(); k = next.getAndIncrement()) {
                        read.addAndGet(isRead(photos.get(k).file()) ? 1 : 0);
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            best = Math.max(best, photos.size() / ((System.nanoTime() - start) / 1e9));
        }
        context.say("ZXing reads " + read + " of " + photos.size());
        return best;
    }

    private static boolean isRead(byte[] file) {
        try {
            new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(file))))),
                            QrReader.HINTS);
            return true;
        } catch (ReaderException unread) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A queue of scans of as many codes, by the jar, its own start counted; beside it the same codes, each in a request of its own. */
    private static Row uploaded(BenchContext context, Path jar) throws Exception {
        int count = (int) context.scaled(UPLOADED);
        BenchHouse house = context.house();
        OrderCalls orders = new OrderCalls(house);
        List<String> codes = orders.codes(orders.place(count, "NONE"));
        double single = single(house, codes, context);
        Path folder = context.folder("offline");
        Path key = Files.writeString(folder.resolve("api.key"), house.ready("key.inspector") + "\n");
        String[] arguments = {
            "--queue",
            folder.resolve("till.queue").toString(),
            "--upload",
            house.baseUrl(),
            "--api-key-file",
            key.toString()
        };
        double best = 0;
        // The first one meets a server that has never seen an upload.
        for (int round = 0; round < 3; round++) {
            queue(codes, folder);
            Path said = folder.resolve("upload.out");
            long start = System.nanoTime();
            Process process = OfflineRun.command(jar, arguments)
                    .redirectOutput(said.toFile())
                    .redirectError(folder.resolve("upload.err").toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new HouseException("the upload failed: " + Files.readString(folder.resolve("upload.err")));
            }
            double rate = count / ((System.nanoTime() - start) / 1e9);
            try (var lines = Files.lines(said)) {
                long recorded =
                        lines.filter(line -> line.contains("\"RECORDED\"")).count();
                if (recorded != count) {
                    throw new HouseException(recorded + " of " + count + " scans were recorded");
                }
            }
            context.say(String.format(java.util.Locale.ROOT, "upload of %d: %,.0f/s", count, rate));
            best = Math.max(best, rate);
        }
        return Row.rate(
                        "offline: upload of " + count + " queued scans, best of 3; anchor one POST after the other",
                        "scans/s",
                        best,
                        Double.NaN)
                .against(single, Double.NaN);
    }

    /** One connection, which sends the next when it has its answer, as somebody would who sends what he has queued. */
    private static double single(BenchHouse house, List<String> codes, BenchContext context)
            throws InterruptedException {
        HttpLoad load = new HttpLoad(
                URI.create(house.baseUrl() + "/api/v1/verifications"), "Bearer " + house.ready("key.inspector"), 1);
        double seconds = Math.max(3, context.scaled(15));
        HttpLoad.Outcome warm = load.closed(seconds, k -> body(codes, k));
        HttpLoad.Outcome outcome = load.closed(seconds, k -> body(codes, k));
        if (warm.failures() + outcome.failures() > 0) {
            throw new HouseException(outcome.failures() + " verifications were not answered");
        }
        context.say("single verifications: " + outcome);
        return outcome.perSecond();
    }

    private static String body(List<String> codes, long k) {
        return "{\"code\":\"" + codes.get((int) (k % codes.size())) + "\"}";
    }

    private static void queue(List<String> codes, Path folder) throws IOException {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        Ids ids = new Ids(clock, length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        });
        List<String> lines = new ArrayList<>();
        Instant at = clock.instant().minusSeconds(3600);
        for (String code : codes) {
            lines.add("{\"id\":\"" + ids.next() + "\",\"at\":\"" + at.truncatedTo(ChronoUnit.SECONDS) + "\",\"code\":\""
                    + code + "\",\"verdict\":\"NO_KEY\",\"signature\":\"UNCHECKED\",\"device\":\"bench\"}");
        }
        try (var old = Files.newDirectoryStream(folder, "till.queue*")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        Files.write(folder.resolve("till.queue"), lines);
    }
}
