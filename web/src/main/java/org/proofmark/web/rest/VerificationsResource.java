package org.proofmark.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.reading.Photos;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
import org.proofmark.vigilance.Scan;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.verification.MeasuredVerification;
import org.proofmark.web.verification.VerdictJson;

/**
 * Judges a code, or a photograph of a label. One instance serves all requests, because making one, with what is injected, for each would
 * cost a tenth of a verification; so what belongs to a request is a parameter here.
 */
@Path("verifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@PublicDoor("whoever holds a product may ask whether it is real")
public class VerificationsResource {
    private static final int LONGEST_FIELD = 4096;

    @Inject
    private MeasuredVerification verification;

    @Inject
    private PhotoUploads uploads;

    @Inject
    private CurrentActor current;

    @Inject
    private RepeatableVerification repeatable;

    @Inject
    @ConfigProperty(name = "proofmark.verification.noop")
    private boolean noop;

    /** What the caller says about a code; see the contract. */
    public record Body(
            String code,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String country,
            @Nullable String device,
            @Nullable String expectedGtin,
            @Nullable Instant at) {
        VerificationRequest.Claims claims() {
            return new VerificationRequest.Claims(lat, lon, country, device, expectedGtin, at);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(summary = "Judges a code and records the scan")
    public Response verify(Body body, @Context HttpHeaders headers) {
        return headers.getHeaderString("Idempotency-Key") == null
                ? judged(body, headers)
                : repeatable.once(() -> judged(body, headers));
    }

    private Response judged(Body body, HttpHeaders headers) {
        return answer(VerdictJson.write(judge(body.code(), Scan.Channel.API, body.claims(), headers, null)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(value = Photos.MAX_BYTES + 64 * 1024, field = "image")
    @Operation(summary = "Reads the code on a photograph, judges it and its print, and records the scan")
    public Response verify(List<EntityPart> parts, @Context HttpHeaders headers) throws IOException {
        EntityPart image = null;
        Map<String, String> fields = new HashMap<>();
        for (EntityPart part : parts) {
            if (part.getName().equals("image")) {
                image = part;
            } else {
                fields.put(part.getName(), new String(PhotoUploads.bytes(part, LONGEST_FIELD), StandardCharsets.UTF_8));
            }
        }
        Photos.Reading reading = uploads.read(image);
        String code = reading.text() != null ? reading.text() : fields.get("code");
        if (code == null) {
            throw Problem.invalid(
                    "image-without-code",
                    "image",
                    null,
                    "no QR code could be read; come closer, hold still and avoid glare, or send the code as well");
        }
        return answer(VerdictJson.write(judge(code, Scan.Channel.PHOTO, claims(fields), headers, reading)));
    }

    /** What the benchmark compares with: the same body through the same stack, and nothing done. Off unless configured. */
    @POST
    @Path("noop")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(hidden = true)
    public Response nothing(Body body) {
        if (!noop) {
            throw new NotFoundException();
        }
        return answer("{\"length\":" + String.valueOf(body.code()).length() + "}");
    }

    private VerificationResult judge(
            @Nullable String code,
            Scan.Channel channel,
            VerificationRequest.Claims claims,
            HttpHeaders headers,
            Photos.@Nullable Reading photo) {
        if (code == null) {
            throw Problem.invalid("code-missing", "code", null, "give the text of the code");
        }
        return verification.verify(new VerificationRequest(
                code, current.ifPresent().orElse(null), channel, claims, language(headers), photo));
    }

    private static Locale language(HttpHeaders headers) {
        List<Locale> accepted = headers.getAcceptableLanguages();
        return accepted.isEmpty() ? Locale.ENGLISH : accepted.get(0);
    }

    private static Response answer(String json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static VerificationRequest.Claims claims(Map<String, String> fields) {
        return new VerificationRequest.Claims(
                degrees("lat", fields),
                degrees("lon", fields),
                fields.get("country"),
                fields.get("device"),
                fields.get("expectedGtin"),
                instant(fields.get("at")));
    }

    private static @Nullable Double degrees(String name, Map<String, String> fields) {
        String text = fields.get(name);
        try {
            return text == null || text.isBlank() ? null : Double.valueOf(text.strip());
        } catch (NumberFormatException malformed) {
            throw Problem.invalid("number-malformed", name, text, "must be a number of degrees");
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Problem.invalid("time-malformed", "at", text, "must be a time like 2026-11-20T10:00:00Z");
        }
    }
}
