package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Payara's {@code domain.xml} as a tree of elements; knows XML, not what to set. Only the config {@code server-config} is looked at. */
final class DomainXml {
    private final Document document;
    private final Element config;

    private DomainXml(Document document) {
        this.document = document;
        this.config = find(document.getDocumentElement(), "config", "name", "server-config");
    }

    static DomainXml read(Path file) throws IOException {
        try {
            return new DomainXml(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("cannot read " + file, e);
        }
    }

    void write(Path file) throws IOException {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new IOException("cannot write " + file, e);
        }
    }

    /** Sets attributes, given as name and value in turn, on every element of the name in the server's configuration. */
    void setAll(String element, String... attributes) {
        for (Element found : descendants(config, element)) {
            set(found, attributes);
        }
    }

    /** Sets attributes on the one element of the name whose {@code key} attribute has the value. */
    void set(String element, String key, String value, String... attributes) {
        set(find(config, element, key, value), attributes);
    }

    /** Sets attributes on the first element of the name below {@code parent}; creates it where there is none. */
    Element ensure(String parent, String element, String... attributes) {
        Element above =
                parent.equals("config") ? config : descendants(config, parent).get(0);
        List<Element> found = descendants(above, element);
        Element target = found.isEmpty() ? append(above, element) : found.get(0);
        set(target, attributes);
        return target;
    }

    /** Adds an element to {@code <resources>}. */
    Element resource(String element, String... attributes) {
        Element added =
                append(descendants(document.getDocumentElement(), "resources").get(0), element);
        set(added, attributes);
        return added;
    }

    /** Makes a resource known to the server. */
    void reference(String resource) {
        set(append(find(document.getDocumentElement(), "server", "name", "server"), "resource-ref"), "ref", resource);
    }

    void property(Element parent, String name, String value) {
        set(append(parent, "property"), "name", name, "value", value);
    }

    /** Changes the value of the property URL of a pool. */
    void poolUrl(String pool, String url) {
        Element element = find(document.getDocumentElement(), "jdbc-connection-pool", "name", pool);
        find(element, "property", "name", "URL").setAttribute("value", url);
    }

    List<String> jvmOptions() {
        return descendants(config, "jvm-options").stream()
                .map(option -> option.getTextContent().strip())
                .toList();
    }

    void removeJvmOptions(Predicate<String> which) {
        for (Element option : descendants(config, "jvm-options")) {
            if (which.test(option.getTextContent().strip())) {
                option.getParentNode().removeChild(option);
            }
        }
    }

    void addJvmOption(String option) {
        append(descendants(config, "java-config").get(0), "jvm-options").setTextContent(option);
    }

    private Element append(Element parent, String name) {
        Element element = document.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private static void set(Element element, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static Element find(Element root, String name, String key, String value) {
        for (Element element : descendants(root, name)) {
            if (element.getAttribute(key).equals(value)) {
                return element;
            }
        }
        throw new HouseException("domain.xml has no <" + name + " " + key + "=\"" + value
                + "\">: this version of Payara is not the one that the house was written for");
    }

    private static List<Element> descendants(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
