package org.proofmark.ear.journey.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofmark.ear.house.House;

/** Just enough of a browser to sign in and read pages: cookies, a form, no scripts. */
public final class Browser {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form id=\"login\"[^>]*action=\"([^\"]*)\"");

    private final House house;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Browser(House house) {
        this.house = house;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(house.baseUrl() + path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(house.baseUrl() + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Fills the form in and sends it; the answer is the redirect when it was right, the form with what was wrong when not. */
    HttpResponse<String> signIn(String path, String email, String password) throws IOException, InterruptedException {
        HttpResponse<String> form = get(path);
        String body = "login=login&email=" + encoded(email) + "&password=" + encoded(password) + "&submit=&next="
                + encoded(next(path)) + "&jakarta.faces.ViewState=" + encoded(found(VIEW_STATE, form.body()));
        HttpResponse<String> answer =
                post(found(FORM, form.body()).replace("&amp;", "&"), "application/x-www-form-urlencoded", body);
        String target = answer.headers().firstValue("Location").orElse("");
        return target.contains("/login.xhtml") ? get(target.substring(target.indexOf("/login.xhtml"))) : answer;
    }

    public HttpResponse<String> signIn(String role) throws IOException, InterruptedException {
        return signIn("/login.xhtml", house.ready("user." + role), house.ready("password." + role));
    }

    /** The session that the server keeps for its cookie. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    private static String next(String path) {
        int start = path.indexOf("next=");
        return start < 0 ? "" : java.net.URLDecoder.decode(path.substring(start + 5), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
