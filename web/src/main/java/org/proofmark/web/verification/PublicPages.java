package org.proofmark.web.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry;
import org.proofmark.token.TokenCheck;
import org.proofmark.token.Tokens;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
import org.proofmark.verification.Watermark;
import org.proofmark.vigilance.Scan;
import org.proofmark.vigilance.ScanHistory;
import org.proofmark.web.rest.Gs1Texts;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.security.PublicRate;

/** Judges a code and answers with a page; whatever goes wrong is a page, too. */
@ApplicationScoped
public class PublicPages {
    private static final System.Logger LOG = System.getLogger(PublicPages.class.getName());

    @Inject
    private MeasuredVerification verification;

    @Inject
    private ScanHistory history;

    @Inject
    private Products products;

    @Inject
    private Directory directory;

    @Inject
    private Tokens tokens;

    @Inject
    private CodeRegistry registry;

    @Inject
    private PublicRate rate;

    @Inject
    private CurrentActor current;

    @Inject
    private Gs1Texts texts;

    @Inject
    private Clock clock;

    /** Verifies the code and shows the verdict. */
    public void verdict(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = PageTexts.wanted(request);
        Optional<Theme> ofHost = ofHost(request);
        try {
            VerificationResult result = verify(code, Scan.Channel.PAGE, request);
            show(code, result, null, request, response);
        } catch (ProblemException refused) {
            notice(response, ofHost.orElse(null), language, refused.problem());
        }
    }

    /**
     * The verdict as a page.
     *
     * @param print what a photo showed; null where there was none
     */
    void show(
            String code,
            VerificationResult result,
            @Nullable Watermark print,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        VerdictView view = view(code, result, print, ofHost(request).orElse(null));
        send(
                response,
                200,
                view.theme(),
                VerdictPage.render(view, PageTexts.wanted(request).getLanguage()));
    }

    /** Verifies the code for whoever asks; the public is counted. */
    public VerificationResult verify(String code, Scan.Channel channel, HttpServletRequest request) {
        if (current.ifPresent().isEmpty()) {
            rate.count(request);
        }
        return verification.verify(new VerificationRequest(
                code,
                current.ifPresent().orElse(null),
                channel,
                VerificationRequest.Claims.NONE,
                PageTexts.wanted(request)));
    }

    /** The page where a code can be typed. */
    public void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Theme theme = ofHost(request).orElse(null);
        send(
                response,
                200,
                theme,
                PlainPages.home(theme, PageTexts.wanted(request).getLanguage()));
    }

    /** The page that explains any GS1 text: no verdict, no scan. */
    public void gs1(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Theme theme = ofHost(request).orElse(null);
        Locale language = PageTexts.wanted(request);
        String text = Gs1Page.trimmed(request.getParameter("value"));
        try {
            if (!text.isEmpty() && current.ifPresent().isEmpty()) {
                rate.count(request);
            }
        } catch (ProblemException refused) {
            notice(response, theme, language, refused.problem());
            return;
        }
        Gs1Page page = new Gs1Page(theme, language.getLanguage(), text);
        send(
                response,
                200,
                theme,
                Style.Sheet.GS1,
                text.isEmpty() ? page.empty() : page.explain(texts.interpret(text)));
    }

    /** What a link preview gets: an invitation, no verdict, no scan. */
    public void preview(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Theme theme = ofHost(request).orElse(null);
        send(
                response,
                200,
                theme,
                PlainPages.notice(theme, PageTexts.wanted(request).getLanguage(), "preview"));
    }

    static void notice(HttpServletResponse response, @Nullable Theme theme, Locale language, Problem problem)
            throws IOException {
        String key =
                switch (problem.kind()) {
                    case GONE -> "none";
                    case RATE_LIMITED -> "many";
                    default -> "busy";
                };
        if (key.equals("busy")) {
            LOG.log(System.Logger.Level.WARNING, "no verdict: {0}", problem.type());
        }
        wait(response, problem);
        send(response, problem.kind().status(), theme, PlainPages.notice(theme, language.getLanguage(), key));
    }

    /** Says when to come again, where that is known, and how many seconds that is. */
    static long wait(HttpServletResponse response, Problem problem) {
        Long seconds = problem.retryAfter();
        if (seconds == null) {
            return 0;
        }
        response.setHeader("Retry-After", seconds.toString());
        return seconds;
    }

    private VerdictView view(
            String code, VerificationResult result, @Nullable Watermark print, @Nullable Theme ofHost) {
        VerificationResult.Unit unit = result.product();
        return new VerdictView(
                result.verdict(),
                result.reasons().get(0),
                code,
                result.tenant() == null ? ofHost : products.theme(result.tenant()),
                unit == null ? null : unit(result, unit),
                result.soldAt(),
                earlier(result),
                result.test(),
                result.danger(),
                marked(result),
                print,
                clock.instant(),
                result.scanId());
    }

    private VerdictView.Unit unit(VerificationResult result, VerificationResult.Unit unit) {
        Map<String, String> names = Optional.ofNullable(result.tenant())
                .flatMap(tenant -> products.product(tenant, Gtin.of(unit.gtin())))
                .map(product -> names(product))
                .orElse(Map.of());
        return new VerdictView.Unit(names, unit.gtin(), result.serial(), unit.lot(), unit.expiry(), unit.market());
    }

    private static Map<String, String> names(Products.Product product) {
        Map<String, String> names = new java.util.HashMap<>(product.names());
        names.put("", product.name("en"));
        return names;
    }

    private ScanHistory.@Nullable Glance earlier(VerificationResult result) {
        if (result.tenant() == null || result.product() == null || result.serial() == null) {
            return null;
        }
        return history.glance(result.tenant(), Gtin.of(result.product().gtin()), result.serial())
                .orElse(null);
    }

    /** Whether the label was printed with a mark. */
    private boolean marked(VerificationResult result) {
        if (result.tenant() == null || result.product() == null || result.serial() == null) {
            return false;
        }
        Gtin gtin = Gtin.of(result.product().gtin());
        return tokens.check(result.tenant(), gtin, result.serial()) instanceof TokenCheck.Valid valid
                && registry.find(result.tenant(), new CodeId(gtin, valid.slot().slot(), valid.number()))
                        .flatMap(facts -> TextureProfile.mark(facts.textureProfile()))
                        .isPresent();
    }

    Optional<Theme> ofHost(HttpServletRequest request) {
        return directory.ofHost(request.getServerName()).map(products::theme);
    }

    private static void send(HttpServletResponse response, int status, @Nullable Theme theme, String page)
            throws IOException {
        send(response, status, theme, Style.Sheet.COMMON, page);
    }

    static void send(HttpServletResponse response, int status, @Nullable Theme theme, Style.Sheet sheet, String page)
            throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", Frame.policy(theme, sheet));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
