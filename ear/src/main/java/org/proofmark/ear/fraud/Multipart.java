package org.proofmark.ear.fraud;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a photograph, as browsers and shops' tills send it. */
public final class Multipart {
    private static final String BOUNDARY = "----proofmark";

    private Multipart() {}

    /** The request as a POST of the picture and the fields. */
    public static HttpRequest.Builder post(HttpRequest.Builder request, byte[] jpeg, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> ascii(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        ascii(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"label.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n");
        body.writeBytes(jpeg);
        ascii(body, "\r\n--" + BOUNDARY + "--\r\n");
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void ascii(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
