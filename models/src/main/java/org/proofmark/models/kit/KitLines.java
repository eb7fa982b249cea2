package org.proofmark.models.kit;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.proofmark.labelling.KitLabel;
import org.proofmark.models.kit.KitTally.Measured;

/** The report: a JSON line for each label, each foreign code and each photograph that was of no use. */
final class KitLines {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private KitLines() {}

    static String label(String photo, String file, boolean written, Measured measured) {
        KitLabel label = measured.label();
        JsonObjectBuilder line = JSON.createObjectBuilder()
                .add("photo", photo)
                .add("generation", measured.generation().id())
                .add("kit", label.version())
                .add("sheet", label.sheet())
                .add("dpi", label.grade().dpi())
                .add("class", label.kind().id())
                .add("row", label.row())
                .add("column", label.column())
                .add("file", file)
                .add("written", written)
                .add("sharpness", rounded(measured.sharpness()));
        if (!Double.isNaN(measured.correlation())) {
            line.add("correlation", rounded(measured.correlation())).add("cellErrors", rounded(measured.cellErrors()));
        }
        if (measured.retake() != null) {
            line.add("retake", measured.retake().name());
        }
        return line.build().toString();
    }

    static String foreign(String photo, String text) {
        return JSON.createObjectBuilder()
                .add("photo", photo)
                .add("foreign", text)
                .build()
                .toString();
    }

    static String refused(String photo, String problem, String note) {
        return JSON.createObjectBuilder()
                .add("photo", photo)
                .add("problem", problem)
                .add("note", note)
                .build()
                .toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
