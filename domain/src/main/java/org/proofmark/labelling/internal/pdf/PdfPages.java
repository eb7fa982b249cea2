package org.proofmark.labelling.internal.pdf;

import java.io.IOException;
import org.proofmark.labelling.internal.ByteSink;

/** The page tree: pages are written as they come, under nodes of 256, so that a page's parent is known before its siblings are. */
public final class PdfPages {
    private static final int FAN_OUT = 256;

    private final PdfObjects file;
    private final String attributes;
    private final int root;
    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder kids = new StringBuilder();
    private int node;
    private int inNode;
    private int pages;

    /** @param attributes that all pages inherit: MediaBox, Resources */
    public PdfPages(PdfObjects file, String attributes) {
        this.file = file;
        this.attributes = attributes;
        this.root = file.reserve();
    }

    /** @param own entries of the page's dictionary beside the inherited ones, in their place */
    public void add(ByteSink content, String own) throws IOException {
        if (inNode == 0) {
            node = file.reserve();
        }
        int stream = file.stream("", content);
        int page = file.write("<</Type/Page/Parent " + node + " 0 R/Contents " + stream + " 0 R" + own + ">>");
        kids.append(page).append(" 0 R ");
        pages++;
        if (++inNode == FAN_OUT) {
            endNode();
        }
    }

    public int pages() {
        return pages;
    }

    /** Writes the rest of the tree and returns the root's number. */
    public int finish() throws IOException {
        if (inNode > 0) {
            endNode();
        }
        file.write(root, "<</Type/Pages/Count " + pages + "/Kids[" + nodes + "]" + attributes + ">>");
        return root;
    }

    private void endNode() throws IOException {
        file.write(node, "<</Type/Pages/Parent " + root + " 0 R/Count " + inNode + "/Kids[" + kids + "]>>");
        nodes.append(node).append(" 0 R ");
        kids.setLength(0);
        inNode = 0;
    }
}
