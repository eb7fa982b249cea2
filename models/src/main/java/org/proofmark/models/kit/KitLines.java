package org.proofmark.models.kit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
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

    static String qualification(List<Qualification> qualifications) {
        JsonArrayBuilder profiles = JSON.createArrayBuilder();
        for (Qualification q : qualifications) {
            JsonObjectBuilder one = JSON.createObjectBuilder()
                    .add("profile", q.grade().profile().id())
                    .add("verdict", q.verdict().name())
                    .add("labels", q.labels())
                    .add("usable", q.usable());
            if (q.usable() > 0) {
                one.add("correlation", rounded(q.correlation())).add("cellErrors", rounded(q.cellErrors()));
            }
            if (q.copies() > 0) {
                one.add("copies", q.copies());
            }
            if (!Double.isNaN(q.auc())) {
                one.add("auc", rounded(q.auc())).add("besidePress", q.besidePress());
            }
            profiles.add(one);
        }
        KitLabel.Grade advice = Qualification.advice(qualifications);
        JsonObjectBuilder all = JSON.createObjectBuilder().add("profiles", profiles);
        if (advice == null) {
            all.addNull("advice");
        } else {
            all.add("advice", advice.profile().id());
        }
        return all.build().toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
