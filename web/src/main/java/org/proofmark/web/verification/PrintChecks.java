package org.proofmark.web.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.reading.Photos;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
import org.proofmark.verification.Watermark;
import org.proofmark.vigilance.Scan;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.security.PublicRate;

/** Judges a photographed label and answers with a page; what is wrong with a photo is said on the page that sends the next one. */
@ApplicationScoped
public class PrintChecks {
    private static final System.Logger LOG = System.getLogger(PrintChecks.class.getName());

    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");

    /** Seconds that people are asked to wait where nothing better is known. */
    private static final long PATIENCE = 5;

    /** What each refusal of a photo is called in the bundle. */
    private static final Map<String, String> ALARMS = Map.of(
            "image-missing", "missing",
            "image-type", "type",
            "image-unreadable", "unreadable",
            "image-too-large", "large",
            "body-too-large", "large",
            "image-without-code", "nocode");

    @Inject
    private MeasuredVerification verification;

    @Inject
    private Photos photos;

    @Inject
    private PublicPages pages;

    @Inject
    private PublicRate rate;

    @Inject
    private CurrentActor current;

    /** The page where a photo is taken or chosen. */
    public void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, 200, language(request), null);
    }

    /** Verifies the photo and shows the verdict. */
    public void photo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = language(request);
        try {
            if (current.ifPresent().isEmpty()) {
                rate.count(request);
            }
            Part image = image(request);
            Photos.Reading reading = read(image);
            String code = reading.text();
            if (code == null) {
                throw Problem.invalid("image-without-code", "image", null, "no QR code could be read");
            }
            VerificationResult result = verification.verify(new VerificationRequest(
                    code,
                    current.ifPresent().orElse(null),
                    Scan.Channel.PHOTO,
                    VerificationRequest.Claims.NONE,
                    language,
                    reading));
            VerificationResult.Photographed photo = result.photo();
            pages.show(code, result, photo == null ? Watermark.NONE : photo.watermark(), request, response);
        } catch (ProblemException refused) {
            refuse(request, response, language, refused.problem());
        }
    }

    /** From the address alone: a parameter could not be asked for without reading the photo. */
    private static Locale language(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher asked = ASKED.matcher(query == null ? "" : query);
        return PageTexts.wanted(asked.find() ? asked.group(1) : null, Collections.list(request.getLocales()));
    }

    private static Part image(HttpServletRequest request) throws IOException {
        try {
            Part image = request.getPart("image");
            if (image == null || image.getSize() == 0) {
                throw Problem.invalid("image-missing", "image", null, "send the picture as the part \"image\"");
            }
            return image;
        } catch (IllegalStateException | ServletException unread) {
            // The server says in the same way that there is too much and that there is no form: their lengths tell them
            // apart.
            throw request.getContentLengthLong() > Photos.MAX_BYTES
                    ? Problem.of(Problem.Kind.TOO_LARGE, "image-too-large", "The picture is too large")
                            .exception()
                    : Problem.invalid("image-missing", "image", null, "send the picture as multipart/form-data");
        }
    }

    private Photos.Reading read(Part image) throws IOException {
        try {
            return photos.read(() -> bytes(image), verification::namesUnit);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } finally {
            image.delete();
        }
    }

    private static byte[] bytes(Part image) {
        try (InputStream content = image.getInputStream()) {
            return content.readNBytes(Photos.MAX_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Locale language, Problem problem)
            throws IOException {
        if (problem.kind() == Problem.Kind.GONE) {
            PublicPages.notice(response, pages.ofHost(request).orElse(null), language, problem);
            return;
        }
        long wait = PublicPages.wait(response, problem);
        String alarm = alarm(problem);
        if (alarm.equals("failed")) {
            LOG.log(System.Logger.Level.WARNING, "no verdict on a photo: {0}", problem.type());
        }
        String text = PageTexts.of(language.getLanguage())
                .get("photo." + alarm, "seconds", Long.toString(wait > 0 ? wait : PATIENCE));
        answer(request, response, problem.kind().status(), language, text);
    }

    private static String alarm(Problem problem) {
        String known = ALARMS.get(problem.type());
        if (known != null) {
            return known;
        }
        return switch (problem.kind()) {
            case RATE_LIMITED -> "many";
            case UNAVAILABLE -> "busy";
            default -> "failed";
        };
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Locale language,
            @Nullable String alarm)
            throws IOException {
        Theme theme = pages.ofHost(request).orElse(null);
        // What the page may do with the device that shows it.
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
        PublicPages.send(
                response, status, theme, Style.Sheet.CHECK, CheckPage.render(theme, language.getLanguage(), alarm));
    }
}
