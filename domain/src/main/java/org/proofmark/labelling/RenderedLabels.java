package org.proofmark.labelling;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.TenantId;

/** Labels of an order that a batch job renders into files, for prints that are too large to be waited for. */
public interface RenderedLabels {
    /** The batch job's name. */
    String JOB = "render-labels";

    /** Labels in a file: whole pages of every layout. */
    int PART = 10_080;

    /**
     * Checks, logs and marks as {@link Labels#download} does, and queues the job.
     *
     * @return the job's id
     */
    UUID render(Actor actor, LabelRequest request);

    /** Where a job's files are. Their content is secret. */
    Path folder(TenantId tenant, UUID order, UUID job);

    /** The files that are finished, by name. */
    List<LabelFile> files(Actor actor, UUID order, UUID job);

    /** One finished file. */
    Path file(Actor actor, UUID order, UUID job, String name);

    record LabelFile(String name, long bytes) {}

    /** The request as a job's parameters. */
    static Map<String, String> parameters(LabelRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("format", request.format().name());
        parameters.put("layout", request.layout());
        parameters.put("language", request.language());
        parameters.put("masking", request.masking().name());
        Long first = request.first();
        Long last = request.last();
        UUID template = request.template();
        Integer dpi = request.dpi();
        if (dpi != null) {
            parameters.put("dpi", dpi.toString());
        }
        if (first != null) {
            parameters.put("first", first.toString());
        }
        if (last != null) {
            parameters.put("last", last.toString());
        }
        if (template != null) {
            parameters.put("template", template.toString());
        }
        return parameters;
    }

    /** The inverse of {@link #parameters}; the reason stays in the log of downloads. */
    static LabelRequest request(UUID order, Map<String, String> parameters) {
        String template = parameters.get("template");
        String dpi = parameters.get("dpi");
        String first = parameters.get("first");
        String last = parameters.get("last");
        return new LabelRequest(
                order,
                LabelFormat.valueOf(parameters.getOrDefault("format", "PDF")),
                parameters.getOrDefault("layout", SheetLayout.NAMES.get(0)),
                template == null ? null : UUID.fromString(template),
                dpi == null ? null : Integer.valueOf(dpi),
                first == null ? null : Long.valueOf(first),
                last == null ? null : Long.valueOf(last),
                parameters.getOrDefault("language", "en"),
                Masking.valueOf(parameters.getOrDefault("masking", "OPTIMAL")),
                null);
    }
}
