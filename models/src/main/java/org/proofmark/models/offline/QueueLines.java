package org.proofmark.models.offline;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Ids;
import org.proofmark.verification.Watermark;

/**
 * Results as {@code POST /api/v1/offline-scans} takes them. Of the photograph nothing goes along, nor where it lay.
 *
 * @param device its name; null for none
 */
record QueueLines(ScanQueue queue, Ids ids, Clock clock, @Nullable String device) {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** Returns once it is in the queue, if it can be a scan and the queue can be written; who listens to the queue hears if it cannot. */
    Queued add(PrintResult result) {
        Unit unit = result.unit();
        if (unit == null || result.decoded() == null) {
            return Queued.NO_SCAN;
        }
        UUID id = ids.next();
        JsonObjectBuilder line = JSON.createObjectBuilder()
                .add("id", id.toString())
                .add(
                        "at",
                        ZonedDateTime.now(clock)
                                .truncatedTo(ChronoUnit.MILLIS)
                                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .add("code", result.decoded())
                .add("gtin", unit.gtin().value())
                .add("serial", unit.serial())
                .add("verdict", result.verdict().name())
                .add("print", print(result.watermark()))
                .add("signature", result.codeChecked() ? "CHECKED" : "UNCHECKED");
        if (device != null) {
            line.add("device", device);
        }
        try {
            queue.add(line.build().toString());
            return Queued.as(id);
        } catch (IOException full) {
            return Queued.MISSING;
        }
    }

    private static JsonObjectBuilder print(Watermark seen) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("kind", seen.kind().name())
                .add("confidence", ResultLines.rounded(seen.confidence()))
                .add("sharpness", ResultLines.rounded(seen.sharpness()));
        if (seen.market() != null) {
            json.add("market", seen.market());
        }
        if (seen.undecided() != null) {
            json.add("retake", seen.undecided().name());
        }
        return json;
    }
}
