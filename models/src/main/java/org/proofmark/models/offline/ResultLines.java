package org.proofmark.models.offline;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.proofmark.verification.Watermark;

/** Results as JSON, one line each, in the vocabulary of {@code POST /api/v1/verifications}. */
final class ResultLines {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private ResultLines() {}

    /**
     * @param nanos that reading and judging took
     */
    static String line(String file, PrintResult result, Queued queued, long nanos) {
        JsonObjectBuilder line = JSON.createObjectBuilder()
                .add("file", file)
                .add("verdict", result.verdict().name())
                .add("reasons", JSON.createArrayBuilder().add(result.reason()))
                .add("watermark", watermark(result.watermark()));
        if (result.decoded() != null) {
            line.add("decoded", result.decoded());
        }
        Unit unit = result.unit();
        if (unit != null) {
            line.add("gtin", unit.gtin().value()).add("serial", unit.serial()).add("slot", unit.slot());
        }
        if (queued.scan() != null) {
            line.add("scan", queued.scan().toString());
        } else if (queued.missing()) {
            line.add("queued", false);
        }
        return line.add("code", result.codeChecked() ? "CHECKED" : "UNCHECKED")
                .add("note", result.note())
                .add("millis", Math.round(nanos / 1e5) / 10.0)
                .build()
                .toString();
    }

    private static JsonObjectBuilder watermark(Watermark seen) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("class", seen.kind().name());
        if (seen.kind() != Watermark.Kind.NOT_APPLICABLE) {
            json.add("confidence", rounded(seen.confidence()));
        }
        if (seen.sharpness() > 0) {
            json.add("sharpness", rounded(seen.sharpness()));
        }
        if (seen.market() != null) {
            json.add("market", seen.market());
        }
        if (seen.undecided() != null) {
            json.add("retake", seen.undecided().name());
        }
        return json;
    }

    /** Downwards: what is printed as 0.99 is. */
    static double rounded(double value) {
        return Math.floor(value * 10_000) / 10_000;
    }
}
