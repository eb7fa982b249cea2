package org.proofmark.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.proofmark.kernel.Page;

/** The parameters of every list: {@code offset} from 0, {@code limit} 1 to 1000, {@code q} to search for. Take it as a {@code @BeanParam}. */
public class PageQuery {
    @QueryParam("offset")
    @DefaultValue("0")
    private int offset;

    @QueryParam("limit")
    @DefaultValue("100")
    private int limit = 100;

    @QueryParam("q")
    @DefaultValue("")
    private String search = "";

    public Page.Window window() {
        return new Page.Window(offset, limit, search);
    }
}
