package org.proofmark.web.verification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.proofmark.web.rest.PublicDoor;

/** The front page and {@code /verify}: a code is typed and sent. Only sending is a scan. */
@PublicDoor("consumers scan without an account")
@WebServlet(urlPatterns = {"", "/verify"})
public class VerifyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.home(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String code = request.getParameter("code");
        if (code == null || code.isBlank()) {
            pages.home(request, response);
        } else {
            pages.verdict(code, request, response);
        }
    }
}
