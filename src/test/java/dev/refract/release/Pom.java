package dev.refract.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What the project's POM says, read as XML.
 *
 * @param project the root element
 */
record Pom(Element project) {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.-]+)}");

    /** A dependency as written; properties are put in, but that of the platform, which profiles choose. */
    record Dependency(Map<String, String> fields, List<String> exclusions) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        boolean isOptional() {
            return field("optional").equals("true");
        }
    }

    static Pom read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no XML", e);
        }
    }

    String version() {
        return text(project, "version");
    }

    List<Dependency> dependencies() {
        return dependencies(project);
    }

    List<Dependency> managed() {
        return dependencies(child(project, "dependencyManagement").orElseThrow());
    }

    /** The platforms whose natives the profiles choose. */
    List<String> platforms() {
        return children(child(project, "profiles").orElseThrow()).stream()
                .flatMap(profile -> child(profile, "properties").stream())
                .flatMap(properties -> child(properties, "javacpp.platform").stream())
                .map(Element::getTextContent)
                .toList();
    }

    private List<Dependency> dependencies(Element parent) {
        List<Dependency> found = new ArrayList<>();
        for (Element dependency : children(child(parent, "dependencies").orElseThrow())) {
            Map<String, String> fields = new LinkedHashMap<>();
            List<String> exclusions = new ArrayList<>();
            for (Element field : children(dependency)) {
                if (field.getTagName().equals("exclusions")) {
                    children(field)
                            .forEach(one -> exclusions.add(text(one, "groupId") + ":" + text(one, "artifactId")));
                } else {
                    fields.put(field.getTagName(), resolved(field.getTextContent()));
                }
            }
            found.add(new Dependency(fields, exclusions));
        }
        return found;
    }

    private String resolved(String text) {
        Element properties = child(project, "properties").orElseThrow();
        return PROPERTY.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).endsWith(".platform") ? match.group() : text(properties, match.group(1))));
    }

    private static String text(Element parent, String name) {
        return child(parent, name).orElseThrow().getTextContent();
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst();
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
