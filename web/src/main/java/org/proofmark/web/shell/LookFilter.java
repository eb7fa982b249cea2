package org.proofmark.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps a choice of language or theme ({@code _lang}, {@code _theme}) in a cookie and leads back to the page without it. */
@WebFilter(urlPatterns = "*.xhtml")
public class LookFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int YEAR = 365 * 24 * 3600;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getCharacterEncoding() == null) {
            // Before the first parameter is read, or every one of the request is taken for Latin-1.
            request.setCharacterEncoding("UTF-8");
        }
        response.setHeader("Accept-CH", "Sec-CH-Prefers-Color-Scheme");
        String language = request.getParameter("_lang");
        String theme = request.getParameter("_theme");
        if (!request.getMethod().equals("GET") || (language == null && theme == null)) {
            chain.doFilter(request, response);
            return;
        }
        if (Look.speaks(language)) {
            keep(request, response, "lang", language);
        }
        if ("dark".equals(theme) || "light".equals(theme)) {
            keep(request, response, "theme", theme);
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + request.getServletPath() + rest(request.getQueryString()));
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    static String rest(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("_lang=") && !part.startsWith("_theme="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
