package org.proofmark.batch.codes;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.proofmark.serialization.CodeLines;
import org.proofmark.serialization.OrderCodes.Batch;
import org.proofmark.serialization.OrderFiles;
import org.proofmark.serialization.OrderFiles.Segment;

/**
 * What lies beside an order's file: how many codes, which numbers, how a line looks, SHA-256 of the whole file (as {@code sha256sum}
 * prints it) and of each segment's lines, so that a damaged stretch can be found without the others.
 */
final class OrderManifest {
    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private OrderManifest() {}

    static String json(Batch batch, String sha256, List<Segment> segments) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        for (Segment segment : segments) {
            long position = (long) segment.number() * OrderFiles.SEGMENT;
            parts.add(Json.createObjectBuilder()
                    .add("firstPosition", position)
                    .add("codes", segment.codes())
                    .add("offset", CodeLines.offset(batch.uriPrefix(), position))
                    .add("sha256", HexFormat.of().formatHex(segment.sha256())));
        }
        StringWriter out = new StringWriter();
        WRITERS.createWriter(out)
                .write(Json.createObjectBuilder()
                        .add("order", batch.order().toString())
                        .add("gtin", batch.gtin().value())
                        .add("slot", batch.slot())
                        .add("firstNumber", batch.first())
                        .add("quantity", batch.quantity())
                        .add("test", batch.test())
                        .add("file", "codes.csv")
                        .add("bytes", CodeLines.fileLength(batch.uriPrefix(), batch.quantity()))
                        .add("lineBytes", CodeLines.lineLength(batch.uriPrefix()))
                        .add("sha256", sha256)
                        .add("segments", parts)
                        .build());
        return out.toString();
    }
}
