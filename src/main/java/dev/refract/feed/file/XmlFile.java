package dev.refract.feed.file;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML, ours and that of strangers. In theirs a document type is refused, and with it external entities
 * and entities that grow without bound. Only direct children are looked at.
 */
public final class XmlFile {
    private XmlFile() {}

    /** The root element of a file. */
    public static Element read(Path file) throws IOException, InvalidEntryException {
        try (InputStream in = Files.newInputStream(file)) {
            return builder().parse(in).getDocumentElement();
        } catch (SAXException e) {
            throw new InvalidEntryException(
                    SkipReason.MALFORMED,
                    "not XML that is accepted here: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Direct children of this name, in order. */
    public static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The text of the first child of this name, without surrounding white space; empty when blank. */
    public static Optional<String> text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty());
    }

    /** The first child of this name as a finite number. */
    public static double number(Element parent, String name) throws InvalidEntryException {
        String text = text(parent, name).orElse("nothing");
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the same refusal as an infinite number
        }
        throw new InvalidEntryException(
                SkipReason.INVALID_LABEL, "<" + parent.getTagName() + "> needs a number <" + name + ">, found " + text);
    }

    /** A new and empty last child of {@code parent}. */
    public static Element child(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return child;
    }

    /** Adds an element with a text for each of the facts, in their order. */
    public static void put(Element parent, Map<String, String> facts) {
        facts.forEach((name, text) -> child(parent, name).setTextContent(text));
    }

    /** The root of a document to be filled and {@linkplain #write written}. */
    public static Element root(String name) {
        Document document = builder().newDocument();
        Element root = document.createElement(name);
        document.appendChild(root);
        return root;
    }

    /** Writes the document of {@code root}, indented. */
    public static void write(Element root, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's XML parser cannot refuse document types", e);
        }
    }
}
