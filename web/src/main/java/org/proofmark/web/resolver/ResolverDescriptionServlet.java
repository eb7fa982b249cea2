package org.proofmark.web.resolver;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.proofmark.web.rest.PublicDoor;

/** {@code /.well-known/gs1resolver}: what the resolver can do, for other resolvers and test suites. */
@PublicDoor("consumers scan without an account")
@WebServlet(urlPatterns = "/.well-known/gs1resolver")
public class ResolverDescriptionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    // Kept: the static methods of Json look the provider up on every class path of the server at each call.
    private static final JsonBuilderFactory VALUES = Json.createBuilderFactory(Map.of());

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String root = (request.isSecure() ? "https://" : "http://") + request.getHeader("Host");
        String json = VALUES.createObjectBuilder()
                .add("name", "Proofmark")
                .add("resolverRoot", root)
                .add("supportedPrimaryKeys", VALUES.createArrayBuilder().add("01"))
                .add(
                        "supportedLinkType",
                        VALUES.createArrayBuilder()
                                .add(VALUES.createObjectBuilder()
                                        .add("namespace", "https://ref.gs1.org/voc/")
                                        .add("prefix", "gs1:")))
                .add("linkTypeDefaultCanBeLinkset", false)
                .build()
                .toString();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
