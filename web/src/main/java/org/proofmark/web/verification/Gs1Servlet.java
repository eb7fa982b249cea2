package org.proofmark.web.verification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.proofmark.web.rest.PublicDoor;

/** {@code /gs1?value=…}: any GS1 text explained; the page of {@code GET /api/v1/gs1}. */
@PublicDoor("the rules of GS1 are public; nothing of a tenant is read but its published company prefix")
@WebServlet("/gs1")
public class Gs1Servlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        pages.gs1(request, response);
    }
}
