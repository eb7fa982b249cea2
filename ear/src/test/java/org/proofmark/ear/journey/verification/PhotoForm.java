package org.proofmark.ear.journey.verification;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A form with a photograph, as browsers send it. */
final class PhotoForm {
    private PhotoForm() {}

    static HttpRequest.Builder post(HttpRequest.Builder to, byte[] jpeg) {
        return post(to, "image/jpeg", jpeg);
    }

    /** @param type what the form says that the picture is */
    static HttpRequest.Builder post(HttpRequest.Builder to, String type, byte[] picture) {
        String head =
                "--frontier\r\nContent-Disposition: form-data; name=\"image\"; filename=\"photo\"\r\nContent-Type: "
                        + type + "\r\n\r\n";
        return to.header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.US_ASCII),
                        picture,
                        "\r\n--frontier--\r\n".getBytes(StandardCharsets.US_ASCII))));
    }
}
