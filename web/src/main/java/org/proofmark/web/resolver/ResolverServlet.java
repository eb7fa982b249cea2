package org.proofmark.web.resolver;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.proofmark.catalog.Products;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.TenantId;
import org.proofmark.verification.VerificationResult;
import org.proofmark.vigilance.Scan;
import org.proofmark.web.rest.PublicDoor;
import org.proofmark.web.rest.base.Problems;
import org.proofmark.web.verification.PublicPages;
import org.proofmark.web.verification.VerdictJson;

/**
 * The links on labels: {@code /01/{gtin}/21/{serial}}, with or without {@code /10/{lot}} and further elements. A GET of the verdict, as
 * page or JSON, is a scan; HEAD, prefetches, previews, link sets and redirections are not.
 */
@PublicDoor("consumers scan without an account")
@WebServlet(urlPatterns = {"/01/*", "/gtin/*", "/GTIN/*"})
public class ResolverServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicPages pages;

    @Inject
    private transient Directory directory;

    @Inject
    private transient Products products;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        Wanted wanted = Wanted.of(request.getParameter("linkType"), request.getHeader("Accept"));
        switch (wanted) {
            case LINKSET -> linkset(request, response);
            case REDIRECT -> redirect(request, response);
            case PAGE, VERDICT -> visit(wanted, request, response);
        }
    }

    /** The headers that a GET would have, and nothing is judged. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        linkHeader(request, response);
        response.setContentType(
                switch (Wanted.of(request.getParameter("linkType"), request.getHeader("Accept"))) {
                    case LINKSET -> "application/linkset+json";
                    case VERDICT -> "application/json;charset=UTF-8";
                    case PAGE, REDIRECT -> "text/html;charset=UTF-8";
                });
    }

    private void visit(Wanted wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = Visitor.of(
                request.getHeader("Sec-Purpose"),
                request.getHeader("Purpose"),
                request.getHeader("X-Moz"),
                request.getHeader("User-Agent"));
        linkHeader(request, response);
        switch (visitor) {
            // Nothing to keep: when the person really goes there, the browser asks again, and that is the scan.
            case PREFETCH -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            case PREVIEW -> pages.preview(request, response);
            case PERSON -> {
                if (wanted == Wanted.VERDICT) {
                    verdict(request, response);
                } else {
                    pages.verdict(scanned(request), request, response);
                }
            }
        }
    }

    private void verdict(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            VerificationResult result = pages.verify(scanned(request), Scan.Channel.API, request);
            send(response, 200, "application/json", VerdictJson.write(result));
        } catch (ProblemException refused) {
            problem(response, refused.problem(), request);
        }
    }

    private void linkset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                "Link",
                "<https://ref.gs1.org/standards/resolver/linkset-context>;"
                        + " rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"");
        send(response, 200, "application/linkset+json", links(request).toJson());
    }

    private void redirect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String linkType = request.getParameter("linkType");
        Optional<Links.Link> link = links(request).ofType(linkType);
        if (link.isEmpty()) {
            problem(response, Problem.notFound("link", linkType).problem(), request);
            return;
        }
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader("Location", link.get().href());
    }

    private Links links(HttpServletRequest request) {
        Optional<Gtin> gtin = DigitalLink.read(scanned(request)) instanceof DigitalLink.Read read
                ? read.link().elements().gtin()
                : Optional.empty();
        Optional<TenantId> tenant = gtin.flatMap(directory::ofGtin).filter(known -> !directory.isSuspended(known));
        return Links.about(
                scanned(request),
                gtin.flatMap(known -> tenant.flatMap(owner -> products.product(owner, known)))
                        .map(product -> product.name(request.getLocale().getLanguage()))
                        .orElse(null),
                tenant.map(owner -> products.theme(owner).supportUrl()).orElse(null));
    }

    private static void linkHeader(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        if (path.length() <= DigitalLink.LONGEST && path.matches("[!#-;=?-\\[\\]_a-z~]*")) {
            response.setHeader(
                    "Link", "<" + path + "?linkType=linkset>; rel=\"linkset\"; type=\"application/linkset+json\"");
        }
    }

    /** The address as it was asked for, which is what the label holds; parameters that the resolver itself reads are left out. */
    private static String scanned(HttpServletRequest request) {
        StringBuilder text = new StringBuilder(request.isSecure() ? "https://" : "http://");
        text.append(request.getHeader("Host")).append(request.getRequestURI());
        String query = request.getQueryString();
        char separator = '?';
        for (String parameter : query == null ? new String[0] : query.split("&", 100)) {
            String name = parameter.toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !name.startsWith("linktype=") && !name.startsWith("lang=")) {
                text.append(separator).append(parameter);
                separator = '&';
            }
        }
        return text.toString();
    }

    private static void problem(HttpServletResponse response, Problem problem, HttpServletRequest request)
            throws IOException {
        int status = problem.kind().status();
        send(response, status, "application/problem+json", Problems.document(status, problem, request.getRequestURI()));
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
