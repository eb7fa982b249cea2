package org.proofmark.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.OrderCodes.Batch;
import org.proofmark.token.CodeSigner;

class CodeLinesTest {
    private static final String PREFIX = "HTTPS://ID.EXAMPLE/01/09506000134352/21/";

    /** A signer whose serials can be read. */
    private record Counting(int slot) implements CodeSigner {
        @Override
        public void sign(long number, byte[] out, int offset) {
            byte[] serial = String.format("S%019d", number).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(serial, 0, out, offset, serial.length);
        }
    }

    private static Batch batch(long first, long quantity) {
        UUID id = new UUID(1, 1);
        return new Batch(
                new TenantId(id), id, new Gtin("09506000134352"), id, id, 3, first, quantity, "none", PREFIX, false);
    }

    private static String expected(long first, long quantity) {
        return "serial,uri\n"
                + LongStream.range(first, first + quantity)
                        .mapToObj(n ->
                                String.format("S%019d,%sS%019d%n", n, PREFIX, n).replace("\r", ""))
                        .collect(Collectors.joining());
    }

    @Test
    void everyLineLiesWhereItsPositionSays() {
        Batch batch = batch(4_294_967_200L, 96);
        CodeLines lines = new CodeLines(batch, new Counting(3));
        byte[] file = new byte[(int) CodeLines.fileLength(PREFIX, 96)];
        System.arraycopy(CodeLines.header(), 0, file, 0, CodeLines.header().length);
        for (int position = 95; position >= 0; position -= 5) {
            int from = Math.max(0, position - 4);
            lines.write(from, position - from + 1, file, (int) CodeLines.offset(PREFIX, from));
        }
        assertThat(new String(file, StandardCharsets.US_ASCII)).isEqualTo(expected(4_294_967_200L, 96));
    }

    @Test
    void aSignerOfAnotherSlotIsRefused() {
        assertThatThrownBy(() -> new CodeLines(batch(0, 1), new Counting(4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writersAreAskedForByTheThreadThatSends() throws IOException {
        Batch batch = batch(17, 100_001);
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            List<Thread> askers = new CopyOnWriteArrayList<>();
            CodeStream stream = new CodeStream(
                    batch,
                    () -> {
                        askers.add(Thread.currentThread());
                        return new CodeLines(batch, new Counting(3));
                    },
                    executor,
                    4);
            stream.write(new ByteArrayOutputStream(), false);
            assertThat(askers).hasSizeBetween(1, 4).containsOnly(Thread.currentThread());
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void theStreamIsTheFileAlsoWhenCompressed() throws IOException {
        Batch batch = batch(17, 50_001);
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            CodeStream stream = new CodeStream(batch, () -> new CodeLines(batch, new Counting(3)), executor, 4);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            stream.write(plain, false);
            assertThat(plain.toString(StandardCharsets.US_ASCII)).isEqualTo(expected(17, 50_001));
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            stream.write(zipped, true);
            byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.toByteArray())).readAllBytes();
            assertThat(unzipped).isEqualTo(plain.toByteArray());
        } finally {
            executor.shutdownNow();
        }
    }
}
