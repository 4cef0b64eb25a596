package firebreak.report.template;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/// Parts of a package as trees, without document types, entities or anything from elsewhere.
final class Xml {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    static final String COMPATIBILITY =
            "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// Deeper than any document nests its tables and boxes.
    private static final String DEEPEST = "250";

    private Xml() {}

    /// @throws IOException where it is not well-formed, too deep, or has a document type
    static Document parse(byte[] bytes) throws IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setAttribute("jdk.xml.elementAttributeLimit", "1000");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }

    static byte[] write(Document document) {
        var out = new ByteArrayOutputStream();
        try {
            document.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /// Whether a node is an element of Word's own language with this name.
    static boolean is(Node node, String name) {
        return W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    static List<Element> children(Node parent) {
        var all = new ArrayList<Element>();
        for (var n = parent.getFirstChild(); n != null; n = n.getNextSibling())
            if (n instanceof Element e) all.add(e);
        return all;
    }

    /// All elements below, in their order, as they are now.
    static List<Element> all(Document in, String namespace, String name) {
        return list(in.getElementsByTagNameNS(namespace, name));
    }

    static List<Element> all(Element in, String namespace, String name) {
        return list(in.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> list(org.w3c.dom.NodeList nodes) {
        var all = new ArrayList<Element>();
        for (var i = 0; i < nodes.getLength(); i++) all.add((Element) nodes.item(i));
        return all;
    }

    /// The attribute of Word's own language; empty where it is not set.
    static String w(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    static void remove(Node node) {
        var parent = node.getParentNode();
        if (parent != null) parent.removeChild(node);
    }

    /// The closest element around it with this name of Word's own language; itself counts.
    static @org.jspecify.annotations.Nullable Element around(Node inside, String name) {
        for (Node n = inside; n != null; n = n.getParentNode())
            if (n instanceof Element e && is(e, name)) return e;
        return null;
    }

    /// What is wrong is thrown, and nothing is printed.
    private static final class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
